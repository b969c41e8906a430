package org.linli.matching;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Claims {

  private final JdbcClient jdbc;

  Claims(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The primary key refuses a second unit, should the need's own state ever not. */
  void insert(Actor actor, ShortNumber number, Claim claim) {
    jdbc.sql(
            """
                insert into matching.claim (community_id, need_id, year, sequence,
                  organization_id, claimed_by, claimed_at, promised_at)
                values (:community, :need, :year, :sequence, :organization, :by, :at, :promised)
                """)
        .param("community", actor.communityId())
        .param("need", claim.needId())
        .param("year", number.year())
        .param("sequence", number.sequence())
        .param("organization", claim.organizationId())
        .param("by", actor.accountId())
        .param("at", Timestamp.from(claim.at()))
        .param("promised", Timestamp.from(claim.promisedAt()))
        .update();
  }

  /** The need is settled; repeating it changes nothing. */
  void end(long communityId, UUID needId, Instant at) {
    jdbc.sql(
            """
            update matching.claim set ended_at = :at
            where community_id = :community and need_id = :need
            """)
        .param("at", Timestamp.from(at))
        .param("community", communityId)
        .param("need", needId)
        .update();
  }

  /** The unit that holds a need. */
  Optional<UUID> holder(long communityId, ShortNumber number) {
    return jdbc.sql(
            """
            select organization_id from matching.claim
            where community_id = :community and year = :year and sequence = :sequence
            """)
        .param("community", communityId)
        .param("year", number.year())
        .param("sequence", number.sequence())
        .query(UUID.class)
        .optional();
  }

  /** A unit's hold on a need. */
  record Claim(UUID needId, UUID organizationId, Instant at, Instant promisedAt) {}
}
