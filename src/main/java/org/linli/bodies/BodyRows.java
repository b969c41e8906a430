package org.linli.bodies;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps bodies, that they met, and their charters. */
@Repository
class BodyRows {

  private final JdbcClient jdbc;

  BodyRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(
      Actor actor,
      UUID id,
      BodyTemplate template,
      String version,
      FoundBody body,
      LocalDate today) {
    jdbc.sql(
            """
            insert into bodies.body (community_id, body_id, template, rule_version, tier, name, phone,
              founded_by, founded_on)
            values (:community, :id, :template, :version, :tier, :name, :phone, :account, :today)
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .param("template", template.code())
        .param("version", version)
        .param("tier", template.tier().name())
        .param("name", body.name())
        .param("phone", body.phone())
        .param("account", actor.accountId())
        .param("today", today)
        .update();
  }

  /** Holds a body until the end of the transaction. */
  Optional<Held> hold(Actor actor, UUID id) {
    return jdbc.sql(
            """
            select template, ended_on from bodies.body
            where community_id = :community and body_id = :id for update
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .query(
            (row, index) -> new Held(row.getString("template"), row.getObject("ended_on") != null))
        .optional();
  }

  /**
   * Holds all bodies of the community: whoever fills a seat there waits. The exclusion constraints
   * guard without it, but two that violate them at once would lock each other out.
   */
  void holdAll(Actor actor) {
    jdbc.sql(
            """
            select body_id from bodies.body where community_id = :community
            order by body_id for update
            """)
        .param("community", actor.communityId())
        .query(UUID.class)
        .list();
  }

  void update(Actor actor, UUID id, ChangeBody body, @Nullable UUID grid) {
    jdbc.sql(
            """
            update bodies.body set name = :name, phone = :phone, grid_id = cast(:grid as uuid),
              party_members = cast(:members as int), duty_areas = :duties
            where community_id = :community and body_id = :id
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .param("name", body.name())
        .param("phone", body.phone())
        .param("grid", grid)
        .param("members", body.members().orElse(null))
        .param("duties", body.dutyAreas())
        .update();
  }

  void end(Actor actor, UUID id, String reason, LocalDate today) {
    jdbc.sql(
            """
            update bodies.body set ended_on = :today, reason = :reason
            where community_id = :community and body_id = :id
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .param("reason", reason)
        .param("today", today)
        .update();
  }

  /**
   * @return false if it is known already that it met on that day
   */
  boolean met(Actor actor, UUID id, RecordMeeting meeting) {
    return jdbc.sql(
                """
                insert into bodies.meeting (community_id, body_id, met_on, attendees, decided, recorded_by)
                values (:community, :id, :day, :people, :decided, :account)
                on conflict (community_id, body_id, met_on) do nothing
                """)
            .param("community", actor.communityId())
            .param("id", id)
            .param("day", meeting.day())
            .param("people", meeting.people())
            .param("decided", meeting.decided())
            .param("account", actor.accountId())
            .update()
        == 1;
  }

  /** The day from which the latest edition is in force, of a body that is held. */
  Optional<LocalDate> lastCharter(Actor actor, UUID id) {
    return jdbc.sql(
            """
            select effective_from from bodies.charter
            where community_id = :community and body_id = :id
            order by edition desc limit 1
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .query(LocalDate.class)
        .optional();
  }

  /** The next edition, of a body that is held. */
  int publish(Actor actor, UUID id, PublishCharter charter, Instant now) {
    return jdbc.sql(
            """
            insert into bodies.charter (community_id, body_id, edition, content, effective_from, no_veto,
              published_by, published_at)
            select :community, :id, coalesce(max(edition), 0) + 1, :content, :from, :noVeto, :account, :now
            from bodies.charter where community_id = :community and body_id = :id
            returning edition
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .param("content", charter.charter())
        .param("from", charter.from())
        .param("noVeto", charter.noVeto())
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .query(Integer.class)
        .single();
  }

  /** A body as it is changed. */
  record Held(String template, boolean ended) {}
}
