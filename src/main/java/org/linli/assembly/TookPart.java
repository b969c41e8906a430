package org.linli.assembly;

import java.util.List;
import org.linli.directory.people.PartGroups;

/**
 * Who came, against the register, as it was when the minutes were published (EVAL-7).
 *
 * @param groups by age and home; nothing where the meeting was not for the whole community
 * @param known of those who came, whom the register knows
 * @param came how many signed in
 * @param ways how they signed in; empty where one would be of few
 */
public record TookPart(PartGroups groups, int known, int came, List<ByWay> ways) {

  public TookPart {
    ways = List.copyOf(ways);
  }

  /** Whether there is anything to show. */
  public boolean told() {
    return !ways.isEmpty() || !groups.ages().isEmpty() || !groups.homes().isEmpty();
  }

  /** Those who signed in one way. */
  public record ByWay(SignedBy way, int people) {}
}
