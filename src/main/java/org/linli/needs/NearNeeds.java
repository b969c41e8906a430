package org.linli.needs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what somebody who has a need of their own may join, and whether they did. */
@Repository
class NearNeeds {

  private static final int RECENT = 500;

  private final JdbcClient jdbc;

  NearNeeds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is open among the last five hundred that were published in a category, newest first. */
  List<NeedView> open(long communityId, String category) {
    return jdbc.sql(
            """
            select * from (
              select need_id, year, sequence, status, category, summary as title, raised_at, due_at,
                affected, paused_at is not null as paused, provisional,
                cast(null as smallint) as rank
              from needs.v_public_need
              where community_id = :community and category = :category
              order by raised_at desc, need_id desc limit :recent) recent
            where status in ('VERIFIED', 'ROUTED', 'CLAIMED', 'IN_PROGRESS')
            """)
        .param("community", communityId)
        .param("category", category)
        .param("recent", RECENT)
        .query((row, index) -> NeedQueries.view(row))
        .list();
  }

  Optional<Concern> concern(Actor actor, UUID needId) {
    return jdbc.sql(
            """
            select case when n.raiser_id = :account then 'RAISER' else 'SUPPORTER' end
            from needs.need n
            where n.community_id = :community and n.need_id = :need
              and (n.raiser_id = :account or exists (select from needs.supporter s
                where s.community_id = :community and s.need_id = :need
                  and s.account_id = :account))
            """)
        .param("community", actor.communityId())
        .param("need", needId)
        .param("account", actor.accountId())
        .query((row, index) -> Concern.valueOf(row.getString(1)))
        .optional();
  }
}
