package org.linli.needs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

  /** A step, its note, and the columns that a step may change. */
  private static final String UPDATE =
      """
      with need as (
        update needs.need
        set status = :status, rank = :rank, summary = :summary, published = :published,
            due_at = :due, closed_at = :closed, handler_id = :handler, routed_to = :routed,
            merged_into = :merged, merged_origin = case
              when cast(:merged as uuid) is null then null
              when merged_into is not distinct from :merged then merged_origin else :merged end,
            escalation = :escalation, contacted_at = :contacted,
            answer_due_at = :answerDue, answered_at = :answered,
            completion_due_at = :completionDue, completed_at = :completed,
            rating_due_at = :ratingDue, paused_at = :paused, provisional = :provisional,
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
      select :community, :id, sequence, :notePublished, :party, :note, :salt from step
      """;

  private final JdbcClient jdbc;
  private final NeedGrams grams;

  Needs(JdbcClient jdbc, NeedGrams grams) {
    this.jdbc = jdbc;
    this.grams = grams;
  }

  /** Writes the need, its words, what they are found by and its first step in one round trip. */
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
                raiser_id, channel, raised_at, due_at, contact_due_at, answer_due_at, rule_version,
                on_behalf_of, source, rank, about, named_as, building_id, held)
              select :community, :id, :year, last_sequence, 'RAISED', :category,
                :raiser, :channel, :now, :due, :due, :answerDue, :rule,
                :person, :source, :rank, :about, :namedAs, :building, :held
              from number
              returning ordinal),
            gram as (
              insert into needs.statement_gram (community_id, gram, ordinal)
              select :community, gram, ordinal from need, unnest(cast(:grams as int[])) as given (gram)),
            statement as (
              insert into needs.statement
                (community_id, need_id, content, place, contact_name, contact_phone, circumstances)
              values (:community, :id, :content, :place, :contactName, :contactPhone,
                cast(:circumstances as text[]))),
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
        .param("raiser", raised.raiser())
        .param("account", actor.accountId())
        .param("channel", actor.channel().name())
        .param("person", actor.onBehalfOf().orElse(null))
        .param("now", Timestamp.from(raised.at()))
        .param("due", Timestamp.from(raised.contactDue()))
        .param("answerDue", Timestamp.from(raised.answerDue()))
        .param("rule", raised.ruleVersion())
        .param("source", raised.source().name())
        .param("rank", raised.rank().value())
        .param("about", command.about())
        .param("namedAs", raised.namedAs())
        .param("building", command.building().orElse(null))
        .param("held", raised.held())
        .param("content", command.content())
        .param("place", command.place())
        .param("contactName", command.contactName())
        .param("contactPhone", command.contactPhone())
        .param("circumstances", command.circumstances().toArray(String[]::new))
        .param("grams", NeedGrams.of(words(command)).toArray(Integer[]::new))
        .query((row, index) -> new ShortNumber(raised.year(), row.getInt(1)))
        .single();
  }

  private static NeedGrams.Words words(RaiseNeed command) {
    return new NeedGrams.Words(
        command.subject(), command.content(), command.place(), command.contactPhone());
  }

  Optional<Need> find(long communityId, ShortNumber number) {
    return jdbc.sql(
            """
            select * from needs.need
            where community_id = :community and year = :year and sequence = :sequence
            """)
        .param("community", communityId)
        .param("year", number.year())
        .param("sequence", number.sequence())
        .query((row, index) -> need(communityId, row))
        .optional();
  }

  Optional<Need> find(long communityId, UUID needId) {
    return jdbc.sql("select * from needs.need where community_id = :community and need_id = :id")
        .param("community", communityId)
        .param("id", needId)
        .query((row, index) -> need(communityId, row))
        .optional();
  }

  /** Holds two needs until commit, always in one order, so that merges cannot wait in a circle. */
  void hold(long communityId, UUID one, UUID other) {
    jdbc.sql(
            """
            select need_id from needs.need
            where community_id = :community and need_id in (:one, :other)
            order by need_id for update
            """)
        .param("community", communityId)
        .param("one", one)
        .param("other", other)
        .query(UUID.class)
        .list();
  }

  /** Saves by when an answer is due; whoever read the need before is refused to write it. */
  void reschedule(Need need) {
    jdbc.sql(
            """
            update needs.need set answer_due_at = :answerDue, due_at = :due,
              provisional = :provisional, version = version + 1
            where community_id = :community and need_id = :id
            """)
        .param("answerDue", Timestamp.from(need.clocks().answerDue()))
        .param("due", Timestamp.from(need.dueAt()))
        .param("provisional", need.clocks().provisional())
        .param("community", need.id().communityId())
        .param("id", need.id().id())
        .update();
  }

  /** What was merged into a need leads to the one that goes on for it. */
  void lead(NeedId from, UUID into) {
    jdbc.sql(
            """
            update needs.need set merged_into = :into
            where community_id = :community and merged_into = :from
            """)
        .param("into", into)
        .param("community", from.communityId())
        .param("from", from.id())
        .update();
  }

  /**
   * What was merged into a need before that was merged itself leads to it again.
   *
   * @return those
   */
  List<UUID> leadBack(NeedId to) {
    var all = new ArrayList<UUID>();
    var level = leadBack(to, List.of(to.id()));
    while (!level.isEmpty()) {
      all.addAll(level);
      level = leadBack(to, level);
    }
    return all;
  }

  /** What was merged into some of those that lead back; one level a statement. */
  private List<UUID> leadBack(NeedId to, List<UUID> origins) {
    return jdbc.sql(
            """
            update needs.need set merged_into = :to
            where community_id = :community and merged_origin = any (cast(:origins as uuid[]))
            returning need_id
            """)
        .param("to", to.id())
        .param("community", to.communityId())
        .param("origins", origins.stream().map(UUID::toString).toArray(String[]::new))
        .query(UUID.class)
        .list();
  }

  /** Whether somebody did some of the work on a need. */
  boolean worked(NeedId need, UUID accountId) {
    return jdbc.sql(
            """
            select exists (select from needs.v_worker
              where community_id = :community and need_id = :need and account_id = :account)
            """)
        .param("community", need.communityId())
        .param("need", need.id())
        .param("account", accountId)
        .query(Boolean.class)
        .single();
  }

  /**
   * Saves a changed need together with the step that changed it.
   *
   * @throws Refused if somebody else changed it meanwhile
   */
  void update(Actor actor, Need need, Step step) {
    var clocks = need.clocks();
    var state = need.state();
    var written =
        jdbc.sql(UPDATE)
            .param("community", actor.communityId())
            .param("id", need.id().id())
            .param("version", need.version())
            .param("status", state.status().name())
            .param("rank", state.rank().value())
            .param("summary", state.summary())
            .param("published", state.published())
            .param("due", Timestamp.from(need.dueAt()))
            .param("closed", timestamp(state.closedAt()))
            .param("handler", state.handler().orElse(null))
            .param("routed", state.routedTo().orElse(null))
            .param("merged", state.mergedInto().orElse(null))
            .param("escalation", state.escalation())
            .param("contacted", timestamp(clocks.contactedAt()))
            .param("answerDue", Timestamp.from(clocks.answerDue()))
            .param("answered", timestamp(clocks.answeredAt()))
            .param("completionDue", timestamp(clocks.completionDue()))
            .param("completed", timestamp(clocks.completedAt()))
            .param("ratingDue", timestamp(clocks.ratingDue()))
            .param("paused", timestamp(clocks.pausedAt()))
            .param("provisional", clocks.provisional())
            .param("edition", need.mandate().map(MandateRef::edition).orElse(null))
            .param("mandate", need.mandate().map(MandateRef::mandateId).orElse(null))
            .param("action", step.action().name())
            .param("account", actor.accountId())
            .param("channel", actor.channel().name())
            .param("now", Timestamp.from(step.at()))
            .param("notePublished", state.published() && step.open())
            .param("party", step.party())
            .param("note", step.note())
            .param("salt", step.commitment().salt())
            .update();
    if (written == 0) {
      throw new Refused(NeedError.CHANGED_MEANWHILE);
    }
    grams.summarize(actor.communityId(), need);
  }

  private static Need need(long communityId, ResultSet row) throws SQLException {
    return new Need(
        new NeedId(communityId, row.getObject("need_id", UUID.class)),
        new ShortNumber(row.getInt("year"), row.getInt("sequence")),
        new Need.Origin(
            row.getString("category"),
            row.getObject("raiser_id", UUID.class),
            row.getTimestamp("raised_at").toInstant(),
            Subject.valueOf(row.getString("about"))),
        state(row),
        clocks(row),
        row.getInt("version"));
  }

  private static Need.State state(ResultSet row) throws SQLException {
    return new Need.State(
        NeedStatus.valueOf(row.getString("status")),
        Rank.kept(row.getInt("rank")),
        row.getString("summary"),
        row.getBoolean("published"),
        instant(row, "closed_at"),
        Optional.ofNullable(row.getObject("handler_id", UUID.class)),
        Optional.ofNullable(row.getObject("routed_to", UUID.class)),
        Optional.ofNullable(row.getObject("merged_into", UUID.class)),
        row.getInt("escalation"));
  }

  /** The clocks of any row that has their columns. */
  static NeedClocks clocks(ResultSet row) throws SQLException {
    return NeedClocks.kept(
        new NeedClocks.Kept(
            row.getTimestamp("contact_due_at").toInstant(),
            instant(row, "contacted_at"),
            row.getTimestamp("answer_due_at").toInstant(),
            instant(row, "answered_at"),
            instant(row, "completion_due_at"),
            instant(row, "completed_at"),
            instant(row, "rating_due_at"),
            instant(row, "paused_at"),
            row.getBoolean("provisional")));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  private static @Nullable Timestamp timestamp(Optional<Instant> at) {
    return at.map(Timestamp::from).orElse(null);
  }

  /**
   * When a need came in and what follows from it.
   *
   * @param raiser whose need it is; not always who entered it
   * @param year of its number, by Chinese time
   * @param namedAs what the public may call the raiser; empty if nothing
   * @param held why a person looks at it first; empty if nobody has to
   */
  record Raised(
      UUID raiser,
      int year,
      Instant at,
      Instant contactDue,
      Instant answerDue,
      String ruleVersion,
      NeedSource source,
      Rank rank,
      String namedAs,
      String held) {}

  /**
   * What happened to a need.
   *
   * @param party who did it, for the public; empty if that is nobody's business
   * @param open whether the public may read what was said, once the need is published
   * @param commitment to all that the public reads of this step; its hash goes into the evidence
   */
  record Step(
      NeedAction action,
      Instant at,
      String party,
      String note,
      boolean open,
      Commitment commitment) {}

  static List<String> circumstances(ResultSet row) throws SQLException {
    return List.of((String[]) row.getArray("circumstances").getArray());
  }
}
