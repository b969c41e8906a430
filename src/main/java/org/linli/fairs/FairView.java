package org.linli.fairs;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.Dates;

/**
 * A fair as everybody sees it, with what came of it.
 *
 * @param series of those that were scheduled together
 * @param stalls that there is room for
 * @param taken stalls that units took
 * @param reason why it was cancelled, or empty
 * @param visitors that were counted, once it was held
 * @param deals that were struck
 * @param done deals that are done by now
 */
public record FairView(
    UUID id,
    UUID series,
    Instant from,
    Instant to,
    String place,
    int stalls,
    int taken,
    FairStatus status,
    String reason,
    Optional<Integer> visitors,
    int deals,
    int done) {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(Dates.ZONE);

  /** 09:00. */
  @JsonIgnore
  public String begins() {
    return CLOCK.format(from);
  }

  /** 11:30. */
  @JsonIgnore
  public String ends() {
    return CLOCK.format(to);
  }

  @JsonIgnore
  public LocalDate day() {
    return Dates.day(from);
  }

  /** Whether it lies ahead or goes on. */
  public boolean ahead(Instant now) {
    return status == FairStatus.PLANNED && to.isAfter(now);
  }

  /** Whether it can be said what came of it: from its day on. */
  public boolean tells(Instant now) {
    return status != FairStatus.CANCELLED && !day().isAfter(Dates.day(now));
  }

  /** How many stalls are left. */
  @JsonIgnore
  public int left() {
    return Math.max(stalls - taken, 0);
  }
}
