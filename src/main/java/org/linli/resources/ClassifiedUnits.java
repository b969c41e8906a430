package org.linli.resources;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units of which nothing is on the map. */
@Repository
class ClassifiedUnits {

  private final JdbcClient jdbc;

  ClassifiedUnits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Until the transaction ends, nobody else puts something of the unit on the map or marks it. */
  void lock(Actor actor, UUID unit) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, :community)) is null")
        .param("what", "resources.map " + unit)
        .param("community", actor.communityId())
        .query(Boolean.class)
        .single();
  }

  boolean contains(long communityId, UUID unit) {
    return jdbc.sql(
            """
            select exists (select 1 from resources.classified_unit
              where community_id = :community and organization_id = :unit)
            """)
        .param("community", communityId)
        .param("unit", unit)
        .query(Boolean.class)
        .single();
  }

  /** Marks it and takes all that it offers off the map. */
  void add(Actor actor, UUID unit, Instant now) {
    in(
            actor,
            unit,
            """
            insert into resources.classified_unit values (:community, :unit, :account, :now)
            on conflict (community_id, organization_id) do nothing
            """)
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
    in(
            actor,
            unit,
            """
            update resources.resource set point_x = null, point_y = null, version = version + 1
            where community_id = :community and organization_id = :unit and point_x is not null
            """)
        .update();
  }

  void remove(Actor actor, UUID unit) {
    in(
            actor,
            unit,
            """
            delete from resources.classified_unit
            where community_id = :community and organization_id = :unit
            """)
        .update();
  }

  private JdbcClient.StatementSpec in(Actor actor, UUID unit, String sql) {
    return jdbc.sql(sql).param("community", actor.communityId()).param("unit", unit);
  }
}
