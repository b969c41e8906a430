package org.linli.calendar.notices;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps imported notices. The row of the year, locked, guards against two imports of it at once.
 */
@Repository
class ImportedNotices {

  private final JdbcClient jdbc;

  ImportedNotices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Puts a notice in place of what was imported for its year. */
  void replace(ImportNotice notice, UUID account, Instant now) {
    jdbc.sql(
            """
            insert into calendar.notice (year, imported_at, imported_by)
            values (:year, :now, :account)
            on conflict (year) do update
            set imported_at = excluded.imported_at, imported_by = excluded.imported_by,
              recomputed = 0
            """)
        .param("year", notice.year())
        .param("now", Timestamp.from(now))
        .param("account", account)
        .update();
    jdbc.sql("delete from calendar.holiday where year = :year")
        .param("year", notice.year())
        .update();
    notice.days().forEach(day -> insert(notice.year(), day));
  }

  private void insert(int year, Holiday day) {
    jdbc.sql(
            """
            insert into calendar.holiday (year, day, name, off) values (:year, :day, :name, :off)
            """)
        .param("year", year)
        .param("day", Date.valueOf(day.day()))
        .param("name", day.name())
        .param("off", day.off())
        .update();
  }

  /** One more deadline moved. */
  void moved(int year) {
    jdbc.sql("update calendar.notice set recomputed = recomputed + 1 where year = :year")
        .param("year", year)
        .update();
  }

  /** When each year was imported, and how many deadlines moved. */
  Map<Integer, Imported> all() {
    return jdbc
        .sql("select year, imported_at, recomputed from calendar.notice")
        .query(
            (row, index) ->
                Map.entry(
                    row.getInt("year"),
                    new Imported(
                        row.getTimestamp("imported_at").toInstant(), row.getInt("recomputed"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The days of imported notices, by year. */
  Map<Integer, List<Holiday>> days() {
    return jdbc
        .sql("select year, day, name, off from calendar.v_public_holiday order by year, day")
        .query(
            (row, index) ->
                Map.entry(
                    row.getInt("year"),
                    new Holiday(
                        row.getDate("day").toLocalDate(),
                        row.getString("name"),
                        row.getBoolean("off"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  record Imported(Instant at, int recomputed) {}
}
