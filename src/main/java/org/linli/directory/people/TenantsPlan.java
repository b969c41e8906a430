package org.linli.directory.people;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linli.kernel.Ids;

/**
 * Who rents the dwellings of a file, where the register does not know it yet. Whom a file does not
 * name rents on: a list of some tenants says nothing about the others.
 */
final class TenantsPlan {

  private final PeopleSheet sheet;
  private final PeopleState state;
  private final PeopleDraft draft;
  private final DwellingsPlan dwellings;
  private final Map<String, Tenancy> tenancies = new LinkedHashMap<>();

  TenantsPlan(PeopleSheet sheet, PeopleState state, PeopleDraft draft, DwellingsPlan dwellings) {
    this.sheet = sheet;
    this.state = state;
    this.draft = draft;
    this.dwellings = dwellings;
  }

  void settle() {
    for (var row : sheet.persons()) {
      if (row.rents()) {
        var tenancy = new Tenancy(Ids.next(), dwellings.of(row), draft.id(row));
        if (!state.tenants.contains(tenancy.key())) {
          tenancies.putIfAbsent(tenancy.key(), tenancy);
        }
      }
    }
  }

  /** Those that are new. */
  Collection<Tenancy> tenancies() {
    return tenancies.values();
  }
}
