package org.linli.proposals;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what speaks for and against proposals. Whoever writes holds the proposal's row. */
@Repository
class Points {

  private final JdbcClient jdbc;

  Points(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many somebody made at a proposal, also those that were hidden. */
  int of(Actor actor, UUID proposal) {
    return jdbc.sql(
            """
            select count(*) from proposals.point
            where community_id = :community and proposal_id = :id and made_by = :account
            """)
        .param("community", actor.communityId())
        .param("id", proposal)
        .param("account", actor.accountId())
        .query(Integer.class)
        .single();
  }

  /**
   * The constraint point_stands_once lets a point stand once on a side.
   *
   * @return whether it is new
   */
  boolean insert(Actor actor, UUID proposal, MakePoint point, Instant now) {
    return jdbc.sql(
                """
                insert into proposals.point (community_id, point_id, proposal_id, side, said,
                  said_once, made_by, made_at)
                values (:community, :point, :id, :side, :said, :once, :account, :now)
                on conflict on constraint point_stands_once do nothing
                """)
            .param("community", actor.communityId())
            .param("point", Ids.next())
            .param("id", proposal)
            .param("side", point.side())
            .param("said", point.said())
            .param("once", point.once())
            .param("account", actor.accountId())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** Who made a point that is not hidden. */
  Optional<Made> find(Actor actor, UUID proposal, UUID point) {
    return jdbc.sql(
            """
            select made_by from proposals.point
            where community_id = :community and proposal_id = :id and point_id = :point
              and not hidden
            """)
        .param("community", actor.communityId())
        .param("id", proposal)
        .param("point", point)
        .query((row, index) -> new Made(Optional.ofNullable(row.getObject(1, UUID.class))))
        .optional();
  }

  /** Supports a point, or takes that back; the key lets nobody do so twice. */
  void support(Actor actor, UUID point, boolean supports) {
    jdbc.sql(
            supports
                ? """
                insert into proposals.point_support (community_id, point_id, account_id)
                values (:community, :point, :account)
                on conflict (community_id, point_id, account_id) do nothing
                """
                : """
                delete from proposals.point_support
                where community_id = :community and point_id = :point and account_id = :account
                """)
        .param("community", actor.communityId())
        .param("point", point)
        .param("account", actor.accountId())
        .update();
    jdbc.sql(
            """
            update proposals.point set supporters = (
              select count(*) from proposals.point_support
              where community_id = :community and point_id = :point)
            where community_id = :community and point_id = :point
            """)
        .param("community", actor.communityId())
        .param("point", point)
        .update();
  }

  /** Who made it; nobody once they were forgotten. */
  record Made(Optional<UUID> by) {}
}
