package org.linli.dispatch;

import java.util.UUID;

/**
 * Something that somebody has to do by a deadline. What waits follows from how a whistle stands,
 * and clocks follow what waits, so that nothing waits without a clock.
 *
 * @param subject of the clock: a receiver's id, or the whistle's own
 * @param owner who has to do it
 * @param receiver the one that it is about or that has to do it; the whistle's id where there is
 *     none
 * @param paused whether its clock stands still, because something else comes first
 */
record Wait(UUID subject, Kind kind, Owner owner, UUID receiver, boolean paused) {

  /** Who has to do something. */
  enum Owner {
    ORGANIZATION,
    STREET,
    RAISER
  }

  /** What has to be done. */
  enum Kind {
    CHECK_IN("dispatch.check-in"),
    COMPLETION("dispatch.completion"),
    TAKE_OVER("dispatch.take-over"),
    REVIEW("dispatch.review"),
    NAMING("dispatch.naming"),
    CONFIRMATION("dispatch.confirmation"),
    CALL_BACK("dispatch.call-back");

    private final String clock;

    Kind(String clock) {
      this.clock = clock;
    }

    /** The kind of deadline in the calendar. */
    String clock() {
      return clock;
    }
  }

  boolean same(Wait other) {
    return subject.equals(other.subject) && kind == other.kind;
  }
}
