package org.linli.assembly;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.Dates;

/**
 * A meeting as lists show it.
 *
 * @param template its code
 * @param attended how many came; 0 before it began
 */
public record MeetingView(
    UUID id,
    String template,
    Layer layer,
    boolean practice,
    boolean online,
    String title,
    String host,
    String place,
    Instant startsAt,
    Instant endsAt,
    MeetingStatus status,
    int attended) {

  private static final int EVENING = 18;

  /** Whether those who work can come: in the evening, or at a weekend (DELIB-1). */
  public boolean afterWork() {
    var at = startsAt.atZone(Dates.ZONE);
    return at.getHour() >= EVENING || at.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }
}
