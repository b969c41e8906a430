package org.linli.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what people hold against a roll or a result, and the answers. */
@Repository
class Objections {

  private static final String SELECT =
      """
      select objection_id, against, number, said, made_by, made_at, outcome, answer, answered_at
      from ballot.objection
      where community_id = :community and ballot_id = :ballot
      """;

  private final JdbcClient jdbc;

  Objections(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  UUID insert(
      Actor actor, UUID ballot, String against, Optional<Integer> line, String said, Instant now) {
    var id = Ids.next();
    of(
            actor.communityId(),
            ballot,
            """
            insert into ballot.objection (community_id, ballot_id, objection_id, against, number,
              said, made_by, made_at, outcome)
            values (:community, :ballot, :id, :against, :line, :said, :account, :now, 'WAITING')
            """)
        .param("id", id)
        .param("against", against)
        .param("line", line.orElse(null))
        .param("said", said)
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
    return id;
  }

  /** All of a ballot, the oldest first; at most a hundred. */
  List<ObjectionView> all(long communityId, UUID ballot) {
    return of(communityId, ballot, SELECT + " order by made_at limit 100")
        .query((row, index) -> view(row))
        .list();
  }

  List<ObjectionView> own(Actor actor, UUID ballot) {
    return of(
            actor.communityId(),
            ballot,
            SELECT + " and made_by = :account order by made_at desc limit 20")
        .param("account", actor.accountId())
        .query((row, index) -> view(row))
        .list();
  }

  /** Whether any against this waits for an answer. */
  boolean waiting(long communityId, UUID ballot, String against) {
    return of(
            communityId,
            ballot,
            """
            select exists (select from ballot.objection
              where community_id = :community and ballot_id = :ballot and against = :against
                and outcome = 'WAITING')
            """)
        .param("against", against)
        .query(Boolean.class)
        .single();
  }

  /** How many this account has waiting. */
  int waitingOf(Actor actor, UUID ballot) {
    return of(
            actor.communityId(),
            ballot,
            """
            select count(*) from ballot.objection
            where community_id = :community and ballot_id = :ballot and made_by = :account
              and outcome = 'WAITING'
            """)
        .param("account", actor.accountId())
        .query(Integer.class)
        .single();
  }

  void corrected(Actor actor, UUID ballot, UUID id, String answer, Instant now) {
    answer(actor, ballot, id, "CORRECTED", answer, now);
  }

  /**
   * @return whether it waited for an answer
   */
  boolean answer(Actor actor, UUID ballot, UUID id, String outcome, String answer, Instant now) {
    return of(
                actor.communityId(),
                ballot,
                """
                update ballot.objection set outcome = :outcome, answer = :answer,
                  answered_by = :account, answered_at = :now
                where community_id = :community and ballot_id = :ballot and objection_id = :id
                  and outcome = 'WAITING'
                """)
            .param("id", id)
            .param("outcome", outcome)
            .param("answer", answer)
            .param("account", actor.accountId())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec of(long communityId, UUID ballot, String sql) {
    return jdbc.sql(sql).param("community", communityId).param("ballot", ballot);
  }

  private static ObjectionView view(ResultSet row) throws SQLException {
    return new ObjectionView(
        row.getObject("objection_id", UUID.class),
        row.getString("against"),
        Optional.ofNullable(row.getObject("number", Integer.class)),
        row.getString("said"),
        row.getTimestamp("made_at").toInstant(),
        row.getString("outcome"),
        row.getString("answer"),
        BallotRows.moment(row, "answered_at"));
  }
}
