package org.linli.directory.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linli.directory.imports.ImportedTable;
import org.linli.directory.people.UndoQueries.Change;

/**
 * Which rows of an import may go back. A row stays that somebody changed since; so does a household
 * with a member who stays, and the representative of a household that stays.
 */
final class UndoPlan {

  private final List<Change> changes;
  private final Set<UUID> touched = new HashSet<>();
  private final Set<UUID> back = new HashSet<>();

  private UndoPlan(List<Change> changes) {
    this.changes = changes;
    changes.forEach(change -> touched.add(change.id()));
  }

  /**
   * @param needed persons that something else points at by now
   * @param members of the households that the import made
   */
  static UndoPlan of(List<Change> changes, Set<UUID> needed, List<UndoQueries.Member> members) {
    var plan = new UndoPlan(changes);
    changes.stream()
        .filter(change -> change.untouched() && !needed.contains(change.id()))
        .forEach(change -> plan.back.add(change.id()));
    plan.settle(members);
    return plan;
  }

  List<UUID> back(ImportedTable table, boolean made) {
    return changes.stream()
        .filter(it -> it.record().equals(table.record()) && it.made() == made)
        .map(Change::id)
        .filter(back::contains)
        .toList();
  }

  int staying() {
    return (int) changes.stream().filter(change -> !back.contains(change.id())).count();
  }

  private void settle(List<UndoQueries.Member> members) {
    var before = -1;
    while (back.size() != before) {
      before = back.size();
      members.stream()
          .filter(member -> !back.contains(member.personId()))
          .forEach(member -> back.remove(member.householdId()));
      representatives().forEach(this::keepTogether);
    }
  }

  private Map<UUID, UUID> representatives() {
    var found = new HashMap<UUID, UUID>();
    changes.stream()
        .filter(
            it ->
                it.record().equals(PeopleTables.HOUSEHOLD.record())
                    && it.representativeId() != null)
        .forEach(it -> found.put(it.id(), it.representativeId()));
    return found;
  }

  /** Household and representative go back together or not at all. */
  private void keepTogether(UUID household, UUID representative) {
    if (!back.contains(household)) {
      back.remove(representative);
    } else if (touched.contains(representative) && !back.contains(representative)) {
      back.remove(household);
    }
  }
}
