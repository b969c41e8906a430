package org.linli.fairs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps fairs and stalls. Whoever takes a stall or moves a fair holds the fair's row until the end
 * of the transaction, so there are never more stalls than it has room for, and none at one that was
 * cancelled.
 */
@Repository
class Fairs {

  private final JdbcClient jdbc;

  Fairs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Actor actor, Fair fair, String place, Instant now) {
    jdbc.sql(
            """
            insert into fairs.fair (community_id, fair_id, series_id, starts_at, ends_at, place,
              stalls, status, scheduled_by, changed_at)
            values (:community, :id, :series, :from, :to, :place, :stalls, :status, :account, :now)
            """)
        .param("community", actor.communityId())
        .param("id", fair.id())
        .param("series", fair.series())
        .param("from", Timestamp.from(fair.from()))
        .param("to", Timestamp.from(fair.to()))
        .param("place", place)
        .param("stalls", fair.stalls())
        .param("status", fair.status().name())
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Holds a fair until the end of the transaction. */
  Optional<Fair> hold(Actor actor, UUID id) {
    return jdbc.sql(
            """
            select fair_id, series_id, starts_at, ends_at, stalls, status from fairs.fair
            where community_id = :community and fair_id = :id for update
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .query((row, index) -> fair(row))
        .optional();
  }

  /** Holds what else of a series lies ahead, in one order for all. */
  List<Fair> holdLater(Actor actor, Fair one) {
    return jdbc.sql(
            """
            select fair_id, series_id, starts_at, ends_at, stalls, status from fairs.fair
            where community_id = :community and series_id = :series and starts_at > :from
              and status = 'PLANNED'
            order by starts_at, fair_id for update
            """)
        .param("community", actor.communityId())
        .param("series", one.series())
        .param("from", Timestamp.from(one.from()))
        .query((row, index) -> fair(row))
        .list();
  }

  private static Fair fair(ResultSet row) throws SQLException {
    return new Fair(
        row.getObject("fair_id", UUID.class),
        row.getObject("series_id", UUID.class),
        row.getTimestamp("starts_at").toInstant(),
        row.getTimestamp("ends_at").toInstant(),
        row.getInt("stalls"),
        FairStatus.valueOf(row.getString("status")));
  }

  /** Of a fair that is held. */
  void cancel(Actor actor, UUID id, String reason, Instant now) {
    jdbc.sql(
            """
            update fairs.fair set status = 'CANCELLED', reason = :reason, changed_at = :now
            where community_id = :community and fair_id = :id
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .param("reason", reason)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Of a fair that is held. */
  void conclude(Actor actor, UUID id, int visitors, Instant now) {
    jdbc.sql(
            """
            update fairs.fair set status = 'HELD', visitors = :visitors, changed_at = :now
            where community_id = :community and fair_id = :id
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .param("visitors", visitors)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** The stalls of a fair: which unit has which number. */
  List<Held> stalls(Actor actor, UUID fair) {
    return jdbc.sql(
            """
            select number, organization_id from fairs.stall
            where community_id = :community and fair_id = :fair order by number
            """)
        .param("community", actor.communityId())
        .param("fair", fair)
        .query(
            (row, index) ->
                new Held(row.getInt("number"), row.getObject("organization_id", UUID.class)))
        .list();
  }

  /** Gives a unit its stall, or says anew what it brings. */
  void put(Actor actor, UUID fair, Held stall, String owner, Brings brings, Instant now) {
    jdbc.sql(
            """
            insert into fairs.stall (community_id, fair_id, number, organization_id, owner, resources,
              needs, taken_by, taken_at)
            values (:community, :fair, :number, :unit, :owner, cast(:resources as uuid[]),
              cast(:needs as uuid[]), :account, :now)
            on conflict (community_id, fair_id, organization_id) do update set
              resources = excluded.resources, needs = excluded.needs
            """)
        .param("community", actor.communityId())
        .param("fair", fair)
        .param("number", stall.number())
        .param("unit", stall.unit())
        .param("owner", owner)
        .param("resources", texts(brings.resources()))
        .param("needs", texts(brings.needs()))
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
  }

  private static String[] texts(List<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }

  /**
   * @return whether the unit had one
   */
  boolean leave(Actor actor, UUID fair, UUID unit) {
    return jdbc.sql(
                """
                delete from fairs.stall
                where community_id = :community and fair_id = :fair and organization_id = :unit
                """)
            .param("community", actor.communityId())
            .param("fair", fair)
            .param("unit", unit)
            .update()
        > 0;
  }

  /** A fair as it is changed. */
  record Fair(UUID id, UUID series, Instant from, Instant to, int stalls, FairStatus status) {}

  /** Who has which stall. */
  record Held(int number, UUID unit) {}

  /** What a unit brings to its stall, by id. */
  record Brings(List<UUID> resources, List<UUID> needs) {}
}
