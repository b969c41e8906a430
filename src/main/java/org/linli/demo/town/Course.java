package org.linli.demo.town;

import java.util.List;

/** How far a matter came, and by which way. */
enum Course {
  RAISED,
  CONTACTED,
  VERIFIED,
  ROUTED,
  CLAIMED,
  IN_PROGRESS,
  PAUSED,
  COMPLETED,
  CLOSED,
  RETURNED,
  /** With the one before it. */
  MERGED,
  /** The raiser was not content the first time. */
  REOPENED,
  /** The property company does not take it. */
  REFUSED;

  /** More than twenty days ago: all has ended. */
  private static final List<Course> LONG_AGO =
      List.of(
          CLOSED, CLOSED, RETURNED, CLOSED, MERGED, CLOSED, CLOSED, REOPENED, CLOSED, CLOSED,
          MERGED, REFUSED);

  private static final List<Course> LATELY =
      List.of(
          IN_PROGRESS,
          CLOSED,
          COMPLETED,
          IN_PROGRESS,
          MERGED,
          CLOSED,
          PAUSED,
          RETURNED,
          COMPLETED,
          IN_PROGRESS,
          CLOSED,
          IN_PROGRESS);

  private static final List<Course> YESTERDAY = List.of(VERIFIED, ROUTED, CLAIMED, CONTACTED);

  private static final List<Course> TODAY = List.of(RAISED, VERIFIED, RAISED, CONTACTED, CLAIMED);

  static Course longAgo(int index) {
    return LONG_AGO.get(index % LONG_AGO.size());
  }

  static Course lately(int index) {
    return LATELY.get(index % LATELY.size());
  }

  static Course yesterday(int index) {
    return YESTERDAY.get(index % YESTERDAY.size());
  }

  static Course today(int index) {
    return TODAY.get(index % TODAY.size());
  }

  /** Whether it waits for an answer, which may take three days unless it is of the first. */
  boolean unanswered() {
    return this == VERIFIED || this == ROUTED || this == CLAIMED || this == CONTACTED;
  }
}
