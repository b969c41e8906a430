package org.linli.notice.calls;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Cursor;
import org.linli.kernel.Paging;
import org.linli.kernel.Slice;
import org.linli.notice.DeliveryChannel;
import org.linli.notice.DeliveryState;
import org.linli.notice.NoticePermission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of the messages of a community: counts, and which did not arrive. */
@Service
@Transactional(readOnly = true)
public class DeliveryReading {

  private static final Duration WEEK = Duration.ofDays(7);

  private final JdbcClient jdbc;
  private final Clock clock;

  DeliveryReading(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** How many of the last seven days are in which state, by channel. */
  public List<Count> counts(Actor actor) {
    actor.require(NoticePermission.SEE_DELIVERIES);
    return jdbc.sql(
            """
            select channel, state, count(*) as messages from notice.delivery
            where community_id = :community and created_at > :since
            group by channel, state order by channel, state
            """)
        .param("community", actor.communityId())
        .param("since", Timestamp.from(clock.instant().minus(WEEK)))
        .query(Count.class)
        .list();
  }

  /** Those that failed or were dropped as too old, newest first. */
  public Slice<DeliveryView> notReached(Actor actor, Paging paging) {
    actor.require(NoticePermission.SEE_DELIVERIES);
    var after = paging.after().orElse(Cursor.START);
    var rows =
        jdbc.sql(
                """
                select d.delivery_id, d.channel, d.state, d.reason, n.kind, d.created_at,
                  d.attempts
                from notice.delivery d
                join notice.notice n
                  on n.community_id = d.community_id and n.notice_id = d.notice_id
                where d.community_id = :community and d.state in ('FAILED', 'TOO_OLD')
                  and (d.created_at, d.delivery_id) < (:at, :id)
                order by d.created_at desc, d.delivery_id desc
                limit :limit
                """)
            .param("community", actor.communityId())
            .param("at", Timestamp.from(after.at()))
            .param("id", after.id())
            .param("limit", paging.limit())
            .query(
                (row, index) ->
                    new DeliveryView(
                        row.getObject("delivery_id", UUID.class),
                        DeliveryChannel.valueOf(row.getString("channel")),
                        DeliveryState.valueOf(row.getString("state")),
                        row.getString("reason"),
                        row.getString("kind"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getInt("attempts")))
            .list();
    return Slice.cut(rows, paging, DeliveryView::position);
  }

  /** Messages of one channel in one state. */
  public record Count(DeliveryChannel channel, DeliveryState state, int messages) {}
}
