package org.linli.projects;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.access.AccountManagement;
import org.linli.access.Colleagues;
import org.linli.directory.OrganizationManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.springframework.stereotype.Component;

/** Who may lead a project: whoever manages projects here, and units. */
@Component
class LeadChoices {

  private static final String PERSON = "person:";
  private static final String UNIT = "unit:";

  private final Colleagues colleagues;
  private final AccountManagement accounts;
  private final OrganizationManagement organizations;

  LeadChoices(
      Colleagues colleagues, AccountManagement accounts, OrganizationManagement organizations) {
    this.colleagues = colleagues;
    this.accounts = accounts;
    this.organizations = organizations;
  }

  /** Everybody but the actor, people first. */
  List<LeadChoice> all(Actor actor) {
    var people =
        colleagues.whoMay(actor, ProjectPermission.MANAGE).stream()
            .map(it -> new LeadChoice(PERSON + it.accountId(), it.name()));
    var units =
        organizations.choices(actor).stream().map(it -> new LeadChoice(UNIT + it.id(), it.name()));
    return Stream.concat(people, units).toList();
  }

  /**
   * @param code one of the choices; empty for the actor
   * @throws Invalid if it is none of them
   */
  Lead of(Actor actor, String code) {
    if (code.isEmpty()) {
      return Lead.person(actor.accountId(), accounts.name(actor.accountId()));
    }
    var choice =
        all(actor).stream()
            .filter(it -> it.code().equals(code))
            .findFirst()
            .orElseThrow(() -> Invalid.field("lead", KernelError.NOT_A_CHOICE));
    return id(code, UNIT)
        .map(unit -> Lead.unit(unit, choice.name()))
        .orElseGet(() -> Lead.person(id(code, PERSON).orElseThrow(), choice.name()));
  }

  /** Whether it is a unit that is asked, not ordered: any but a department. */
  boolean softly(Actor actor, Lead lead) {
    return organizations.choices(actor).stream()
        .filter(it -> lead.unit().filter(it.id()::equals).isPresent())
        .anyMatch(it -> !it.kind().equals("department"));
  }

  private static Optional<UUID> id(String code, String kind) {
    return code.startsWith(kind)
        ? Optional.of(UUID.fromString(code.substring(kind.length())))
        : Optional.empty();
  }
}
