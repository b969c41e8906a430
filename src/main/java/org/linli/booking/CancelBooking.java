package org.linli.booking;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Gives a time back.
 *
 * @param reason said to who booked, where somebody else cancels
 * @param series {@code yes} cancels the later ones of a series too
 */
public record CancelBooking(String reason, String series) {

  public CancelBooking(@Nullable String reason, @Nullable String series) {
    var check = new Validation();
    this.reason = check.optional("reason", reason, 60);
    this.series = check.optional("series", series, 3);
    check.done();
  }
}
