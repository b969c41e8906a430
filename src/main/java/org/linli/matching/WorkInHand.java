package org.linli.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is in hand from claims and from the public story of needs. */
@Repository
class WorkInHand {

  private final JdbcClient jdbc;

  WorkInHand(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Due first: needs that are in hand, and filed parts of needs of which some is on the list. Who
   * does the community's own work is nobody's name to show.
   */
  List<InHand> of(long communityId, Instant now, int most) {
    return jdbc.sql(
            """
            select h.year, h.sequence, h.summary, h.due_at, h.paused,
              coalesce(h.holder, t.holder, '') as holder, r.happened_at as said_at, r.note as said
            from (
              (select n.need_id, n.year, n.sequence, n.summary, n.due_at,
                n.paused_at is not null as paused, (
                  select nullif(string_agg(c.holder, '、' order by c.led_by is not null,
                    c.claimed_at), '') from matching.v_public_claim c
                  where c.community_id = :community and c.need_id = n.need_id) as holder
              from needs.v_public_need n
              where n.community_id = :community and n.status = 'IN_PROGRESS'
              order by n.due_at, n.need_id limit :most)
              union all
              (select n.need_id, n.year, n.sequence, n.summary, c.promised_at, false, c.holder
              from matching.claim c join needs.v_public_need n
                on n.community_id = c.community_id and n.need_id = c.need_id
              where c.community_id = :community and c.ended_at is null and c.amount is not null
                and c.filed_at is not null and c.done_at is null
                and n.status in ('VERIFIED', 'CLAIMED')
              order by c.promised_at limit :most)) h
            left join lateral (
              select case when s.action = 'TAKE_ON' then '' else s.party end as holder
              from needs.v_public_step s
              where s.community_id = :community and s.need_id = h.need_id
                and s.action in ('TAKE_ON', 'ACCEPT', 'CLAIM')
              order by s.sequence desc limit 1) t on true
            left join lateral (
              select s.happened_at, s.note from needs.v_public_step s
              where s.community_id = :community and s.need_id = h.need_id
                and s.action in ('REPORT', 'REPORT_PART')
              order by s.sequence desc limit 1) r on true
            order by h.due_at, h.need_id limit :most
            """)
        .param("community", communityId)
        .param("most", most)
        .query((row, index) -> inHand(row, now))
        .list();
  }

  private static InHand inHand(ResultSet row, Instant now) throws SQLException {
    var promised = row.getTimestamp("due_at").toInstant();
    var paused = row.getBoolean("paused");
    var said = row.getString("said");
    return new InHand(
        new ShortNumber(row.getInt("year"), row.getInt("sequence")),
        row.getString("summary"),
        row.getString("holder"),
        promised,
        paused,
        !paused && promised.isBefore(now),
        Optional.ofNullable(row.getTimestamp("said_at"))
            .map(Timestamp::toInstant)
            .map(at -> new InHand.Said(at, said)));
  }
}
