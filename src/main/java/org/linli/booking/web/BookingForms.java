package org.linli.booking.web;

import org.linli.booking.BookResource;
import org.linli.booking.CancelBooking;
import org.linli.web.FormState;

/** Reads commands from forms. */
final class BookingForms {

  private BookingForms() {}

  static BookResource book(FormState form) {
    return new BookResource(
        form.value("day"),
        form.value("hours"),
        form.value("people"),
        form.value("purpose"),
        form.value("name"),
        form.value("phone"),
        form.value("weeks"),
        form.value("otherwise"));
  }

  static CancelBooking cancel(FormState form) {
    return new CancelBooking(form.value("reason"), form.value("series"));
  }
}
