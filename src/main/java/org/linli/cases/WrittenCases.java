package org.linli.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.calendar.Due;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the cases that a community writes. Whoever changes one holds its row. */
@Repository
class WrittenCases {

  private static final String SELECT =
      """
      select case_id, year, sequence, status, content, reason, written_by, due_at, provisional
      from cases.written where community_id = :community
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  WrittenCases(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * @return whether the project was not written up before
   */
  boolean insert(Actor actor, Written written, Instant now) {
    return with(
                actor,
                written,
                """
                insert into cases.written (community_id, case_id, year, sequence, status, content,
                  reason, written_by, written_at, due_at, provisional)
                values (:community, :id, :year, :sequence, :status, cast(:content as jsonb), :reason,
                  :by, :now, :due, :provisional)
                on conflict (community_id, year, sequence) do nothing
                """)
            .param("year", written.project().year())
            .param("sequence", written.project().sequence())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** Of one that is held. */
  void update(Actor actor, Written written) {
    with(
            actor,
            written,
            """
            update cases.written set status = :status, content = cast(:content as jsonb),
              reason = :reason, written_by = :by, due_at = :due, provisional = :provisional
            where community_id = :community and case_id = :id
            """)
        .update();
  }

  private JdbcClient.StatementSpec with(Actor actor, Written written, String sql) {
    return jdbc.sql(sql)
        .param("community", actor.communityId())
        .param("id", written.id())
        .param("status", written.status().name())
        .param("content", json.writeValueAsString(written.words()))
        .param("reason", written.reason())
        .param("by", written.writtenBy())
        .param("due", written.due().map(it -> Timestamp.from(it.at())).orElse(null))
        .param("provisional", written.due().filter(Due::provisional).isPresent());
  }

  /** Held until the end of the transaction. */
  Optional<Written> hold(long communityId, UUID id) {
    return one(communityId, id, SELECT + " and case_id = :id for update");
  }

  Optional<Written> find(long communityId, UUID id) {
    return one(communityId, id, SELECT + " and case_id = :id");
  }

  private Optional<Written> one(long communityId, UUID id, String sql) {
    return jdbc.sql(sql)
        .param("community", communityId)
        .param("id", id)
        .query((row, index) -> written(row))
        .optional();
  }

  /** The case that tells of a project. */
  Optional<Written> of(long communityId, ShortNumber project) {
    return jdbc.sql(SELECT + " and year = :year and sequence = :sequence")
        .param("community", communityId)
        .param("year", project.year())
        .param("sequence", project.sequence())
        .query((row, index) -> written(row))
        .optional();
  }

  /** The newest first, at most a hundred. */
  List<Written> all(long communityId) {
    return jdbc.sql(SELECT + " order by written_at desc, case_id desc limit 100")
        .param("community", communityId)
        .query((row, index) -> written(row))
        .list();
  }

  private Written written(ResultSet row) throws SQLException {
    var due = row.getTimestamp("due_at");
    return new Written(
        row.getObject("case_id", UUID.class),
        new ShortNumber(row.getInt("year"), row.getInt("sequence")),
        CaseStatus.valueOf(row.getString("status")),
        json.readValue(row.getString("content"), CaseWords.class),
        row.getString("reason"),
        row.getObject("written_by", UUID.class),
        due == null
            ? Optional.empty()
            : Optional.of(new Due(due.toInstant(), row.getBoolean("provisional"))));
  }
}
