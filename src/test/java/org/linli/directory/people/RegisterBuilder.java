package org.linli.directory.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.directory.MakeCommitment;
import org.linli.directory.OrganizationManagement;
import org.linli.directory.RegisterOrganization;
import org.linli.directory.imports.ImportPermission;
import org.linli.directory.imports.Register;
import org.linli.directory.imports.RegisterFiles;
import org.linli.kernel.Actor;
import org.linli.kernel.Grants;
import org.linli.kernel.Paging;
import org.springframework.core.io.ByteArrayResource;

/** Fills a community's registers with one of everything, through the facades. */
public final class RegisterBuilder {

  /** The dwelling and the owner that the forms of the isolation suite name. */
  private static final String SAMPLE = "样例业主";

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Places places;
  private final PersonManagement persons;
  private final PersonReading reading;
  private final HouseholdManagement households;
  private final DwellingManagement dwellings;
  private final HouseholdReading householdReading;
  private final RegisterFiles files;
  private final OrganizationManagement organizations;
  private final DuplicateManagement duplicates;
  private final TagManagement tags;

  public RegisterBuilder(
      Places places,
      PersonManagement persons,
      PersonReading reading,
      HouseholdManagement households,
      DwellingManagement dwellings,
      HouseholdReading householdReading,
      RegisterFiles files,
      OrganizationManagement organizations,
      DuplicateManagement duplicates,
      TagManagement tags) {
    this.places = places;
    this.persons = persons;
    this.reading = reading;
    this.households = households;
    this.dwellings = dwellings;
    this.householdReading = householdReading;
    this.files = files;
    this.organizations = organizations;
    this.duplicates = duplicates;
    this.tags = tags;
  }

  /**
   * Makes a person, a household of two, a dwelling with a tenant, an import that was committed and
   * one that waits, which comes last because it is for the register as it is then.
   *
   * @param mark stands in what lists show
   */
  public Made fill(Actor worker, String mark) {
    var owner = owner(worker);
    var number = COUNT.incrementAndGet();
    var building = number + " 号楼"; // what a building is called is public
    var dwelling = places.build(worker, building, "101").getFirst();
    var person = persons.register(worker, named(mark + "-" + number, "甲" + mark));
    var self = persons.register(worker, RegisterPerson.named("乙" + mark));
    var member = persons.register(worker, RegisterPerson.named("丙" + mark));
    var home =
        households.settle(worker, self, new SettlePerson(building, "", "101", "", Relation.SELF));
    households.settle(worker, member, new SettlePerson(building, "", "101", "", "child"));
    var tenant = persons.register(worker, named(mark + "T" + number, "丁" + mark));
    dwellings.rent(worker, dwelling, new RentDwelling(mark + "T" + number, ""));
    var tenancy = householdReading.dwelling(worker, dwelling).tenants().getFirst().tenancyId();
    var twin = persons.register(worker, named("", "己" + mark)).toString();
    var gone = persons.register(worker, named("", "己" + mark)).toString();
    duplicates.decide(worker, new DecideDuplicate(twin, gone, "same"));
    var merge = duplicates.merges(worker).getFirst().id();
    var tag = tag(worker, tenant, mark);
    var unit =
        organizations.register(
            worker, new RegisterOrganization(mark + "U" + number, "resident-unit"));
    organizations.commit(worker, unit, new MakeCommitment("2026", "每周清洁一次", ""));
    var commitment = organizations.file(worker, unit).commitments().getFirst().id();
    var unitsCommitted = upload(worker, Register.ORGANIZATIONS, "已" + mark);
    files.commit(secretary(worker), unitsCommitted);
    var committed = upload(worker, Register.PEOPLE, "已" + mark);
    files.commit(secretary(worker), committed);
    return new Made(
        person,
        owner,
        tenant,
        home,
        member,
        dwelling,
        tenancy,
        committed,
        upload(worker, Register.PEOPLE, mark),
        unitsCommitted,
        upload(worker, Register.ORGANIZATIONS, mark),
        unit,
        commitment,
        merge,
        tag);
  }

  /** By somebody with the permission of its own that tags have. */
  private UUID tag(Actor worker, UUID person, String mark) {
    var helper =
        new Actor(
            worker.accountId(),
            worker.scope(),
            worker.channel(),
            worker.onBehalfOf(),
            new Grants(Set.of(PeoplePermission.SEE_TAGS.code()), Optional.empty()));
    tags.tag(helper, person, new TagPerson("disabled", mark, "paper", "", "2026-09-01"));
    return tags.of(helper, person).getFirst().id();
  }

  private UUID owner(Actor worker) {
    var known = reading.list(worker, PersonSearch.of(SAMPLE), Paging.first()).rows();
    if (!known.isEmpty()) {
      return known.getFirst().id();
    }
    places.build(worker, "样例楼", "101");
    return persons.register(worker, RegisterPerson.named(SAMPLE));
  }

  private static RegisterPerson named(String reference, String name) {
    return new RegisterPerson(reference, name, "", "", "", "", "", "");
  }

  /** Whoever keeps the registers, with the right to apply files as well. */
  private static Actor secretary(Actor worker) {
    var permissions = new HashSet<>(worker.grants().permissions());
    permissions.add(ImportPermission.COMMIT.code());
    return new Actor(
        worker.accountId(),
        worker.scope(),
        worker.channel(),
        worker.onBehalfOf(),
        new Grants(permissions, worker.grants().organizationId()));
  }

  private UUID upload(Actor worker, String register, String mark) {
    try {
      return files.upload(worker, register, mark + ".xlsx", new ByteArrayResource(sheet(mark)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A sheet with one new person and one new unit: each register reads its own columns. */
  public static byte[] sheet(String mark) {
    var number = COUNT.incrementAndGet();
    var person = Sheets.row("S" + number, "戊" + mark, "", "", "", "", "", "", "", "");
    var row = new ArrayList<>(person);
    row.addAll(List.of(mark + "W" + number, "驻区单位"));
    var headings = new ArrayList<>(Sheets.PEOPLE);
    headings.addAll(List.of("单位名称", "类别"));
    return Sheets.of(headings, List.of(row));
  }

  /** Ids of what was made. */
  public record Made(
      UUID person,
      UUID owner,
      UUID tenant,
      UUID household,
      UUID member,
      UUID dwelling,
      UUID tenancy,
      UUID committed,
      UUID upload,
      UUID unitsCommitted,
      UUID unitsUpload,
      UUID organization,
      UUID commitment,
      UUID merge,
      UUID tag) {}
}
