package org.linli.matching;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who holds which need: by a claim, or because it was given to the unit and taken. */
@Repository
class Claims {

  private final JdbcClient jdbc;

  Claims(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The unique index over what has not lapsed refuses a second unit, should the need's own state
   * ever not.
   */
  void insert(Actor actor, ShortNumber number, Claim claim) {
    jdbc.sql(
            """
            insert into matching.claim (community_id, claim_id, need_id, year, sequence,
              organization_id, claimed_by, claimed_at, promised_at)
            values (:community, :claim, :need, :year, :sequence, :organization, :by, :at, :promised)
            """)
        .param("community", actor.communityId())
        .param("claim", Ids.next())
        .param("need", claim.needId())
        .param("year", number.year())
        .param("sequence", number.sequence())
        .param("organization", claim.organizationId())
        .param("by", actor.accountId())
        .param("at", Timestamp.from(claim.at()))
        .param("promised", Timestamp.from(claim.promisedAt()))
        .update();
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

  /** The unit does not hold the need any more; another one may. */
  void lapse(long communityId, UUID needId, Lapse why, Instant at) {
    jdbc.sql(
            """
            update matching.claim set lapsed = :why, ended_at = :at
            where community_id = :community and need_id = :need and lapsed is null
            """)
        .param("why", why.name())
        .param("at", Timestamp.from(at))
        .param("community", communityId)
        .param("need", needId)
        .update();
  }

  /** Needs in hand that ask for something since before a moment and do not stand still. */
  List<UUID> open(long communityId, Instant before) {
    return jdbc.sql(
            """
            select c.need_id from matching.claim c
            join needs.v_public_need n
              on n.community_id = c.community_id and n.need_id = c.need_id
            where c.community_id = :community and c.ended_at is null
              and n.status in ('CLAIMED', 'IN_PROGRESS') and n.paused_at is null
              and n.due_at < :before
            order by n.due_at, c.need_id
            """)
        .param("community", communityId)
        .param("before", Timestamp.from(before))
        .query(UUID.class)
        .list();
  }

  /** The claim that lapsed last, unless the unit gave it back itself. */
  Optional<Lapsed> lapsed(long communityId, UUID needId) {
    return jdbc.sql(
            """
            select c.organization_id, c.year, c.sequence, n.summary from (
              select * from matching.claim
              where community_id = :community and need_id = :need and lapsed is not null
              order by ended_at desc limit 1) c
            join needs.v_public_need n
              on n.community_id = c.community_id and n.need_id = c.need_id
            where c.lapsed <> 'GIVEN_BACK'
            """)
        .param("community", communityId)
        .param("need", needId)
        .query(
            (row, index) ->
                new Lapsed(
                    row.getObject("organization_id", UUID.class),
                    new ShortNumber(row.getInt("year"), row.getInt("sequence")),
                    row.getString("summary")))
        .optional();
  }

  /** The unit that holds a need. */
  Optional<UUID> holder(long communityId, ShortNumber number) {
    return jdbc.sql(
            """
            select organization_id from matching.claim
            where community_id = :community and year = :year and sequence = :sequence
              and lapsed is null
            """)
        .param("community", communityId)
        .param("year", number.year())
        .param("sequence", number.sequence())
        .query(UUID.class)
        .optional();
  }

  /** A unit's hold on a need. */
  record Claim(UUID needId, UUID organizationId, Instant at, Instant promisedAt) {}

  /** A hold that ended before the need was settled. */
  record Lapsed(UUID organizationId, ShortNumber number, String summary) {}
}
