package org.linli.resources.donations;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
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

  Optional<Upkeep> of(long communityId, UUID resource, LocalDate today) {
    return in(
            communityId,
            resource,
            """
            select what, every_months, due_on from resources.upkeep_plan
            where community_id = :community and resource_id = :resource
            """)
        .query(
            (row, index) ->
                new Upkeep(
                    row.getString("what"),
                    row.getInt("every_months"),
                    row.getObject("due_on", LocalDate.class),
                    !row.getObject("due_on", LocalDate.class).isAfter(today),
                    done(communityId, resource)))
        .optional();
  }

  private List<Upkeep.Done> done(long communityId, UUID resource) {
    return in(
            communityId,
            resource,
            """
            select done_on, did, cost_fen from resources.upkeep
            where community_id = :community and resource_id = :resource
            order by done_on desc, upkeep_id desc limit 100
            """)
        .query(
            (row, index) ->
                new Upkeep.Done(
                    row.getObject("done_on", LocalDate.class),
                    row.getString("did"),
                    row.getLong("cost_fen")))
        .list();
  }

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
