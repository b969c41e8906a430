package org.linli.directory.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.linli.kernel.Ids;

/** Whose the dwellings of a file are, where that is not as the register has it. */
final class OwnersPlan {

  private final PeopleSheet sheet;
  private final PeopleState state;
  private final PeopleDraft draft;
  private final DwellingsPlan dwellings;

  final Map<UUID, List<Ownership>> owners = new LinkedHashMap<>();

  OwnersPlan(PeopleSheet sheet, PeopleState state, PeopleDraft draft, DwellingsPlan dwellings) {
    this.sheet = sheet;
    this.state = state;
    this.draft = draft;
    this.dwellings = dwellings;
  }

  void settle() {
    var rows = new LinkedHashMap<UUID, List<ImportedPerson>>();
    for (var row : sheet.persons()) {
      if (row.owns()) {
        rows.computeIfAbsent(dwellings.of(row), key -> new ArrayList<>()).add(row);
      }
    }
    rows.forEach(this::ownership);
  }

  private void ownership(UUID dwelling, List<ImportedPerson> rows) {
    var kind = rows.getFirst().ownership();
    var last = rows.getLast();
    if (rows.stream().anyMatch(row -> !row.ownership().equals(kind))) {
      sheet.reject(last, PeopleColumn.OWNERSHIP, PeopleError.OWNERSHIP_DIFFERS);
      return;
    }
    check(kind, rows, last);
    var said =
        rows.stream()
            .map(
                row ->
                    new Ownership(
                        Ids.next(), dwelling, draft.id(row), null, kind, row.share(), null))
            .toList();
    if (!facts(said).equals(facts(state.owners.getOrDefault(dwelling, List.of())))) {
      owners.put(dwelling, said);
    }
  }

  private void check(String kind, List<ImportedPerson> rows, ImportedPerson last) {
    if (rows.stream().map(draft::id).distinct().count() < rows.size()) {
      sheet.reject(last, PeopleColumn.OWNERSHIP, PeopleError.OWNER_TWICE);
    }
    if (kind.equals("sole") && rows.size() > 1) {
      sheet.reject(last, PeopleColumn.OWNERSHIP, PeopleError.SOLE_OWNER);
    }
    if (kind.equals("joint") && rows.size() < 2) {
      sheet.reject(last, PeopleColumn.OWNERSHIP, PeopleError.OWNERS_MISSING);
    }
    var shares = rows.stream().map(ImportedPerson::share).filter(Objects::nonNull).toList();
    if (kind.equals("shares") && !Share.whole(shares)) {
      sheet.reject(last, PeopleColumn.SHARE, PeopleError.SHARES_DO_NOT_ADD_UP);
    }
  }

  private static Set<String> facts(List<Ownership> owners) {
    var facts = new HashSet<String>();
    owners.forEach(
        it -> facts.add(it.kind() + " " + it.personId() + it.organizationId() + it.share()));
    return facts;
  }
}
