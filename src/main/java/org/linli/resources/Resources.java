package org.linli.resources;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.evidence.Commitment;
import org.linli.kernel.Actor;
import org.linli.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps resources; {@code version} guards against two changes of one resource at once. */
@Repository
class Resources {

  private static final String STEP =
      """
      step as (
        insert into resources.step (community_id, resource_id, sequence, action, status, actor_id,
          channel, happened_at, published)
        select :community, :id, version + 1, :action, :status, :account, :channel, :now, :told
        from resource
        returning sequence)
      insert into resources.step_note
        (community_id, resource_id, sequence, party, note, words, salt, published)
      select :community, :id, sequence, :party, :note, :words, :salt, :told from step
      """;

  private final JdbcClient jdbc;

  Resources(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Actor actor, Resource resource, Step step) {
    var insert =
        """
        with resource as (
          insert into resources.resource (community_id, resource_id, organization_id, owner, kind,
            name, description, place, point_x, point_y, capacity, slots, conditions, audience,
            categories, activity, valid_until, status, published, changed_at, on_holidays, at_once)
          values (:community, :id, :organization, :owner, :kind, :name, :description, :place, :x, :y,
            cast(:capacity as int), cast(:slots as int4multirange), :conditions, :audience,
            :categories, :activity, cast(:valid as date), :status, :published, :now, :onHolidays,
            :atOnce)
          returning version),
        """;
    bind(insert + STEP, actor, resource, step).param("organization", resource.unit()).update();
  }

  /**
   * Saves a changed resource together with the step that changed it.
   *
   * @throws Refused if somebody else changed it meanwhile
   */
  void update(Actor actor, Resource resource, Step step) {
    var update =
        """
        with resource as (
          update resources.resource
          set owner = :owner, kind = :kind, name = :name, description = :description,
            place = :place, point_x = :x, point_y = :y, capacity = cast(:capacity as int),
            slots = cast(:slots as int4multirange), conditions = :conditions, audience = :audience,
            categories = :categories, activity = :activity, valid_until = cast(:valid as date), status = :status,
            published = :published, changed_at = :now, on_holidays = :onHolidays,
            at_once = :atOnce, version = version + 1
          where community_id = :community and resource_id = :id and version = :version
          returning version),
        """;
    var written =
        bind(update + STEP, actor, resource, step).param("version", resource.version()).update();
    if (written == 0) {
      throw new Refused(ResourceError.CHANGED_MEANWHILE);
    }
  }

  private JdbcClient.StatementSpec bind(String sql, Actor actor, Resource resource, Step step) {
    var what = resource.what();
    return jdbc.sql(sql)
        .param("community", actor.communityId())
        .param("id", resource.id())
        .param("owner", resource.owner())
        .param("kind", what.kind().name())
        .param("name", what.name())
        .param("description", what.description())
        .param("place", what.place())
        .param("x", what.point().map(Point::x).orElse(null))
        .param("y", what.point().map(Point::y).orElse(null))
        .param("capacity", what.capacity().orElse(null))
        .param("slots", what.slots().ranges())
        .param("conditions", what.conditions())
        .param("audience", what.audience())
        .param("categories", what.categories().toArray(String[]::new))
        .param("activity", what.activity())
        .param("valid", what.validUntil().orElse(null))
        .param("onHolidays", what.onHolidays().name())
        .param("atOnce", what.atOnce())
        .param("status", resource.status().name())
        .param("published", resource.status().published())
        .param("now", Timestamp.from(step.at()))
        .param("action", step.action().name())
        .param("account", actor.accountId())
        .param("channel", actor.channel().name())
        .param("told", step.published())
        .param("party", step.party())
        .param("note", step.note())
        .param("words", what.words())
        .param("salt", step.commitment().salt());
  }

  Optional<Resource> find(long communityId, UUID id) {
    return jdbc.sql(
            "select version, "
                + ResourceRows.COLUMNS
                + " from resources.resource where community_id = :community and resource_id = :id")
        .param("community", communityId)
        .param("id", id)
        .query(
            (row, index) ->
                new Resource(
                    id,
                    row.getObject("organization_id", UUID.class),
                    row.getString("owner"),
                    ResourceRows.offering(row),
                    ResourceStatus.valueOf(row.getString("status")),
                    row.getInt("version")))
        .optional();
  }

  /** Whom to ask from now on. */
  void contact(Actor actor, UUID id, String name, String phone) {
    jdbc.sql(
            """
            insert into resources.contact values (:community, :id, :name, :phone, :account)
            on conflict (community_id, resource_id) do update set
              contact_name = excluded.contact_name, contact_phone = excluded.contact_phone,
              entered_by = excluded.entered_by
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .param("name", name)
        .param("phone", phone)
        .param("account", actor.accountId())
        .update();
  }

  /**
   * What happened to a resource.
   *
   * @param published whether anybody may know of it
   * @param party who did it
   * @param commitment to what it says since; its hash goes into the evidence
   */
  record Step(
      ResourceAction action,
      boolean published,
      Instant at,
      String party,
      String note,
      Commitment commitment) {}
}
