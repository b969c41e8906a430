package org.linli.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests. The unique index on open ones guards that nobody has two of a kind open. */
@Repository
class Requests {

  private static final String SELECT =
      """
      select request_id, account_id, kind, words, status, asked_at, due_at, decided_at, answer,
        staying
      from privacy.request where community_id = :community
      """;

  private final JdbcClient jdbc;

  Requests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return false if one of this kind is open
   */
  boolean insert(Actor actor, UUID id, AskRequest command, Asked asked) {
    return jdbc.sql(
                """
                insert into privacy.request (community_id, request_id, account_id, kind, words,
                  status, asked_at, due_at, rule_version)
                values (:community, :id, :account, :kind, :words, 'OPEN', :at, :due, :rule)
                on conflict (community_id, account_id, kind) where status = 'OPEN' do nothing
                """)
            .param("community", actor.communityId())
            .param("id", id)
            .param("account", actor.accountId())
            .param("kind", command.kind().name())
            .param("words", command.words())
            .param("at", Timestamp.from(asked.at()))
            .param("due", Timestamp.from(asked.due()))
            .param("rule", asked.ruleVersion())
            .update()
        == 1;
  }

  /**
   * Decides an open request.
   *
   * @return false if somebody else has decided it
   */
  boolean decide(Actor actor, UUID id, Decision decision, Instant now) {
    return jdbc.sql(
                """
                update privacy.request
                set status = :status, decided_at = :now, decided_by = :by, answer = :answer,
                  staying = :staying
                where community_id = :community and request_id = :id and status = 'OPEN'
                """)
            .param("status", decision.status().name())
            .param("now", Timestamp.from(now))
            .param("by", actor.accountId())
            .param("answer", decision.answer())
            .param("staying", decision.staying().toArray(String[]::new))
            .param("community", actor.communityId())
            .param("id", id)
            .update()
        == 1;
  }

  Optional<RequestView> find(long communityId, UUID id) {
    return jdbc.sql(SELECT + " and request_id = :id")
        .param("community", communityId)
        .param("id", id)
        .query((row, index) -> view(row))
        .optional();
  }

  /** Due first, at most a hundred. */
  List<RequestView> open(long communityId) {
    return jdbc.sql(SELECT + " and status = 'OPEN' order by due_at, request_id limit 100")
        .param("community", communityId)
        .query((row, index) -> view(row))
        .list();
  }

  /** The account's own, newest first, at most fifty. */
  List<RequestView> of(long communityId, UUID accountId) {
    return jdbc.sql(SELECT + " and account_id = :account order by asked_at desc limit 50")
        .param("community", communityId)
        .param("account", accountId)
        .query((row, index) -> view(row))
        .list();
  }

  private static RequestView view(ResultSet row) throws SQLException {
    return new RequestView(
        row.getObject("request_id", UUID.class),
        row.getObject("account_id", UUID.class),
        RequestKind.valueOf(row.getString("kind")),
        row.getString("words"),
        RequestStatus.valueOf(row.getString("status")),
        row.getTimestamp("asked_at").toInstant(),
        row.getTimestamp("due_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("decided_at")).map(Timestamp::toInstant),
        row.getString("answer"),
        List.of((String[]) row.getArray("staying").getArray()));
  }

  /**
   * How a request was decided.
   *
   * @param staying keys of what was not deleted, and why
   */
  record Decision(RequestStatus status, String answer, List<String> staying) {}

  /**
   * When a request came in.
   *
   * @param due until when the rule wants an answer
   */
  record Asked(Instant at, Instant due, String ruleVersion) {}
}
