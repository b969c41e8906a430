package org.linli.needs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.directory.mandates.MandateRef;
import org.linli.evidence.Commitment;
import org.linli.kernel.Actor;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps needs. The counter row, locked until commit, makes numbers without gaps; {@code version}
 * guards against two changes of one need at once.
 */
@Repository
class Needs {

  private final JdbcClient jdbc;

  Needs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes the need, its words and its first step in one round trip. */
  ShortNumber insert(Actor actor, UUID needId, RaiseNeed command, Raised raised) {
    return jdbc.sql(
            """
            with number as (
              insert into needs.number_counter as c (community_id, year, last_sequence)
              values (:community, :year, 1)
              on conflict (community_id, year) do update set last_sequence = c.last_sequence + 1
              returning last_sequence),
            need as (
              insert into needs.need (community_id, need_id, year, sequence, status, category,
                raiser_id, channel, raised_at, due_at, rule_version, on_behalf_of)
              select :community, :id, :year, last_sequence, 'RAISED', :category,
                :account, :channel, :now, :due, :rule, :person
              from number),
            statement as (
              insert into needs.statement
                (community_id, need_id, content, place, contact_name, contact_phone)
              values (:community, :id, :content, :place, :contactName, :contactPhone)),
            step as (
              insert into needs.step (community_id, need_id, sequence, action, status, published,
                actor_id, channel, happened_at)
              values (:community, :id, 1, 'RAISE', 'RAISED', false, :account, :channel, :now))
            select last_sequence from number
            """)
        .param("community", actor.communityId())
        .param("id", needId)
        .param("year", raised.year())
        .param("category", command.category())
        .param("account", actor.accountId())
        .param("channel", actor.channel().name())
        .param("person", actor.onBehalfOf().orElse(null))
        .param("now", Timestamp.from(raised.at()))
        .param("due", Timestamp.from(raised.due()))
        .param("rule", raised.ruleVersion())
        .param("content", command.content())
        .param("place", command.place())
        .param("contactName", command.contactName())
        .param("contactPhone", command.contactPhone())
        .query((row, index) -> new ShortNumber(raised.year(), row.getInt(1)))
        .single();
  }

  Optional<Need> find(long communityId, ShortNumber number) {
    return jdbc.sql(
            """
            select need_id, year, sequence, category, status, summary, published, raiser_id,
              raised_at, due_at, closed_at, version
            from needs.need
            where community_id = :community and year = :year and sequence = :sequence
            """)
        .param("community", communityId)
        .param("year", number.year())
        .param("sequence", number.sequence())
        .query((row, index) -> need(communityId, row))
        .optional();
  }

  /**
   * Saves a changed need together with the step that changed it.
   *
   * @throws Refused if somebody else changed it meanwhile
   */
  void update(Actor actor, Need need, Step step) {
    var written =
        jdbc.sql(
                """
                with need as (
                  update needs.need
                  set status = :status, summary = :summary, published = :published,
                      due_at = :due, closed_at = :closed,
                      mandate_edition = coalesce(cast(:edition as int), mandate_edition),
                      mandate_id = coalesce(cast(:mandate as uuid), mandate_id),
                      version = version + 1
                  where community_id = :community and need_id = :id and version = :version
                  returning version),
                step as (
                  insert into needs.step (community_id, need_id, sequence, action, status,
                    published, actor_id, channel, happened_at)
                  select :community, :id, version + 1, :action, :status, :published,
                    :account, :channel, :now
                  from need
                  returning sequence)
                insert into needs.step_note
                  (community_id, need_id, sequence, published, party, note, salt)
                select :community, :id, sequence, :published, :party, :note, :salt from step
                """)
            .param("community", actor.communityId())
            .param("id", need.id().id())
            .param("status", need.status().name())
            .param("summary", need.summary())
            .param("published", need.published())
            .param("due", Timestamp.from(need.dueAt()))
            .param("closed", timestamp(need.closedAt()))
            .param("edition", need.mandate().map(MandateRef::edition).orElse(null))
            .param("mandate", need.mandate().map(MandateRef::mandateId).orElse(null))
            .param("version", need.version())
            .param("action", step.action().name())
            .param("account", actor.accountId())
            .param("channel", actor.channel().name())
            .param("now", Timestamp.from(step.at()))
            .param("party", step.party())
            .param("note", step.note())
            .param("salt", step.commitment().salt())
            .update();
    if (written == 0) {
      throw new Refused(NeedError.CHANGED_MEANWHILE);
    }
  }

  private static Need need(long communityId, ResultSet row) throws SQLException {
    return new Need(
        new NeedId(communityId, row.getObject("need_id", UUID.class)),
        new ShortNumber(row.getInt("year"), row.getInt("sequence")),
        row.getString("category"),
        row.getObject("raiser_id", UUID.class),
        row.getTimestamp("raised_at").toInstant(),
        NeedStatus.valueOf(row.getString("status")),
        row.getString("summary"),
        row.getBoolean("published"),
        row.getTimestamp("due_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant),
        row.getInt("version"));
  }

  private static @Nullable Timestamp timestamp(Optional<Instant> at) {
    return at.map(Timestamp::from).orElse(null);
  }

  /**
   * When a need came in and what follows from it.
   *
   * @param year of its number, by Chinese time
   */
  record Raised(int year, Instant at, Instant due, String ruleVersion) {}

  /**
   * What happened to a need.
   *
   * @param party who did it, for the public; empty if that is nobody's business
   * @param commitment to all that the public reads of this step; its hash goes into the evidence
   */
  record Step(NeedAction action, Instant at, String party, String note, Commitment commitment) {}
}
