package org.linli.calendar.notices;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * The notices in force: the shipped ones, and in place of a year's the imported one. Kept in memory
 * for a minute, so that other nodes follow an import within that time.
 */
@Component
public class HolidayNotices {

  /** After this long every node counts by what was imported. */
  static final Duration KEPT = Duration.ofMinutes(1);

  private final Map<Integer, List<Holiday>> shipped = ShippedNotices.read();
  private final ImportedNotices imported;
  private final LoadingCache<String, WorkDays> days;

  HolidayNotices(ImportedNotices imported, Clock clock) {
    this.imported = imported;
    days =
        Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .ticker(() -> ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant()))
            .build(all -> WorkDays.of(inForce()));
  }

  /** The days by all notices in force. */
  public WorkDays days() {
    return days.get("all");
  }

  /** Notes that a running deadline was counted again by the notice of a year. */
  public void moved(int year) {
    imported.moved(year);
  }

  /** What is kept in memory is read again. */
  void forget() {
    days.invalidateAll();
  }

  /** By year, ascending. */
  Map<Integer, List<Holiday>> inForce() {
    var all = new TreeMap<>(shipped);
    all.putAll(imported.days());
    return all;
  }
}
