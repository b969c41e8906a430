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
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The notices in force: the shipped ones, and in place of a year's the imported one. Kept in memory
 * for a minute, so that other nodes follow an import within that time.
 */
@Component
public class Notices {

  /** After this long every node counts by what was imported. */
  static final Duration KEPT = Duration.ofMinutes(1);

  private final Map<Integer, List<Holiday>> shipped = ShippedNotices.read();
  private final JdbcClient jdbc;
  private final LoadingCache<String, WorkDays> days;

  Notices(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
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

  /** What is kept in memory is read again. */
  void forget() {
    days.invalidateAll();
  }

  /** By year, ascending. */
  Map<Integer, List<Holiday>> inForce() {
    var all = new TreeMap<>(shipped);
    all.putAll(imported());
    return all;
  }

  private Map<Integer, List<Holiday>> imported() {
    return jdbc
        .sql("select year, day, name, off from calendar.holiday order by year, day")
        .query(
            (row, index) ->
                Map.entry(
                    row.getInt("year"),
                    new Holiday(
                        row.getDate("day").toLocalDate(),
                        row.getString("name"),
                        row.getBoolean("off"))))
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }
}
