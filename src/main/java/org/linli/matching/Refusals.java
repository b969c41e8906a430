package org.linli.matching;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which pairs were refused; the primary key guards that each is refused once. */
@Repository
class Refusals {

  private final JdbcClient jdbc;

  Refusals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whoever refuses a pair first says why; saying it again changes nothing. */
  void insert(Actor actor, Pair pair, String reason, Instant now) {
    jdbc.sql(
            """
            insert into matching.refusal
              (community_id, need_id, resource_id, reason, refused_by, refused_at)
            values (:community, :need, :resource, :reason, :account, :now)
            on conflict do nothing
            """)
        .param("community", actor.communityId())
        .param("need", pair.need())
        .param("resource", pair.resource())
        .param("reason", reason)
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** All pairs of these needs. */
  Set<Pair> of(long communityId, Set<UUID> needs) {
    return Set.copyOf(
        jdbc.sql(
                """
                select need_id as need, resource_id as resource from matching.refusal
                where community_id = :community and need_id = any (cast(:needs as uuid[]))
                """)
            .param("community", communityId)
            .param("needs", needs.stream().map(UUID::toString).toArray(String[]::new))
            .query(Pair.class)
            .list());
  }

  /** A need and a resource. */
  record Pair(UUID need, UUID resource) {}
}
