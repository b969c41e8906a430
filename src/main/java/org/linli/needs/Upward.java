package org.linli.needs;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In a street's tenant: the needs of its communities that came up to it. */
@Repository
class Upward {

  private final JdbcClient jdbc;

  Upward(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes how a need stands now; the newest state wins, however often it is told. */
  void note(long streetId, UpwardNeed row) {
    jdbc.sql(
            """
            insert into needs.upward as u (community_id, need_id, from_community_id, year, sequence,
              reason, title, status, category, due_at, came_up_at, ended_at, rank, affected, holder,
              held_since)
            values (:street, :need, :community, :year, :sequence, :reason, :title, :status, :category,
              :due, :now, :ended, :rank, :affected, :holder, :since)
            on conflict (community_id, need_id) do update set
              reason = excluded.reason, title = excluded.title, status = excluded.status,
              due_at = excluded.due_at, ended_at = excluded.ended_at, rank = excluded.rank,
              affected = excluded.affected, holder = excluded.holder,
              held_since = excluded.held_since
            """)
        .param("street", streetId)
        .param("need", row.needId())
        .param("community", row.fromCommunityId())
        .param("year", row.number().year())
        .param("sequence", row.number().sequence())
        .param("reason", row.reason().name())
        .param("title", row.title())
        .param("status", row.status().name())
        .param("category", row.category())
        .param("due", Timestamp.from(row.dueAt()))
        .param("now", Timestamp.from(row.cameUpAt()))
        .param("rank", row.rank().value())
        .param("affected", row.affected())
        .param("holder", row.holder())
        .param("since", row.heldSince().map(Timestamp::from).orElse(null))
        .param("ended", row.endedAt().map(Timestamp::from).orElse(null))
        .update();
  }

  /** What is open: what is late, then the rest, of both who goes first first; at most a hundred. */
  List<UpwardNeed> open(long streetId, Instant now) {
    return jdbc.sql(
            """
            select need_id, from_community_id, year, sequence, reason, title, status, category,
              due_at, came_up_at, ended_at, rank, affected, holder, held_since
            from needs.upward
            where community_id = :street and ended_at is null
            order by due_at >= :now, rank, -affected, due_at, need_id
            limit 100
            """)
        .param("now", Timestamp.from(now))
        .param("street", streetId)
        .query(
            (row, index) ->
                new UpwardNeed(
                    row.getObject("need_id", UUID.class),
                    row.getLong("from_community_id"),
                    new ShortNumber(row.getInt("year"), row.getInt("sequence")),
                    UpwardReason.valueOf(row.getString("reason")),
                    row.getString("title"),
                    NeedStatus.valueOf(row.getString("status")),
                    row.getString("category"),
                    row.getTimestamp("due_at").toInstant(),
                    row.getTimestamp("came_up_at").toInstant(),
                    Rank.kept(row.getInt("rank")),
                    row.getInt("affected"),
                    row.getString("holder"),
                    Optional.ofNullable(row.getTimestamp("held_since")).map(Timestamp::toInstant),
                    Optional.empty()))
        .list();
  }
}
