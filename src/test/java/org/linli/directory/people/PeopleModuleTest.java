package org.linli.directory.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.audit.Reveal;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Persons, households, dwellings and owners through their facades (ORG-1, DATA-1, DATA-2). */
@IntegrationTest
class PeopleModuleTest {

  private static final String NUMBER = "11010519491231002X";
  private static final RegisterPerson WANG =
      new RegisterPerson("A-1", "王桂兰", "190 1234 2207", "", "", "", NUMBER, "2001-2-3");

  @Autowired private PersonManagement persons;
  @Autowired private PersonReading reading;
  @Autowired private HouseholdManagement households;
  @Autowired private HouseholdReading householdReading;
  @Autowired private DwellingManagement dwellings;
  @Autowired private Places places;
  @Autowired private Town town;
  @Autowired private TestClock clock;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private Actor worker;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
  }

  @Test
  void onlyTheNameIsNeeded() {
    var id = persons.register(worker, RegisterPerson.named("李四"));
    assertThat(reading.file(worker, id).view().name()).isEqualTo("李*");
    assertInvalid("name", KernelError.REQUIRED, () -> RegisterPerson.named(" "));
  }

  @Test
  void everythingIsMaskedUntilAPurposeIsStated() {
    var id = persons.register(worker, WANG);
    var masked = reading.file(worker, id);
    assertThat(masked.view().name()).isEqualTo("王**");
    assertThat(masked.view().phone()).isEqualTo("190****2207");
    assertThat(masked.view().document()).isEqualTo("1101**********002X");
    assertThat(masked.bornOn()).isEmpty();
    assertThat(masked.view().birthYear()).contains(1949);
    persons.reveal(worker, id, new Reveal("call-back", ""));
    var full = reading.file(worker, id);
    assertThat(full.view().name()).isEqualTo("王桂兰");
    assertThat(full.view().phone()).isEqualTo("19012342207");
    assertThat(full.view().document()).isEqualTo(NUMBER);
    assertThat(full.sex()).contains(Sex.F);
    assertThat(reading.masked(worker, id).view().phone()).isEqualTo("190****2207");
    clock.advance(Duration.ofMinutes(11));
    assertThat(reading.file(worker, id).revealed()).isFalse();
  }

  @Test
  void revealingIsForThoseWhoMay() {
    var id = persons.register(worker, WANG);
    var resident = town.actor(community, "resident");
    assertRefused(
        KernelError.FORBIDDEN, () -> persons.reveal(resident, id, new Reveal("visit", "")));
    assertRefused(KernelError.FORBIDDEN, () -> reading.file(resident, id));
    assertRefused(
        KernelError.FORBIDDEN, () -> reading.list(resident, PersonSearch.of(""), Paging.first()));
    var elsewhere = town.actor(town.newCommunity(), "community-worker");
    assertRefused(KernelError.NOT_FOUND, () -> reading.file(elsewhere, id));
  }

  /** The number lies in no column as it is: what is stolen with the database does not tell it. */
  @Test
  void numberIsSealedInTheDatabase() {
    persons.register(worker, WANG);
    var row = Sql.of(url).value("select t::text from directory.person t where name = '王桂兰'");
    assertThat(row).doesNotContain(NUMBER).doesNotContain("110105");
  }

  @Test
  void isFoundByNamePhoneNumberAndDwelling() {
    places.build(worker, "3栋", "301");
    var id = persons.register(worker, WANG);
    households.settle(worker, id, new SettlePerson("3栋", "1单元", "301", "", "self"));
    persons.register(worker, RegisterPerson.named("李四"));
    for (var typed :
        List.of("桂兰", "王", "兰", "19012342207", NUMBER, "11010519491231002x", "3-1-301", "3栋301")) {
      assertThat(found(typed)).as(typed).containsExactly(id);
    }
    for (var typed : List.of("桂花", "%", "'", "4-301", "19012342208")) {
      assertThat(found(typed)).as(typed).isEmpty();
    }
    assertThat(found("")).hasSize(2);
  }

  @Test
  void listIsReadPageByPage() {
    for (var index = 0; index < 5; index++) {
      persons.register(worker, RegisterPerson.named("甲" + index));
    }
    var first = reading.list(worker, PersonSearch.of("甲"), new Paging(Optional.empty(), 3));
    var second = reading.list(worker, PersonSearch.of("甲"), new Paging(first.next(), 3));
    assertThat(first.rows()).hasSize(3);
    assertThat(second.rows()).hasSize(2).doesNotContainAnyElementsOf(first.rows());
    assertThat(second.next()).isEmpty();
  }

  @Test
  void documentAndNumberBelongToOnePerson() {
    persons.register(worker, WANG);
    assertInvalid(
        "documentNumber", PeopleError.DOCUMENT_KNOWN, () -> persons.register(worker, WANG));
    var other = new RegisterPerson("A-1", "李四", "", "", "", "", "", "");
    assertInvalid("reference", PeopleError.REFERENCE_TAKEN, () -> persons.register(worker, other));
    var elsewhere = town.actor(town.newCommunity(), "community-worker");
    assertThat(persons.register(elsewhere, WANG)).isNotNull();
  }

  @Test
  void samePersonRegisteredAtOnceComesInOnce() {
    var outcomes = AtOnce.times(4, () -> persons.register(worker, WANG));
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
  }

  @Test
  void familySharesAPhone() {
    persons.register(worker, person("王一", "19011112222"));
    persons.register(worker, person("王二", "19011112222"));
    assertThat(found("19011112222")).hasSize(2);
  }

  @Test
  void wrongInputIsNamedFieldByField() {
    var invalid =
        catchThrowableOfType(
            Invalid.class,
            () -> new RegisterPerson("", "甲", "12", "X", "1949-1-1", "", NUMBER, "不知道"));
    assertThat(invalid.errors())
        .extracting(Invalid.FieldError::field)
        .containsExactlyInAnyOrder("phone", "sex", "bornOn", "movedInOn");
    var ahead = new RegisterPerson("", "甲", "", "", "2099-01-01", "", "", "");
    assertInvalid("bornOn", PeopleError.DAY_AHEAD, () -> persons.register(worker, ahead));
  }

  @Test
  void correctionKeepsWhatIsEmptyAndADashTakesAway() {
    var id = persons.register(worker, WANG);
    persons.correct(
        worker, id, new CorrectPerson(0, new PersonFields("", "", "-", "", "", "", "", "")));
    var file = reading.file(worker, id);
    assertThat(file.view().phone()).isEmpty();
    assertThat(file.view().name()).isEqualTo("王**");
    assertThat(file.view().document()).isNotEmpty();
    assertRefused(
        PeopleError.CHANGED_MEANWHILE,
        () ->
            persons.correct(
                worker,
                id,
                new CorrectPerson(0, new PersonFields("", "乙", "", "", "", "", "", ""))));
  }

  @Test
  void householdHasExactlyOneRepresentative() {
    places.build(worker, "3栋", "301");
    var wang = persons.register(worker, WANG);
    var li = persons.register(worker, RegisterPerson.named("李四"));
    var household = at("301", wang, "self");
    assertRefused(PeopleError.HOUSEHOLD_EXISTS, () -> at("301", li, "self"));
    at("301", li, "spouse");
    assertThat(householdReading.file(worker, household).members()).hasSize(2);
    households.handOver(worker, household, li);
    var file = householdReading.file(worker, household);
    assertThat(file.representativeId()).isEqualTo(li);
    assertThat(file.members()).extracting(PersonView::relation).containsExactly("self", "other");
    assertInvalid(
        "successor",
        PeopleError.NOT_A_MEMBER,
        () -> households.handOver(worker, household, UUID.randomUUID()));
    assertInvalid("relation", PeopleError.NO_HOUSEHOLD, () -> settle("301", "乙", wang, "child"));
  }

  /**
   * The planted fault: the database itself refuses a household whose representative is no member.
   */
  @Test
  void householdWithoutItsRepresentativeIsRefusedByTheDatabase() {
    places.build(worker, "3栋", "301");
    var household = at("301", persons.register(worker, WANG), "self");
    assertThat(
            catchThrowableOfType(
                IllegalStateException.class,
                () ->
                    Sql.of(url)
                        .list(
                            "update directory.person set household_id = null, relation = null"
                                + " where household_id = '"
                                + household
                                + "' returning 1")))
        .hasStackTraceContaining("representative_is_a_member");
  }

  @Test
  void twoCannotBecomeRepresentativeAtOnce() {
    places.build(worker, "3栋", "301");
    var household = at("301", persons.register(worker, WANG), "self");
    var heirs =
        List.of("甲", "乙", "丙").stream()
            .map(name -> persons.register(worker, RegisterPerson.named(name)))
            .toList();
    heirs.forEach(heir -> at("301", heir, "child"));
    var works =
        heirs.stream()
            .map(
                heir ->
                    (Callable<Boolean>)
                        () -> {
                          households.handOver(worker, household, heir);
                          return true;
                        })
            .toList();
    assertThat(AtOnce.all(works)).allMatch(AtOnce.Outcome::succeeded);
    var relations = householdReading.file(worker, household).members();
    assertThat(relations).filteredOn(member -> member.relation().equals("self")).hasSize(1);
  }

  @Test
  void deadRepresentativeHandsOverAndWhatTheyOwnedWaitsForHeirs() {
    var dwelling = places.build(worker, "3栋", "301").getFirst();
    var wang = persons.register(worker, WANG);
    var li = persons.register(worker, RegisterPerson.named("李四"));
    var household = at("301", wang, "self");
    at("301", li, "child");
    dwellings.transfer(worker, dwelling, new TransferDwelling("sole", "2001-01-01", NUMBER));
    assertRefused(
        PeopleError.HAND_OVER_FIRST,
        () -> persons.leave(worker, wang, new LeaveRegister("died", "2026-09-01", "")));
    persons.leave(worker, wang, new LeaveRegister("died", "2026-09-01", li.toString()));
    assertThat(householdReading.file(worker, household).representativeId()).isEqualTo(li);
    assertThat(householdReading.dwelling(worker, dwelling).owners())
        .singleElement()
        .matches(DwellingFile.Owner::inheritanceOpen);
    persons.leave(worker, li, new LeaveRegister("moved", "2026-09-02", ""));
    assertThat(householdReading.file(worker, household).view().ended()).isTrue();
    assertRefused(
        PeopleError.DIED_ALREADY,
        () -> persons.leave(worker, wang, new LeaveRegister("died", "2026-09-01", "")));
  }

  @Test
  void weakerSourceOfAnAreaIsSaidBeforeItReplacesAStronger() {
    var dwelling = places.build(worker, "3栋", "301").getFirst();
    dwellings.measure(worker, dwelling, new MeasureDwelling("89.37", "register", false));
    var weaker = new MeasureDwelling("90", "contract", false);
    assertInvalid(
        "source", PeopleError.AREA_WEAKER, () -> dwellings.measure(worker, dwelling, weaker));
    dwellings.measure(worker, dwelling, new MeasureDwelling("90", "contract", true));
    assertThat(householdReading.dwelling(worker, dwelling).area())
        .contains(new ExclusiveArea(9000, AreaSource.CONTRACT));
    assertInvalid(
        "area", PeopleError.AREA_WRONG, () -> new MeasureDwelling("0", "register", false));
  }

  @Test
  void saleEndsTheOldOwnersAndKeepsThem() {
    var dwelling = places.build(worker, "3栋", "301").getFirst();
    persons.register(worker, WANG);
    persons.register(worker, person("李四", "19011112222"));
    persons.register(worker, RegisterPerson.named("赵六"));
    dwellings.transfer(
        worker, dwelling, new TransferDwelling("shares", "2001-01-01", "王桂兰 1/3\n李四 2/3"));
    dwellings.transfer(worker, dwelling, new TransferDwelling("joint", "2020-05-01", "赵六\nA-1"));
    var owners = householdReading.dwelling(worker, dwelling).owners();
    assertThat(owners).filteredOn(owner -> owner.until().isEmpty()).hasSize(2);
    assertThat(owners).filteredOn(owner -> owner.until().isPresent()).hasSize(2);
    assertInvalid(
        "since",
        PeopleError.SALE_BEFORE_LAST,
        () ->
            dwellings.transfer(worker, dwelling, new TransferDwelling("sole", "2019-01-01", "赵六")));
  }

  @Test
  void ownersAreOneTheWholeAndNotTwice() {
    assertInvalid(
        "owners",
        PeopleError.SHARES_DO_NOT_ADD_UP,
        () -> new TransferDwelling("shares", "", "甲 1/3\n乙 1/3"));
    assertInvalid(
        "owners", PeopleError.SHARE_WRONG, () -> new TransferDwelling("shares", "", "甲\n乙 1/3"));
    assertInvalid("owners", PeopleError.SOLE_OWNER, () -> new TransferDwelling("sole", "", "甲\n乙"));
    assertInvalid(
        "owners", PeopleError.OWNERS_MISSING, () -> new TransferDwelling("joint", "", "甲"));
    assertInvalid(
        "owners",
        PeopleError.OWNER_TWICE,
        () -> new TransferDwelling("shares", "", "甲 1/2\n甲 1/2"));
    var dwelling = places.build(worker, "3栋", "301").getFirst();
    persons.register(worker, WANG);
    assertInvalid(
        "owners",
        PeopleError.OWNER_TWICE,
        () ->
            dwellings.transfer(
                worker, dwelling, new TransferDwelling("joint", "", "王桂兰\n19012342207")));
    assertInvalid(
        "owners",
        PeopleError.PERSON_UNKNOWN,
        () -> dwellings.transfer(worker, dwelling, new TransferDwelling("sole", "", "没有")));
  }

  /** Two clerks record two sales at once: the shares of the present owners still add up to one. */
  @Test
  void sharesAddUpAlsoWhenTwoSalesAreRecordedAtOnce() {
    var dwelling = places.build(worker, "3栋", "301").getFirst();
    persons.register(worker, person("甲", ""));
    persons.register(worker, person("乙", ""));
    var sale = new TransferDwelling("shares", "", "甲 1/2\n乙 1/2");
    AtOnce.times(
        4,
        () -> {
          dwellings.transfer(worker, dwelling, sale);
          return true;
        });
    assertThat(householdReading.dwelling(worker, dwelling).owners())
        .filteredOn(owner -> owner.until().isEmpty())
        .hasSize(2);
  }

  @Test
  void tenantIsRecordedOnceAndLeaves() {
    var dwelling = places.build(worker, "3栋", "301").getFirst();
    persons.register(worker, WANG);
    var rent = new RentDwelling("王桂兰", "");
    dwellings.rent(worker, dwelling, rent);
    var tenant = householdReading.dwelling(worker, dwelling).tenants().getFirst();
    dwellings.endTenancy(worker, tenant.tenancyId());
    assertThat(householdReading.dwelling(worker, dwelling).tenants().getFirst().until())
        .isPresent();
    dwellings.rent(worker, dwelling, rent);
    assertInvalid(
        "tenant", PeopleError.TENANT_ALREADY, () -> dwellings.rent(worker, dwelling, rent));
  }

  private UUID at(String door, UUID person, String relation) {
    return settle(door, "", person, relation);
  }

  private UUID settle(String door, String label, UUID person, String relation) {
    return households.settle(worker, person, new SettlePerson("3栋", "", door, label, relation));
  }

  private List<UUID> found(String typed) {
    return reading.list(worker, PersonSearch.of(typed), Paging.first()).rows().stream()
        .map(PersonView::id)
        .toList();
  }

  private static RegisterPerson person(String name, String phone) {
    return new RegisterPerson("", name, phone, "", "", "", "", "");
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable call) {
    assertThat(catchThrowableOfType(Refused.class, call).code()).isEqualTo(code);
  }

  private static void assertInvalid(String field, ErrorCode code, ThrowingCallable call) {
    assertThat(catchThrowableOfType(Invalid.class, call).errors())
        .filteredOn(error -> error.field().equals(field))
        .extracting(Invalid.FieldError::code)
        .contains(code);
  }
}
