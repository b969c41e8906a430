package org.linli.directory.people;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Every person of a file as they are to be, new or known, and which row is whose. */
final class PeopleDraft {

  private final PeopleState state;
  private final Map<UUID, Person> said = new LinkedHashMap<>();
  private final Set<UUID> fresh = new HashSet<>();
  private final Map<Integer, UUID> whose = new LinkedHashMap<>();

  PeopleDraft(PeopleState state) {
    this.state = state;
  }

  void row(ImportedPerson row, UUID id) {
    whose.put(row.row().number(), id);
  }

  void fresh(UUID id) {
    fresh.add(id);
  }

  void say(Person person) {
    said.put(person.id(), person);
  }

  void change(UUID id, UnaryOperator<Person> change) {
    said.computeIfPresent(id, (key, person) -> change.apply(person));
  }

  @Nullable Person said(UUID id) {
    return said.get(id);
  }

  UUID id(ImportedPerson row) {
    return Objects.requireNonNull(whose.get(row.row().number()));
  }

  List<Person> added() {
    return said.values().stream().filter(person -> fresh.contains(person.id())).toList();
  }

  /** Those who are known and different now. */
  List<Person> changed() {
    return said.values().stream()
        .filter(person -> !fresh.contains(person.id()))
        .filter(person -> !person.equals(state.persons.get(person.id())))
        .toList();
  }

  int unchanged() {
    return said.size() - fresh.size() - changed().size();
  }
}
