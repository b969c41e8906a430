package org.linli.directory.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Ids;

/** Who lives with whom after a file: households that are new, that change hands, that end. */
final class HouseholdsPlan {

  private final PeopleSheet sheet;
  private final PeopleState state;
  private final PeopleDraft draft;
  private final DwellingsPlan dwellings;

  final List<Household> formed = new ArrayList<>();
  final Map<Household, UUID> representatives = new LinkedHashMap<>();
  final List<Household> ended = new ArrayList<>();

  HouseholdsPlan(PeopleSheet sheet, PeopleState state, PeopleDraft draft, DwellingsPlan dwellings) {
    this.sheet = sheet;
    this.state = state;
    this.draft = draft;
    this.dwellings = dwellings;
  }

  void settle() {
    var rows = new LinkedHashMap<String, List<ImportedPerson>>();
    for (var row : sheet.persons()) {
      if (row.lives()) {
        rows.computeIfAbsent(place(row), key -> new ArrayList<>()).add(row);
      }
    }
    rows.values().forEach(this::household);
    sheet.persons().stream().filter(ImportedPerson::lives).forEach(this::leftBehind);
  }

  private String place(ImportedPerson row) {
    return dwellings.of(row) + "|" + row.label();
  }

  private void household(List<ImportedPerson> rows) {
    var selves = rows.stream().filter(row -> row.relation().equals(Relation.SELF)).toList();
    selves.stream()
        .skip(1)
        .forEach(row -> sheet.reject(row, PeopleColumn.RELATION, PeopleError.REPRESENTATIVE_TWICE));
    var first = rows.getFirst();
    var known = Optional.ofNullable(state.householdAt.get(place(first)));
    if (selves.isEmpty() && known.isEmpty()) {
      sheet.reject(first, PeopleColumn.RELATION, PeopleError.REPRESENTATIVE_MISSING);
      return;
    }
    var self =
        selves.isEmpty() ? known.orElseThrow().representativeId() : draft.id(selves.getFirst());
    var id = known.map(Household::id).orElseGet(() -> form(first, self));
    rows.forEach(row -> draft.change(draft.id(row), person -> person.in(id, row.relation())));
    known
        .filter(household -> !household.representativeId().equals(self))
        .ifPresent(household -> replace(household, self));
  }

  private UUID form(ImportedPerson row, UUID self) {
    var household = new Household(Ids.next(), dwellings.of(row), row.label(), self, null, 0);
    formed.add(household);
    return household.id();
  }

  /** Whoever was the representative and is not in the file stays as a member. */
  private void replace(Household household, UUID self) {
    representatives.put(household, self);
    var former = state.persons.get(household.representativeId());
    if (former != null && draft.said(former.id()) == null) {
      draft.say(former.in(household.id(), "other"));
    }
  }

  /** A representative who moves out leaves nobody behind without one. */
  private void leftBehind(ImportedPerson row) {
    var before = state.persons.get(draft.id(row));
    var now = draft.said(draft.id(row));
    if (before == null || now == null || before.householdId() == null) {
      return;
    }
    var old = state.households.get(before.householdId());
    if (old == null
        || old.id().equals(now.householdId())
        || !old.representativeId().equals(before.id())
        || representatives.containsKey(old)) {
      return;
    }
    if (somebodyStays(old)) {
      sheet.reject(row, PeopleColumn.RELATION, PeopleError.HAND_OVER_FIRST);
    } else {
      ended.add(old);
    }
  }

  private boolean somebodyStays(Household household) {
    return state.members.getOrDefault(household.id(), List.of()).stream()
        .map(member -> Optional.ofNullable(draft.said(member.id())).orElse(member))
        .anyMatch(member -> household.id().equals(member.householdId()));
  }
}
