package org.linli.demo.town;

import java.util.List;

/** Whose the dwelling is in which a household lives. */
final class Ownership {

  private static final List<String> COUPLE = List.of("self", "spouse");

  private Ownership() {}

  /** A couple owns together, more rarely in shares; else the representative alone. */
  static Owned of(Home home, List<Person> members, Chance chance) {
    var couple = members.stream().filter(it -> COUPLE.contains(it.relation())).toList();
    if (couple.size() < 2 || chance.percent(40)) {
      return new Owned(home, "sole", List.of(members.getFirst()));
    }
    return new Owned(home, chance.percent(15) ? "shares" : "joint", couple);
  }
}
