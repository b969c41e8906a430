package org.linli.matching;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who asked whom to do it instead; decided while the need's row is locked. */
@Repository
class HandOvers {

  private final JdbcClient jdbc;

  HandOvers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Asks a unit, in place of one that was asked before. */
  void ask(long communityId, UUID need, UUID claim, UUID unit, String reason, Instant now) {
    jdbc.sql(
            """
            insert into matching.hand_over
              (community_id, claim_id, need_id, to_unit, reason, asked_at)
            values (:community, :claim, :need, :unit, :reason, :now)
            on conflict (community_id, claim_id) do update set to_unit = excluded.to_unit,
              reason = excluded.reason, asked_at = excluded.asked_at, agreed_at = null,
              promised_at = null
            """)
        .param("community", communityId)
        .param("claim", claim)
        .param("need", need)
        .param("unit", unit)
        .param("reason", reason)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** What is asked about a need, of claims that still hold it. */
  List<HandOver> of(long communityId, UUID need) {
    return jdbc.sql(
            """
            select h.claim_id, c.holder, h.to_unit, h.reason, h.agreed_at, h.promised_at
            from matching.hand_over h join matching.claim c
              on c.community_id = h.community_id and c.claim_id = h.claim_id
            where h.community_id = :community and h.need_id = :need and h.filed_at is null
              and c.lapsed is null
            order by h.asked_at, h.claim_id
            """)
        .param("community", communityId)
        .param("need", need)
        .query(
            (row, index) ->
                new HandOver(
                    row.getObject("claim_id", UUID.class),
                    row.getString("holder"),
                    row.getObject("to_unit", UUID.class),
                    row.getString("reason"),
                    Optional.ofNullable(row.getTimestamp("agreed_at")).map(Timestamp::toInstant),
                    Optional.ofNullable(row.getTimestamp("promised_at")).map(Timestamp::toInstant)))
        .list();
  }

  void agree(long communityId, UUID claim, Instant promised, Instant now) {
    jdbc.sql(
            """
            update matching.hand_over set agreed_at = :now, promised_at = :promised
            where community_id = :community and claim_id = :claim and filed_at is null
            """)
        .param("now", Timestamp.from(now))
        .param("promised", Timestamp.from(promised))
        .param("community", communityId)
        .param("claim", claim)
        .update();
  }

  /** It was not taken; another one may be asked. */
  void drop(long communityId, UUID claim) {
    jdbc.sql(
            """
            delete from matching.hand_over
            where community_id = :community and claim_id = :claim and filed_at is null
            """)
        .param("community", communityId)
        .param("claim", claim)
        .update();
  }

  void file(long communityId, UUID claim, Instant now) {
    jdbc.sql(
            """
            update matching.hand_over set filed_at = :now
            where community_id = :community and claim_id = :claim
            """)
        .param("now", Timestamp.from(now))
        .param("community", communityId)
        .param("claim", claim)
        .update();
  }
}
