package org.linli.directory.people;

import org.linli.directory.ImportProgress;
import org.linli.directory.imports.RegisterImport;

/**
 * What a file would change in the registers as they are. What contradicts the register becomes an
 * error of the sheet; then nothing may be applied.
 */
final class PeoplePlan {

  private final PeopleSheet sheet;
  private final Identities identities;

  final PeopleDraft persons;
  final DwellingsPlan dwellings;
  final HouseholdsPlan households;
  final OwnersPlan owners;
  final TenantsPlan tenants;

  private PeoplePlan(PeopleSheet sheet, PeopleState state, Documents documents, boolean seal) {
    this.sheet = sheet;
    persons = new PeopleDraft(state);
    identities = new Identities(sheet, state, persons, documents, seal);
    dwellings = new DwellingsPlan(sheet, state);
    households = new HouseholdsPlan(sheet, state, persons, dwellings);
    owners = new OwnersPlan(sheet, state, persons, dwellings);
    tenants = new TenantsPlan(sheet, state, persons, dwellings);
  }

  /**
   * @param seal whether numbers are to be sealed; a preview needs none
   */
  static PeoplePlan of(
      PeopleSheet sheet,
      PeopleState state,
      Documents documents,
      boolean seal,
      ImportProgress progress) {
    var plan = new PeoplePlan(sheet, state, documents, seal);
    var done = 0;
    for (var row : sheet.persons()) {
      plan.identities.person(row);
      progress.written(++done, sheet.persons().size());
    }
    sheet.persons().stream().filter(row -> row.address() != null).forEach(plan.dwellings::dwelling);
    plan.households.settle();
    plan.owners.settle();
    plan.tenants.settle();
    return plan;
  }

  RegisterImport.Figures figures() {
    return new RegisterImport.Figures(
        sheet.persons().size(),
        persons.added().size(),
        persons.changed().size(),
        persons.unchanged(),
        identities.doubtful(),
        sheet.errors().count());
  }
}
