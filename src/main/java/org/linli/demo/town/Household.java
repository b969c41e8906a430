package org.linli.demo.town;

import java.util.List;

/**
 * Who lives together.
 *
 * @param members the representative first
 * @param rents whether the representative rents the dwelling
 */
public record Household(Home home, List<Person> members, boolean rents) {

  /** The one who speaks for it. */
  public Person representative() {
    return members.getFirst();
  }

  /** Whether its member has nobody else there. */
  public boolean alone() {
    return members.size() == 1;
  }
}
