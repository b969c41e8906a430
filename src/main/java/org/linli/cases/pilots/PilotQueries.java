package org.linli.cases.pilots;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.calendar.Due;
import org.linli.kernel.Paging;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads for pages and API. */
@Repository
class PilotQueries {

  private static final String SELECT =
      """
      select pilot_id, case_id, year, sequence, title, question, what, why_safe, in_charge, places,
        starts_on, ends_on, review_on, status, filed_at, passed_at, due_at, provisional
      from cases.v_public_pilot where community_id = :community
      """;

  private final JdbcClient jdbc;

  PilotQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest first. */
  List<Row> list(long communityId, Paging paging) {
    var query =
        in(
                communityId,
                SELECT
                    + (paging.after().isPresent()
                        ? " and (filed_at, pilot_id) < (:at, :after)"
                        : "")
                    + " order by filed_at desc, pilot_id desc limit :limit")
            .param("limit", paging.limit());
    paging
        .after()
        .ifPresent(it -> query.param("at", Timestamp.from(it.at())).param("after", it.id()));
    return query.query((row, index) -> row(row)).list();
  }

  /** That go on, due first, at most a hundred. */
  List<Row> open(long communityId) {
    return in(communityId, SELECT + " and due_at is not null order by due_at, pilot_id limit 100")
        .query((row, index) -> row(row))
        .list();
  }

  Optional<Row> find(long communityId, UUID id) {
    return in(communityId, SELECT + " and pilot_id = :id")
        .param("id", id)
        .query((row, index) -> row(row))
        .optional();
  }

  /** What must stand before it begins, and by what it is judged. */
  Judged judged(long communityId, UUID id) {
    var criteria = new ArrayList<Criterion>();
    var measures = new ArrayList<Measure>();
    in(
            communityId,
            """
            select true as criterion, position, words, met_on, null as baseline, null as target,
              null as measured_by, null as measured
            from cases.v_public_criterion where community_id = :community and pilot_id = :id
            union all
            select false, position, name, null, baseline, target, measured_by, measured
            from cases.v_public_measure where community_id = :community and pilot_id = :id
            order by position
            """)
        .param("id", id)
        .query(
            row -> {
              if (row.getBoolean("criterion")) {
                criteria.add(criterion(row));
              } else {
                measures.add(measure(row));
              }
            });
    return new Judged(criteria, measures);
  }

  private static Criterion criterion(ResultSet row) throws SQLException {
    return new Criterion(
        row.getInt("position"),
        row.getString("words"),
        Optional.ofNullable(row.getObject("met_on", LocalDate.class)));
  }

  private static Measure measure(ResultSet row) throws SQLException {
    return new Measure(
        row.getString("words"),
        row.getBigDecimal("baseline"),
        row.getBigDecimal("target"),
        row.getString("measured_by"),
        Optional.ofNullable(row.getBigDecimal("measured")));
  }

  List<PilotPage.Step> steps(long communityId, UUID id) {
    return in(
            communityId,
            """
            select action, done_at, party, note from cases.v_public_pilot_step
            where community_id = :community and pilot_id = :id
            order by sequence desc limit 100
            """)
        .param("id", id)
        .query(
            (row, index) ->
                new PilotPage.Step(
                    PilotAction.valueOf(row.getString("action")),
                    row.getTimestamp("done_at").toInstant(),
                    row.getString("party"),
                    row.getString("note")))
        .list();
  }

  private JdbcClient.StatementSpec in(long communityId, String sql) {
    return jdbc.sql(sql).param("community", communityId);
  }

  static Subject subject(ResultSet row) throws SQLException {
    var caseId = Optional.ofNullable(row.getObject("case_id", UUID.class));
    return new Subject(
        caseId,
        caseId.isPresent()
            ? Optional.empty()
            : Optional.of(new ShortNumber(row.getInt("year"), row.getInt("sequence"))),
        row.getString("title"));
  }

  static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  static Optional<Due> due(ResultSet row) throws SQLException {
    var provisional = row.getBoolean("provisional");
    return moment(row, "due_at").map(at -> new Due(at, provisional));
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("pilot_id", UUID.class),
        subject(row),
        new Filing(
            row.getString("question"),
            row.getString("what"),
            row.getString("why_safe"),
            row.getString("in_charge"),
            row.getInt("places"),
            row.getObject("starts_on", LocalDate.class),
            row.getObject("ends_on", LocalDate.class),
            row.getObject("review_on", LocalDate.class),
            List.of(),
            List.of()),
        PilotStatus.valueOf(row.getString("status")),
        row.getTimestamp("filed_at").toInstant(),
        moment(row, "passed_at"),
        due(row));
  }

  /** What a pilot needs, and how it is measured. */
  record Judged(List<Criterion> criteria, List<Measure> measures) {}

  /** A pilot as it is kept, before its days are counted. */
  record Row(
      UUID id,
      Subject subject,
      Filing filing,
      PilotStatus status,
      Instant filedAt,
      Optional<Instant> passedAt,
      Optional<Due> due) {}
}
