package org.linli.resources.norms;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was said of venues; the last word holds. */
@Repository
class Spaces {

  private final JdbcClient jdbc;

  Spaces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void put(Actor actor, UUID resource, SaySpace command, Instant now) {
    jdbc.sql(
            """
            insert into resources.space (community_id, resource_id, square_metres, space_use, said_by,
              said_at)
            values (:community, :resource, cast(:area as int), :use, :account, :now)
            on conflict (community_id, resource_id) do update set
              square_metres = excluded.square_metres, space_use = excluded.space_use,
              said_by = excluded.said_by, said_at = excluded.said_at
            """)
        .param("community", actor.communityId())
        .param("resource", resource)
        .param("area", command.area().orElse(null))
        .param("use", command.use().name())
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** All of a community; it has few. */
  List<Space> all(long communityId) {
    return jdbc.sql(
            """
            select resource_id, space_use, square_metres from resources.space
            where community_id = :community order by resource_id limit 1000
            """)
        .param("community", communityId)
        .query(
            (row, index) ->
                new Space(
                    row.getObject("resource_id", UUID.class),
                    SpaceUse.valueOf(row.getString("space_use")),
                    Optional.ofNullable(row.getObject("square_metres", Integer.class))))
        .list();
  }
}
