package org.linli.booking;

/** What can be done with a booking. */
enum BookingAction {
  /** Its time became free. */
  MOVE_UP,
  CANCEL,
  USE,
  MISS
}
