package org.linli.fairs;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps agreements; that one is ended once is guarded by the status in the update's condition. */
@Repository
class Deals {

  private final JdbcClient jdbc;

  Deals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Actor actor, Struck deal, Instant now) {
    jdbc.sql(
            """
            insert into fairs.deal (community_id, deal_id, fair_id, organization_id, owner, need_id,
              resource_id, words, promised_on, status, struck_by, struck_at, changed_at)
            values (:community, :id, :fair, :unit, :owner, cast(:need as uuid),
              cast(:resource as uuid), :words, cast(nullif(:promised, '') as date), 'STRUCK', :account,
              :now, :now)
            """)
        .param("community", actor.communityId())
        .param("id", deal.id())
        .param("fair", deal.fair())
        .param("unit", deal.unit())
        .param("owner", deal.owner())
        .param("need", deal.need().orElse(null))
        .param("resource", deal.shown().orElse(null))
        .param("words", deal.agreed())
        .param("promised", deal.promisedOn())
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
  }

  /**
   * @return whether it stood as it was until now
   */
  boolean move(long communityId, UUID id, DealStatus was, DealStatus is, Instant now) {
    return jdbc.sql(
                """
                update fairs.deal set status = :is, changed_at = :now
                where community_id = :community and deal_id = :id and status = :was
                """)
            .param("community", communityId)
            .param("id", id)
            .param("was", was.name())
            .param("is", is.name())
            .param("now", Timestamp.from(now))
            .update()
        > 0;
  }

  /** The agreements about a need. */
  List<AboutNeed> about(long communityId, UUID need) {
    return jdbc.sql(
            """
            select deal_id, status from fairs.deal
            where community_id = :community and need_id = :need order by deal_id
            """)
        .param("community", communityId)
        .param("need", need)
        .query(
            (row, index) ->
                new AboutNeed(
                    row.getObject("deal_id", UUID.class),
                    DealStatus.valueOf(row.getString("status"))))
        .list();
  }

  /**
   * An agreement as it is written down.
   *
   * @param promisedOn by when, or empty
   */
  record Struck(
      UUID id,
      UUID fair,
      UUID unit,
      String owner,
      Optional<UUID> need,
      Optional<UUID> shown,
      String agreed,
      String promisedOn) {}

  /** How an agreement about a need stands. */
  record AboutNeed(UUID id, DealStatus status) {}
}
