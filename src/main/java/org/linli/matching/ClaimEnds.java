package org.linli.matching;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How claims end: with their need, because time ran out, and who is told. */
@Repository
class ClaimEnds {

  private final JdbcClient jdbc;

  ClaimEnds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Ends with the need, and goes on with it; repeating it changes nothing. */
  void follow(long communityId, UUID needId) {
    jdbc.sql(
            """
            update matching.claim c set ended_at = n.closed_at
            from needs.v_public_need n
            where n.community_id = :community and n.need_id = :need
              and c.community_id = n.community_id and c.need_id = n.need_id and c.lapsed is null
            """)
        .param("community", communityId)
        .param("need", needId)
        .update();
  }

  /** The need stood still or has a new day: what is not done is not due before it. */
  void postpone(long communityId, UUID needId) {
    jdbc.sql(
            """
            update matching.claim c set promised_at = n.due_at
            from needs.v_public_need n
            where n.community_id = :community and n.need_id = :need and n.status = 'IN_PROGRESS'
              and c.community_id = n.community_id and c.need_id = n.need_id
              and c.lapsed is null and c.done_at is null and c.promised_at < n.due_at
            """)
        .param("community", communityId)
        .param("need", needId)
        .update();
  }

  /**
   * What was promised until before a moment and does not stand still: of a whole need as the need's
   * own clock says, of a part as it was promised itself.
   */
  List<Late> late(long communityId, Instant before) {
    return jdbc.sql(
            """
            select c.need_id, c.claim_id, c.year, c.sequence, c.amount is not null as part
            from matching.claim c
            join needs.v_public_need n
              on n.community_id = c.community_id and n.need_id = c.need_id
            where c.community_id = :community and c.ended_at is null and c.led_by is null
              and n.paused_at is null
              and (c.amount is null and n.status in ('CLAIMED', 'IN_PROGRESS')
                  and n.due_at < :before
                or c.amount is not null and n.status in ('VERIFIED', 'CLAIMED', 'IN_PROGRESS')
                  and c.promised_at < :before)
            order by n.due_at, c.claim_id
            """)
        .param("community", communityId)
        .param("before", Timestamp.from(before))
        .query(
            (row, index) ->
                new Late(
                    row.getObject("need_id", UUID.class),
                    row.getObject("claim_id", UUID.class),
                    new ShortNumber(row.getInt("year"), row.getInt("sequence")),
                    row.getBoolean("part")))
        .list();
  }

  /** The claims that lapsed last, together, unless they were given back. */
  List<Lapsed> lapsed(long communityId, UUID needId) {
    return jdbc.sql(
            """
            select c.organization_id, c.account_id, c.year, c.sequence, n.summary
            from matching.claim c
            join needs.v_public_need n
              on n.community_id = c.community_id and n.need_id = c.need_id
            where c.community_id = :community and c.need_id = :need and c.agreed_at is not null
              and c.lapsed in ('NOT_FILED', 'OVERDUE', 'LEADER_LEFT')
              and c.ended_at = (select max(l.ended_at) from matching.claim l
                where l.community_id = :community and l.need_id = :need
                  and l.lapsed in ('NOT_FILED', 'OVERDUE', 'LEADER_LEFT', 'GIVEN_BACK'))
            """)
        .param("community", communityId)
        .param("need", needId)
        .query(
            (row, index) ->
                new Lapsed(
                    Optional.ofNullable(row.getObject("organization_id", UUID.class)),
                    Optional.ofNullable(row.getObject("account_id", UUID.class)),
                    new ShortNumber(row.getInt("year"), row.getInt("sequence")),
                    row.getString("summary")))
        .list();
  }

  /**
   * A claim that is late.
   *
   * @param part whether it is of a part
   */
  record Late(UUID need, UUID claim, ShortNumber number, boolean part) {}

  /** A hold that ended before the need was settled. */
  record Lapsed(Optional<UUID> unit, Optional<UUID> account, ShortNumber number, String summary) {}
}
