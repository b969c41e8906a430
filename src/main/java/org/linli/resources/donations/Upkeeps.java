package org.linli.resources.donations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps plans of upkeep and what was done. */
@Repository
class Upkeeps {

  private final JdbcClient jdbc;

  Upkeeps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** From now on like this. */
  void plan(long communityId, UUID resource, PlanUpkeep plan, LocalDate dueOn) {
    in(
            communityId,
            resource,
            """
            insert into resources.upkeep_plan
            values (:community, :resource, :what, :months, :due, null)
            on conflict (community_id, resource_id) do update set
              what = excluded.what, every_months = excluded.every_months, due_on = excluded.due_on
            """)
        .param("what", plan.upkeep())
        .param("months", plan.months())
        .param("due", dueOn)
        .update();
  }

  /** Writes down what was done; the next time counts from the latest day. False without a plan. */
  boolean done(Actor actor, UUID resource, RecordUpkeep did, Instant now) {
    return in(
                actor.communityId(),
                resource,
                """
                with plan as (
                  update resources.upkeep_plan set due_on = greatest(due_on,
                    cast(cast(:on as date) + make_interval(months => every_months) as date))
                  where community_id = :community and resource_id = :resource
                  returning resource_id)
                insert into resources.upkeep
                select :community, :id, resource_id, :on, :did, :cost, :account, :now from plan
                """)
            .param("id", Ids.next())
            .param("on", did.day())
            .param("did", did.did())
            .param("cost", did.costFen())
            .param("account", actor.accountId())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** Of a resource: its plan, if it has one, with what was done, the last first. */
  Optional<Kept> of(long communityId, UUID resource, LocalDate today) {
    var done = new ArrayList<Upkeep.Done>();
    return in(
            communityId,
            resource,
            """
            select r.organization_id, p.what, p.every_months, p.due_on, d.done_on, d.did, d.cost_fen
            from resources.resource r
            left join resources.upkeep_plan p
              on p.community_id = r.community_id and p.resource_id = r.resource_id
            left join resources.upkeep d
              on d.community_id = p.community_id and d.resource_id = p.resource_id
            where r.community_id = :community and r.resource_id = :resource
            order by d.done_on desc, d.upkeep_id desc limit 100
            """)
        .query(
            (row, index) -> {
              done(row).ifPresent(done::add);
              return kept(row, today);
            })
        .list()
        .stream()
        .findFirst()
        .map(it -> new Kept(it.unit(), it.upkeep().map(plan -> plan.with(done))));
  }

  private static Optional<Upkeep.Done> done(ResultSet row) throws SQLException {
    return row.getString("did") == null
        ? Optional.empty()
        : Optional.of(
            new Upkeep.Done(
                row.getObject("done_on", LocalDate.class),
                row.getString("did"),
                row.getLong("cost_fen")));
  }

  private static Kept kept(ResultSet row, LocalDate today) throws SQLException {
    return new Kept(row.getObject("organization_id", UUID.class), plan(row, today));
  }

  private static Optional<Upkeep> plan(ResultSet row, LocalDate today) throws SQLException {
    var what = row.getString("what");
    if (what == null) {
      return Optional.empty();
    }
    var dueOn = row.getObject("due_on", LocalDate.class);
    return Optional.of(
        new Upkeep(what, row.getInt("every_months"), dueOn, !dueOn.isAfter(today), List.of()));
  }

  /** The unit of a resource, and how it is kept up. */
  record Kept(UUID unit, Optional<Upkeep> upkeep) {}

  /** Things that are due and were not withdrawn, those that wait longest first. */
  List<DueUpkeep> due(long communityId, LocalDate today) {
    return jdbc.sql(
            """
            select r.resource_id, r.organization_id, r.name, r.owner, p.due_on
            from resources.upkeep_plan p join resources.resource r
              on r.community_id = p.community_id and r.resource_id = p.resource_id
            where p.community_id = :community and p.due_on <= :today and r.status <> 'WITHDRAWN'
            order by p.due_on limit 100
            """)
        .param("community", communityId)
        .param("today", today)
        .query(
            (row, index) ->
                new DueUpkeep(
                    row.getObject("resource_id", UUID.class),
                    row.getObject("organization_id", UUID.class),
                    row.getString("name"),
                    row.getString("owner"),
                    row.getObject("due_on", LocalDate.class)))
        .list();
  }

  /** Those of which nobody was told; they are marked in the same transaction. */
  List<Told> tell(long communityId, LocalDate today) {
    return jdbc.sql(
            """
            with due as (
              update resources.upkeep_plan set told_on = due_on
              where community_id = :community and due_on <= :today
                and coalesce(told_on <> due_on, true)
              returning community_id, resource_id, what)
            select r.resource_id as resource, r.organization_id as unit, r.name, due.what,
              coalesce(c.contact_name, '') as keeper, coalesce(c.contact_phone, '') as phone
            from due join resources.resource r
                on r.community_id = due.community_id and r.resource_id = due.resource_id
              left join resources.contact c
                on c.community_id = due.community_id and c.resource_id = due.resource_id
            where r.community_id = :community and r.status <> 'WITHDRAWN'
            """)
        .param("community", communityId)
        .param("today", today)
        .query(Told.class)
        .list();
  }

  /**
   * Something that is due.
   *
   * @param keeper whom to ask, with a phone; empty once they were erased
   */
  record Told(UUID resource, UUID unit, String name, String what, String keeper, String phone) {}

  private JdbcClient.StatementSpec in(long communityId, UUID resource, String sql) {
    return jdbc.sql(sql).param("community", communityId).param("resource", resource);
  }
}
