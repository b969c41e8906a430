package org.linli.compensation;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.evidence.Commitment;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes workshops; all but the first statement of a new one for one whose row is held. */
@Repository
class WorkshopStore {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  WorkshopStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(Actor actor, Workshop.Terms terms, Commitment said) {
    jdbc.sql(
            """
            insert into compensation.workshop (community_id, workshop_id, unit_id, place, title, matter,
              rule_version, status, promoter_id, promoter_name, opened_by, opened_on, salt, said,
              picture, published)
            values (:community, :id, cast(:unit as uuid), :place, :title, :matter, :rule, :status,
              cast(:promoter as uuid), :promoterName, :account, :today, :salt, :said, '{}', :published)
            """)
        .param("community", actor.communityId())
        .param("id", terms.id())
        .param("unit", terms.unit().map(UUID::toString).orElse(null))
        .param("place", terms.place())
        .param("title", terms.title())
        .param("matter", terms.matter())
        .param("rule", terms.rule())
        .param("status", terms.status().name())
        .param("promoter", terms.promoter().map(UUID::toString).orElse(null))
        .param("promoterName", terms.promoterName())
        .param("account", actor.accountId())
        .param("today", terms.openedOn())
        .param("salt", said.salt())
        .param("said", said.hash())
        .param("published", terms.published())
        .update();
  }

  void insert(Actor actor, UUID workshop, List<NewFlat> flats) {
    jdbc.sql(
            """
            insert into compensation.dwelling (community_id, dwelling_id, workshop_id, register_id, door,
              floor, area, owners)
            select :community, g.id, :workshop, cast(nullif(g.register, '') as uuid), g.door, g.floor, g.area, g.owners
            from unnest(cast(:ids as uuid[]), cast(:registers as text[]), cast(:doors as text[]),
              cast(:floors as int[]), cast(:areas as bigint[]), cast(:owners as text[]))
              as g (id, register, door, floor, area, owners)
            """)
        .param("community", actor.communityId())
        .param("workshop", workshop)
        .param("ids", flats.stream().map(it -> Ids.next().toString()).toArray(String[]::new))
        .param(
            "registers",
            flats.stream()
                .map(it -> it.register().map(UUID::toString).orElse(""))
                .toArray(String[]::new))
        .param("doors", flats.stream().map(it -> it.line().door()).toArray(String[]::new))
        .param(
            "floors",
            flats.stream().map(it -> String.valueOf(it.line().floor())).toArray(String[]::new))
        .param(
            "areas",
            flats.stream().map(it -> String.valueOf(it.line().area())).toArray(String[]::new))
        .param("owners", flats.stream().map(it -> it.line().owners()).toArray(String[]::new))
        .update();
  }

  void plan(Actor actor, UUID workshop, CostPlan plan, Commitment said) {
    jdbc.sql(
            """
            insert into compensation.plan (community_id, workshop_id, version, scheme, cost, subsidy,
              upkeep, split_by, weights, rule_version, why, made_by, made_at, salt, said)
            values (:community, :id, :version, :scheme, :cost, :subsidy, :upkeep, :splitBy, :weights,
              :rule, :why, :account, :at, :salt, :said)
            """)
        .param("community", actor.communityId())
        .param("id", workshop)
        .param("version", plan.version())
        .param("scheme", plan.scheme())
        .param("cost", plan.cost())
        .param("subsidy", plan.subsidy())
        .param("upkeep", plan.upkeep())
        .param("splitBy", plan.splitBy().name())
        .param("weights", plan.weights().stored())
        .param("rule", plan.rule())
        .param("why", plan.why())
        .param("account", actor.accountId())
        .param("at", Timestamp.from(plan.madeAt()))
        .param("salt", said.salt())
        .param("said", said.hash())
        .update();
    jdbc.sql(
            """
            update compensation.workshop set plan = :version
            where community_id = :community and workshop_id = :id
            """)
        .param("community", actor.communityId())
        .param("id", workshop)
        .param("version", plan.version())
        .update();
  }

  /** What everybody may know, as it is now. */
  void picture(long communityId, UUID workshop, PublicPicture picture) {
    jdbc.sql(
            """
            update compensation.workshop set picture = cast(:picture as jsonb)
            where community_id = :community and workshop_id = :id
            """)
        .param("community", communityId)
        .param("id", workshop)
        .param("picture", json.writeValueAsString(picture))
        .update();
  }

  void publish(Actor actor, UUID workshop) {
    jdbc.sql(
            """
            update compensation.workshop set published = true
            where community_id = :community and workshop_id = :id
            """)
        .param("community", actor.communityId())
        .param("id", workshop)
        .update();
  }

