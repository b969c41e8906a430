package org.linli.booking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;

/**
 * A time that somebody has or waits for in another community, as their own community keeps it.
 *
 * @param lender the community whose resource it is
 * @param title of the resource
 * @param account who booked it
 */
public record Borrowed(
    UUID id,
    long lender,
    UUID resource,
    String title,
    Instant from,
    Instant to,
    int people,
    BookingStatus status,
    UUID account) {

  /** 09:00. */
  @JsonIgnore
  public String begins() {
    return new Hour(from, to).begins();
  }

  /** 11:00. */
  @JsonIgnore
  public String ends() {
    return Hour.clock(to);
  }
}
