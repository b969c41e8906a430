package org.linli.proposals;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.linli.files.Picture;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps plans and what is said about places on them. Whoever writes holds the proposal's row. */
@Repository
class Plans {

  private final JdbcClient jdbc;

  Plans(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest round; 0 before the first. */
  int round(long communityId, UUID proposal) {
    return jdbc.sql(
            """
            select coalesce(max(round), 0) from proposals.plan
            where community_id = :community and proposal_id = :id
            """)
        .param("community", communityId)
        .param("id", proposal)
        .query(Integer.class)
        .single();
  }

  /**
   * The key lets a picture stand in one round.
   *
   * @param thumbnail hash of the small one
   * @return whether it was new
   */
  boolean insert(
      Actor actor,
      UUID proposal,
      int round,
      ShowPlan plan,
      String sha256,
      String thumbnail,
      Picture picture,
      Instant now) {
    return jdbc.sql(
                """
                insert into proposals.plan (community_id, proposal_id, round, sha256,
                  thumbnail_sha256, width, height, planner, changes, seen, added_by, added_at)
                values (:community, :id, :round, :sha256, :thumbnail, :width, :height, :planner,
                  :changes, :seen, :account, :now)
                on conflict (community_id, proposal_id, sha256) do nothing
                """)
            .param("community", actor.communityId())
            .param("id", proposal)
            .param("round", round)
            .param("sha256", sha256)
            .param("thumbnail", thumbnail)
            .param("width", picture.width())
            .param("height", picture.height())
            .param("planner", plan.planner())
            .param("changes", plan.changes())
            .param("seen", plan.seen())
            .param("account", actor.accountId())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** How many remarks somebody made about a plan. */
  int remarks(Actor actor, UUID proposal, int round) {
    return jdbc.sql(
            """
            select count(*) from proposals.remark
            where community_id = :community and proposal_id = :id and round = :round
              and made_by = :account
            """)
        .param("community", actor.communityId())
        .param("id", proposal)
        .param("round", round)
        .param("account", actor.accountId())
        .query(Integer.class)
        .single();
  }

  void remark(Actor actor, UUID proposal, int round, MakeRemark remark, Instant now) {
    jdbc.sql(
            """
            insert into proposals.remark (community_id, remark_id, proposal_id, round, number, cell,
              said, made_by, made_at)
            select :community, :remark, :id, :round, coalesce(max(number), 0) + 1, :cell, :said,
              :account, :now
            from proposals.remark
            where community_id = :community and proposal_id = :id and round = :round
            """)
        .param("community", actor.communityId())
        .param("remark", Ids.next())
        .param("id", proposal)
        .param("round", round)
        .param("cell", remark.cell())
        .param("said", remark.said())
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
  }
}