  void end(
      Actor actor,
      UUID workshop,
      WorkshopStatus status,
      EndWorkshop command,
      LocalDate today,
      Commitment said) {
    jdbc.sql(
            """
            update compensation.workshop set status = :status, ended_on = :today, reason = :reason,
              ballot = :ballot, salt = :salt, said = :said
            where community_id = :community and workshop_id = :id
            """)
        .param("community", actor.communityId())
        .param("id", workshop)
        .param("status", status.name())
        .param("today", today)
        .param("reason", command.reason())
        .param("ballot", command.ballotRef())
        .param("salt", said.salt())
        .param("said", said.hash())
        .update();
  }

  void owners(Actor actor, UUID flat, String owners, long area) {
    jdbc.sql(
            """
            update compensation.dwelling set owners = :owners, area = :area
            where community_id = :community and dwelling_id = :id
            """)
        .param("community", actor.communityId())
        .param("id", flat)
        .param("owners", owners)
        .param("area", area)
        .update();
  }

  void ask(Actor actor, UUID workshop, CompensationAsk ask, Instant now) {
    jdbc.sql(
            """
            insert into compensation.ask (community_id, ask_id, workshop_id, dwelling_id, ground, status,
              asked, made_at)
            values (:community, :id, :workshop, :flat, :ground, :status, :asked, :at)
            """)
        .param("community", actor.communityId())
        .param("id", ask.id())
        .param("workshop", workshop)
        .param("flat", ask.flat())
        .param("ground", ask.ground().name())
        .param("status", ask.status().name())
        .param("asked", ask.asked())
        .param("at", Timestamp.from(now))
        .update();
    step(actor, ask.id(), 1, ask.steps().getFirst());
  }

  /** The next step of an ask. */
  void move(
      Actor actor,
      CompensationAsk ask,
      AskStatus status,
      long asked,
      Optional<Long> offered,
      Optional<UUID> carrier,
      CompensationAsk.Step step) {
    jdbc.sql(
            """
            update compensation.ask set status = :status, asked = :asked, offered = cast(:offered as bigint),
              carrier_id = cast(:carrier as uuid)
            where community_id = :community and ask_id = :id
            """)
        .param("community", actor.communityId())
        .param("id", ask.id())
        .param("status", status.name())
        .param("asked", asked)
        .param("offered", offered.orElse(null))
        .param("carrier", carrier.map(UUID::toString).orElse(null))
        .update();
    step(actor, ask.id(), ask.steps().size() + 1, step);
  }

  private void step(Actor actor, UUID ask, int sequence, CompensationAsk.Step step) {
    jdbc.sql(
            """
            insert into compensation.ask_step (community_id, ask_id, sequence, action, amount, side,
              account_id, words, at)
            values (:community, :ask, :sequence, :action, :amount, :side, :account, :words, :at)
            """)
        .param("community", actor.communityId())
        .param("ask", ask)
        .param("sequence", sequence)
        .param("action", step.action().name())
        .param("amount", step.amount())
        .param("side", step.side().name())
        .param("account", actor.accountId())
        .param("words", step.words())
        .param("at", Timestamp.from(step.at()))
        .update();
  }

  void answer(Actor actor, UUID flat, Given given) {
    jdbc.sql(
            """
            insert into compensation.answer (community_id, dwelling_id, sequence, version, head, choice,
              up_to, why, account_id, written, at)
            values (:community, :flat, :sequence, :version, :head, :choice, :upTo, :why, :account,
              :written, :at)
            """)
        .param("community", actor.communityId())
        .param("flat", flat)
        .param("sequence", given.sequence())
        .param("version", given.version())
        .param("head", given.head())
        .param("choice", given.choice().name())
        .param("upTo", given.upTo())
        .param("why", given.why())
        .param("account", actor.accountId())
        .param("written", given.written())
        .param("at", Timestamp.from(given.at()))
        .update();
  }

  void note(Actor actor, UUID workshop, String words, Instant now) {
    jdbc.sql(
            """
            insert into compensation.note (community_id, note_id, workshop_id, words, account_id, at)
            values (:community, :id, :workshop, :words, :account, :at)
            """)
        .param("community", actor.communityId())
        .param("id", Ids.next())
        .param("workshop", workshop)
        .param("words", words)
        .param("account", actor.accountId())
        .param("at", Timestamp.from(now))
        .update();
  }

  /** A dwelling that is put into a new workshop. */
  record NewFlat(Optional<UUID> register, DoorLine line) {}
}
