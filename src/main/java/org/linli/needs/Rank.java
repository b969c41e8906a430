package org.linli.needs;

import java.util.Collection;

/**
 * What goes first (NEED-5): the old and the young, then special groups, then what is urgent; among
 * equals what concerns most people.
 *
 * @param group {@link #OLD_AND_YOUNG}, {@link #SPECIAL} or {@link #ORDINARY}
 */
public record Rank(int group, boolean urgent) {

  public static final int OLD_AND_YOUNG = 0;
  public static final int SPECIAL = 1;
  public static final int ORDINARY = 2;

  /** Of a need as it comes in. */
  static Rank of(boolean aboutOldOrYoung, Collection<Circumstance> circumstances) {
    var group =
        circumstances.stream()
            .mapToInt(Circumstance::group)
            .reduce(aboutOldOrYoung ? OLD_AND_YOUNG : ORDINARY, Math::min);
    return new Rank(group, false);
  }

  /** At least as early as a group. */
  Rank within(int other) {
    return new Rank(Math.min(group, other), urgent);
  }

  /** As it is kept: smaller goes first. */
  public static Rank kept(int value) {
    return new Rank(value / 2, value % 2 == 0);
  }

  /** As it is kept. */
  public int value() {
    return group * 2 + (urgent ? 0 : 1);
  }

  Rank with(boolean isUrgent) {
    return new Rank(group, isUrgent);
  }

  /** Whether special groups are concerned, for whom the answer's clock is shorter. */
  public boolean special() {
    return group != ORDINARY;
  }
}
