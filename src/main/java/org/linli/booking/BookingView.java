package org.linli.booking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.Dates;

/**
 * A booking as its holder and the keepers of the resource see it.
 *
 * @param unit whose resource it is
 * @param title of the resource
 * @param series of those that were booked together
 * @param slots hours that it takes
 * @param reason why it was cancelled, or empty
 * @param bookedBy the account
 * @param guest whose people have it, if they belong to another community
 * @param party who comes and what for; empty once it was erased
 */
public record BookingView(
    UUID id,
    UUID resource,
    UUID unit,
    String title,
    UUID series,
    Instant from,
    Instant to,
    int slots,
    int people,
    BookingStatus status,
    String reason,
    UUID bookedBy,
    Optional<Guest> guest,
    Party party) {

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

  /** The day as addresses say it. */
  @JsonIgnore
  public String day() {
    return Dates.day(from).toString();
  }

  /** Whether it can be given back. */
  public boolean ahead(Instant now) {
    return from.isAfter(now)
        && BookingStatus.TRANSITIONS.next(status, BookingAction.CANCEL).isPresent();
  }

  /** Whether people of that other community have it. */
  boolean isOf(long community) {
    return guest.filter(from -> from.community() == community).isPresent();
  }

  /**
   * Another community than the resource's.
   *
   * @param name as it was when this was booked
   */
  public record Guest(long community, String name) {}

  /** Who comes, how to reach them, what for. */
  public record Party(String name, String phone, String purpose) {}
}
