package org.linli.notice.calls;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.notice.DeliveryState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the calls of staff. Each statement says whose: those of the community, those of the street
 * or both. The conditional update of {@link #take} lets one person have a call.
 */
@Repository
class Calls {

  private static final String SELECT =
      """
      select d.delivery_id, n.notice_id, n.account_id, n.name, n.phone, n.template, n.content,
        d.created_at, d.attempts, d.taken_by, d.taken_until
      from notice.delivery d
      join notice.notice n on n.community_id = d.community_id and n.notice_id = d.notice_id
      where d.community_id = :community and d.channel = 'CALL' and d.state = 'QUEUED'
        and n.from_street = any (:whose)
      """;

  private final JdbcClient jdbc;

  Calls(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is due, the oldest first. */
  List<Waiting> due(long communityId, List<Boolean> whose, Instant now) {
    return jdbc.sql(SELECT + " and d.due_at <= :now order by d.due_at, d.delivery_id limit 100")
        .param("community", communityId)
        .param("whose", whose.toArray(Boolean[]::new))
        .param("now", Timestamp.from(now))
        .query(Waiting.class)
        .list();
  }

  Optional<Waiting> find(long communityId, List<Boolean> whose, UUID id) {
    return jdbc.sql(SELECT + " and d.delivery_id = :id")
        .param("community", communityId)
        .param("whose", whose.toArray(Boolean[]::new))
        .param("id", id)
        .query(Waiting.class)
        .optional();
  }

  /** How many wait for later: quiet hours hold, or nobody took the last call. */
  int later(long communityId, List<Boolean> whose, Instant now) {
    return jdbc.sql(
            """
            select count(*) from notice.delivery d
            join notice.notice n on n.community_id = d.community_id and n.notice_id = d.notice_id
            where d.community_id = :community and d.channel = 'CALL' and d.state = 'QUEUED'
              and d.due_at > :now and n.from_street = any (:whose)
            """)
        .param("community", communityId)
        .param("whose", whose.toArray(Boolean[]::new))
        .param("now", Timestamp.from(now))
        .query(Integer.class)
        .single();
  }

  /**
   * @return whether nobody else has it
   */
  boolean take(long communityId, UUID id, UUID by, Instant now, Instant until) {
    return jdbc.sql(
                """
                update notice.delivery set taken_by = :by, taken_until = :until
                where community_id = :community and delivery_id = :id and channel = 'CALL'
                  and state = 'QUEUED'
                  and (taken_by is null or taken_by = :by or taken_until <= :now)
                """)
            .param("by", by)
            .param("until", Timestamp.from(until))
            .param("community", communityId)
            .param("id", id)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /**
   * Ends the call or puts it back.
   *
   * @param attempts as the caller saw it, so that one call is noted once
   * @return whether it still waited
   */
  boolean called(
      long communityId, UUID id, int attempts, DeliveryState state, String reason, Instant due) {
    return jdbc.sql(
                """
                update notice.delivery set state = :state, reason = :reason, due_at = :due,
                  attempts = attempts + 1, taken_by = null, taken_until = null
                where community_id = :community and delivery_id = :id and channel = 'CALL'
                  and state = 'QUEUED' and attempts = :attempts
                """)
            .param("state", state.name())
            .param("reason", reason)
            .param("due", Timestamp.from(due))
            .param("community", communityId)
            .param("id", id)
            .param("attempts", attempts)
            .update()
        == 1;
  }

  void note(long communityId, UUID id, int sequence, CallResult result, UUID by, Instant at) {
    jdbc.sql(
            """
            insert into notice.call (community_id, delivery_id, sequence, result, called_by,
              called_at)
            values (:community, :id, :sequence, :result, :by, :at)
            """)
        .param("community", communityId)
        .param("id", id)
        .param("sequence", sequence)
        .param("result", result.name())
        .param("by", by)
        .param("at", Timestamp.from(at))
        .update();
  }

  /** A call that waits. */
  record Waiting(
      UUID deliveryId,
      UUID noticeId,
      @Nullable UUID accountId,
      String name,
      String phone,
      String template,
      String content,
      Instant createdAt,
      int attempts,
      @Nullable UUID takenBy,
      @Nullable Instant takenUntil) {

    boolean takenNow(Instant now) {
      return takenBy != null && takenUntil != null && now.isBefore(takenUntil);
    }
  }
}
