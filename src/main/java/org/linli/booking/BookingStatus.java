package org.linli.booking;

import org.linli.kernel.TransitionTable;

/** Where a booking stands. */
public enum BookingStatus {
  /** Takes the time if it becomes free. */
  WAITING,
  BOOKED,
  CANCELLED,
  /** Somebody looked: they came. */
  USED,
  /** Somebody looked: nobody came. */
  MISSED;

  static final TransitionTable<BookingStatus, BookingAction> TRANSITIONS =
      TransitionTable.of(BookingStatus.class, BookingAction.class)
          .allow(WAITING, BookingAction.MOVE_UP, BOOKED)
          .allow(WAITING, BookingAction.CANCEL, CANCELLED)
          .allow(BOOKED, BookingAction.CANCEL, CANCELLED)
          .allow(BOOKED, BookingAction.USE, USED)
          .allow(BOOKED, BookingAction.MISS, MISSED)
          .allow(USED, BookingAction.MISS, MISSED)
          .allow(MISSED, BookingAction.USE, USED)
          .build();
}
