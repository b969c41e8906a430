package org.linli.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
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

  /** All pairs of these needs, and what is left of each, in one round trip. */
  Said said(long communityId, Set<UUID> needs) {
    var refused = new HashSet<Pair>();
    var rests = new HashMap<UUID, Rest>();
    jdbc.sql(
            """
            select need_id, resource_id, cast(null as int) as amount, cast(null as text) as of_what,
              cast(null as uuid[]) as units
            from matching.refusal
            where community_id = :community and need_id = any (cast(:needs as uuid[]))
            union all
            select t.need_id, null, t.amount - coalesce(held.amount, 0), t.of_what, held.units
            from matching.terms t cross join lateral (
              select sum(c.amount) as amount,
                array_agg(c.organization_id) filter (where c.organization_id is not null) as units
              from matching.claim c where c.community_id = t.community_id
                and c.need_id = t.need_id and c.lapsed is null) held
            where t.community_id = :community and t.need_id = any (cast(:needs as uuid[]))
              and t.amount > coalesce(held.amount, 0)
            """)
        .param("community", communityId)
        .param("needs", needs.stream().map(UUID::toString).toArray(String[]::new))
        .query(
            row -> {
              var need = row.getObject("need_id", UUID.class);
              if (row.getObject("amount") == null) {
                refused.add(new Pair(need, row.getObject("resource_id", UUID.class)));
              } else {
                rests.put(need, rest(row));
              }
            });
    return new Said(refused, rests);
  }

  private static Rest rest(ResultSet row) throws SQLException {
    var units = row.getArray("units");
    return new Rest(
        row.getInt("amount"),
        row.getString("of_what"),
        units == null ? Set.of() : Set.of((UUID[]) units.getArray()));
  }

  /** A need and a resource. */
  record Pair(UUID need, UUID resource) {}
}
