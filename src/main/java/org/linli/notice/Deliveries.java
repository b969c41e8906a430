package org.linli.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps how notices go out. The unique key (community, notice, channel) guards against a second
 * message, the state {@code SENDING}, committed before the gateway is asked, against a message sent
 * twice by two nodes or after a crash.
 */
@Repository
class Deliveries {

  /** Whoever is still sending after so long has died meanwhile. */
  private static final Duration DIED = Duration.ofMinutes(10);

  private final JdbcClient jdbc;

  Deliveries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(long communityId, List<Posted> posted, Instant now) {
    jdbc.sql(
            """
            insert into notice.delivery (community_id, delivery_id, notice_id, channel, state,
              created_at, due_at)
            select :community, cast(d.id as uuid), cast(d.notice as uuid), d.channel, 'QUEUED',
              cast(:now as timestamptz), cast(d.due as timestamptz)
            from unnest(cast(:ids as text[]), cast(:notices as text[]), cast(:channels as text[]),
                cast(:dues as text[])) as d (id, notice, channel, due)
            on conflict (community_id, notice_id, channel) do nothing
            """)
        .param("community", communityId)
        .param("now", Timestamp.from(now))
        .param("ids", texts(posted, it -> it.id().toString()))
        .param("notices", texts(posted, it -> it.noticeId().toString()))
        .param("channels", texts(posted, it -> it.channel().name()))
        .param("dues", texts(posted, it -> it.dueAt().toString()))
        .update();
  }

  /** Takes the next one that is due; no other run takes it as well. */
  Optional<Outgoing> take(long communityId, Instant now) {
    return jdbc.sql(
            """
            update notice.delivery d set state = 'SENDING', tried_at = :now,
              attempts = d.attempts + 1
            from notice.notice n
            where d.community_id = :community and n.community_id = d.community_id
              and n.notice_id = d.notice_id
              and d.delivery_id = (select q.delivery_id from notice.delivery q
                where q.community_id = :community and q.state = 'QUEUED' and q.channel <> 'CALL'
                  and q.due_at <= :now
                order by q.due_at, q.delivery_id limit 1 for update skip locked)
            returning d.delivery_id, d.notice_id, d.channel, d.attempts, n.account_id, n.phone,
              n.template, n.content, n.href
            """)
        .param("community", communityId)
        .param("now", Timestamp.from(now))
        .query((row, index) -> outgoing(row))
        .optional();
  }

  /** How many were handed over since then. */
  int tried(long communityId, Instant since) {
    return jdbc.sql(
            """
            select count(*) from notice.delivery
            where community_id = :community and tried_at > :since
            """)
        .param("community", communityId)
        .param("since", Timestamp.from(since))
        .query(Integer.class)
        .single();
  }

  void end(long communityId, UUID id, DeliveryState state, String reason) {
    jdbc.sql(
            """
            update notice.delivery set state = :state, reason = :reason
            where community_id = :community and delivery_id = :id and state = 'SENDING'
            """)
        .param("state", state.name())
        .param("reason", reason)
        .param("community", communityId)
        .param("id", id)
        .update();
  }

  void again(long communityId, UUID id, String reason, Instant due) {
    jdbc.sql(
            """
            update notice.delivery set state = 'QUEUED', reason = :reason, due_at = :due
            where community_id = :community and delivery_id = :id and state = 'SENDING'
            """)
        .param("reason", reason)
        .param("due", Timestamp.from(due))
        .param("community", communityId)
        .param("id", id)
        .update();
  }

  /** Drops what is no news any more, and ends what a node that died was sending. */
  void tidy(long communityId, Instant oldest, Instant now) {
    jdbc.sql(
            """
            update notice.delivery set state = 'TOO_OLD'
            where community_id = :community and state = 'QUEUED' and channel <> 'CALL'
              and due_at <= :now and created_at < :oldest
            """)
        .param("community", communityId)
        .param("oldest", Timestamp.from(oldest))
        .param("now", Timestamp.from(now))
        .update();
    jdbc.sql(
            """
            update notice.delivery set state = 'FAILED', reason = :reason
            where community_id = :community and state = 'SENDING' and tried_at < :died
            """)
        .param("community", communityId)
        .param("reason", "notice.interrupted")
        .param("died", Timestamp.from(now.minus(DIED)))
        .update();
  }

  /** When the next one is due. */
  Optional<Instant> next(long communityId) {
    return Optional.ofNullable(
            jdbc.sql(
                    """
                    select min(due_at) as due from notice.delivery
                    where community_id = :community and state = 'QUEUED' and channel <> 'CALL'
                    """)
                .param("community", communityId)
                .query((row, index) -> Optional.ofNullable(row.getTimestamp("due")))
                .single()
                .orElse(null))
        .map(Timestamp::toInstant);
  }

  /** Nothing that waits is sent to a recipient any more. */
  void withdraw(long communityId, String recipient) {
    jdbc.sql(
            """
            update notice.delivery d set state = 'WITHDRAWN'
            from notice.notice n
            where d.community_id = :community and n.community_id = d.community_id
              and n.notice_id = d.notice_id and n.recipient = :recipient
              and d.state = 'QUEUED' and d.channel <> 'CALL'
            """)
        .param("community", communityId)
        .param("recipient", recipient)
        .update();
  }

  private static Outgoing outgoing(ResultSet row) throws SQLException {
    return new Outgoing(
        row.getObject("delivery_id", UUID.class),
        row.getObject("notice_id", UUID.class),
        DeliveryChannel.valueOf(row.getString("channel")),
        row.getInt("attempts"),
        row.getObject("account_id", UUID.class),
        row.getString("phone"),
        row.getString("template"),
        row.getString("content"),
        row.getString("href"));
  }

  private static String[] texts(List<Posted> posted, Function<Posted, String> text) {
    return posted.stream().map(text).toArray(String[]::new);
  }

  /** What is to go out. */
  record Posted(UUID id, UUID noticeId, DeliveryChannel channel, Instant dueAt) {}

  /** What is being sent. */
  record Outgoing(
      UUID id,
      UUID noticeId,
      DeliveryChannel channel,
      int attempts,
      @Nullable UUID accountId,
      String phone,
      String template,
      String content,
      String href) {}
}
