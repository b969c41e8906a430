package org.linli.supervision;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.linli.kernel.Cursor;
import org.linli.kernel.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps codes and how often they were scanned. What a code stands for never changes, so a place
 * once read is remembered.
 */
@Repository
class Codes {

  /** More than the walls of a city hold; then the memory begins anew. */
  private static final int REMEMBERED = 100_000;

  private static final int TRIES = 10;

  private final Map<String, CodePlace> known = new ConcurrentHashMap<>();
  private final JdbcClient jdbc;

  Codes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Where a code leads. Read outside of any scope: codes are the installation's. */
  Optional<CodePlace> place(String code) {
    var remembered = known.get(code);
    if (remembered != null) {
      return Optional.of(remembered);
    }
    var found =
        jdbc.sql("select area_id, kind, subject_id from supervision.code_place where code = :code")
            .param("code", code)
            .query(
                (row, index) ->
                    new CodePlace(
                        code,
                        row.getLong("area_id"),
                        row.getString("kind"),
                        row.getObject("subject_id", UUID.class)))
            .optional();
    if (known.size() >= REMEMBERED) {
      known.clear();
    }
    found.ifPresent(it -> known.put(code, it));
    return found;
  }

  /**
   * Gives something a code unless it has one. Two at once: the second waits at the unique
   * constraint and then finds that there is one; the code that it reserved is never given to
   * anybody.
   *
   * @return whether it is new
   */
  boolean issue(long community, String kind, UUID subject, Instant now, Supplier<String> codes) {
    var code = reserve(community, kind, subject, codes);
    return jdbc.sql(
                """
                insert into supervision.code (community_id, code, kind, subject_id, made_at)
                values (:community, :code, :kind, :subject, :now)
                on conflict (community_id, kind, subject_id) do nothing
                """)
            .param("community", community)
            .param("code", code)
            .param("kind", kind)
            .param("subject", subject)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** A code that nobody has; the primary key guards it over the whole installation. */
  private String reserve(long community, String kind, UUID subject, Supplier<String> codes) {
    for (var trial = 0; trial < TRIES; trial++) {
      var code = codes.get();
      var taken =
          jdbc.sql(
                  """
                  insert into supervision.code_place (code, area_id, kind, subject_id)
                  values (:code, :area, :kind, :subject) on conflict (code) do nothing
                  """)
              .param("code", code)
              .param("area", community)
              .param("kind", kind)
              .param("subject", subject)
              .update();
      if (taken == 1) {
        return code;
      }
    }
    throw new IllegalStateException("No code is free after " + TRIES + " tries");
  }

  /** Which of these have a code. */
  List<UUID> coded(long community, String kind, List<UUID> subjects) {
    return jdbc.sql(
            """
            select subject_id from supervision.code
            where community_id = :community and kind = :kind
              and subject_id = any (cast(:subjects as uuid[]))
            """)
        .param("community", community)
        .param("kind", kind)
        .param("subjects", subjects.stream().map(UUID::toString).toArray(String[]::new))
        .query(UUID.class)
        .list();
  }

  /** The code of something. */
  Optional<String> of(long community, String kind, UUID subject) {
    return jdbc.sql(
            """
            select code from supervision.v_public_code
            where community_id = :community and kind = :kind and subject_id = :subject
            """)
        .param("community", community)
        .param("kind", kind)
        .param("subject", subject)
        .query(String.class)
        .optional();
  }

  /** Where a code of this community leads. */
  Optional<CodePlace> of(long community, String code) {
    return jdbc.sql(
            """
            select code, community_id, kind, subject_id from supervision.v_public_code
            where community_id = :community and code = :code
            """)
        .param("community", community)
        .param("code", code)
        .query(
            (row, index) ->
                new CodePlace(
                    row.getString("code"),
                    row.getLong("community_id"),
                    row.getString("kind"),
                    row.getObject("subject_id", UUID.class)))
        .optional();
  }

  /** The newest first, with how often each was scanned since a day. */
  List<Row> newest(long community, LocalDate since, String kind, Paging paging) {
    var query =
        jdbc.sql(
                """
                select c.code, c.kind, c.subject_id, c.made_at, coalesce((
                  select sum(s.scans) from supervision.v_public_scan_day s
                  where s.community_id = c.community_id and s.code = c.code and s.day >= :since), 0)
                  as scans
                from supervision.v_public_code c
                where c.community_id = :community and c.kind = :kind
                """
                    + (paging.after().isPresent()
                        ? " and (c.made_at, c.subject_id) < (:at, :after)"
                        : "")
                    + " order by c.made_at desc, c.subject_id desc limit :limit")
            .param("community", community)
            .param("kind", kind)
            .param("since", since)
            .param("limit", paging.limit());
    paging
        .after()
        .ifPresent(it -> query.param("at", Timestamp.from(it.at())).param("after", it.id()));
    return query
        .query(
            (row, index) ->
                new Row(
                    row.getString("code"),
                    row.getString("kind"),
                    row.getObject("subject_id", UUID.class),
                    row.getTimestamp("made_at").toInstant(),
                    row.getInt("scans")))
        .list();
  }

  /** How often one was scanned on each day since then. */
  List<ScanDay> scans(long community, String code, LocalDate since) {
    return jdbc.sql(
            """
            select day, scans from supervision.v_public_scan_day
            where community_id = :community and code = :code and day >= :since order by day
            """)
        .param("community", community)
        .param("code", code)
        .param("since", since)
        .query(
            (row, index) -> new ScanDay(row.getObject("day", LocalDate.class), row.getInt("scans")))
        .list();
  }

  /** So many more scans; two nodes at once add up, because the row is held while it is counted. */
  void scanned(long community, String code, LocalDate day, int more) {
    jdbc.sql(
            """
            insert into supervision.scan_day as s (community_id, code, day, scans)
            values (:community, :code, :day, :more)
            on conflict (community_id, code, day) do update set scans = s.scans + excluded.scans
            """)
        .param("community", community)
        .param("code", code)
        .param("day", day)
        .param("more", more)
        .update();
  }

  /** A code as lists need it. */
  record Row(String code, String kind, UUID subject, Instant madeAt, int scans) {

    Cursor position() {
      return new Cursor(madeAt, subject);
    }
  }
}
