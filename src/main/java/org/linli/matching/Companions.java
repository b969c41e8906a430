package org.linli.matching;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who joined a resident's claim; the primary key guards that nobody joins twice. */
@Repository
class Companions {

  private final JdbcClient jdbc;

  Companions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By the actor's own word; the last name counts. */
  void add(Actor actor, UUID claim, String name, Instant now) {
    jdbc.sql(
            """
            insert into matching.companion (community_id, claim_id, account_id, name, joined_at)
            values (:community, :claim, :account, :name, :now)
            on conflict (community_id, claim_id, account_id) do update set name = excluded.name
            """)
        .param("community", actor.communityId())
        .param("claim", claim)
        .param("account", actor.accountId())
        .param("name", name)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Their names, in the order in which they joined. */
  List<String> of(long communityId, UUID claim) {
    return jdbc.sql(
            """
            select name from matching.companion
            where community_id = :community and claim_id = :claim order by joined_at limit 50
            """)
        .param("community", communityId)
        .param("claim", claim)
        .query(String.class)
        .list();
  }
}
