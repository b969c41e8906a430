package org.linli.pacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps pacts and their versions. */
@Repository
class PactRows {

  private static final String SELECT =
      """
      select pact_id, year, sequence, kind, status, title, holds_for, drafters, edition, begins,
        shown, base, round, round_until, submitted_by, ballot, question, adopted_at, file_by, filed_on,
        filed_number, filed_with, correction, version, rule_version, begun_at, published
      from pacts.pact where community_id = :community
      """;

  private final JdbcClient jdbc;

  PactRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  ShortNumber number(long communityId, int year) {
    return jdbc.sql(
            """
            insert into pacts.number_counter as c (community_id, year, last_sequence)
            values (:community, :year, 1)
            on conflict (community_id, year) do update set last_sequence = c.last_sequence + 1
            returning last_sequence
            """)
        .param("community", communityId)
        .param("year", year)
        .query((row, index) -> new ShortNumber(year, row.getInt("last_sequence")))
        .single();
  }

  void insert(Actor actor, Pact pact) {
    var origin = pact.origin();
    var head = pact.state().head();
    jdbc.sql(
            """
            insert into pacts.pact (community_id, pact_id, year, sequence, kind, status, title,
              holds_for, drafters, edition, rule_version, begun_by, begun_at)
            values (:community, :id, :year, :sequence, :kind, :status, :title, :holdsFor,
              :drafters, :edition, :rule, :account, :at)
            """)
        .param("community", actor.communityId())
        .param("id", pact.id())
        .param("year", origin.number().year())
        .param("sequence", origin.number().sequence())
        .param("kind", origin.kind().name())
        .param("status", pact.status().name())
        .param("title", head.title())
        .param("holdsFor", head.holdsFor())
        .param("drafters", head.drafters())
        .param("edition", pact.edition())
        .param("rule", pact.state().rule())
        .param("account", actor.accountId())
        .param("at", Timestamp.from(origin.at()))
        .update();
  }

  /** Holds a pact until the end of the transaction. */
  Optional<Pact> hold(long communityId, ShortNumber number) {
    return jdbc.sql(SELECT + " and year = :year and sequence = :sequence for update")
        .param("community", communityId)
        .param("year", number.year())
        .param("sequence", number.sequence())
        .query((row, index) -> pact(row))
        .optional();
  }

  /** Those that a ballot decides. */
  List<ShortNumber> voting(long communityId) {
    return jdbc.sql(
            """
            select year, sequence from pacts.pact
            where community_id = :community and status = 'VOTING'
            order by begun_at desc, pact_id desc limit 100
            """)
        .param("community", communityId)
        .query((row, index) -> new ShortNumber(row.getInt("year"), row.getInt("sequence")))
        .list();
  }

  /** Whether that question decides a pact already. */
  boolean decides(long communityId, PutToVote command) {
    return jdbc.sql(
            """
            select exists (select from pacts.pact
              where community_id = :community and ballot <> '' and ballot = :ballot
                and question = :question)
            """)
        .param("community", communityId)
        .param("ballot", command.ballot().toString())
        .param("question", command.question())
        .query(Boolean.class)
        .single();
  }

  /** Of a pact that is held. */
  void update(long communityId, Pact pact) {
    var state = pact.state();
    var draft = state.draft();
    var filing = state.filing();
    jdbc.sql(
            """
            update pacts.pact set status = :status, title = :title, holds_for = :holdsFor,
              drafters = :drafters, edition = :edition, begins = :begins, shown = :shown, base = :base,
              round = :round, round_until = cast(:until as timestamptz),
              submitted_by = cast(:submitted as uuid), ballot = :ballot, question = :question,
              adopted_at = cast(:adopted as timestamptz), file_by = cast(:fileBy as timestamptz),
              filed_on = cast(:filedOn as date), filed_number = :filedNumber,
              filed_with = :filedWith, correction = :correction, version = :version,
              published = :published
            where community_id = :community and pact_id = :id
            """)
        .param("community", communityId)
        .param("id", pact.id())
        .param("status", state.status().name())
        .param("title", state.head().title())
        .param("holdsFor", state.head().holdsFor())
        .param("drafters", state.head().drafters())
        .param("edition", draft.edition())
        .param("begins", draft.begins())
        .param("shown", draft.shown())
        .param("base", draft.base())
        .param("round", draft.round())
        .param("until", timestamp(draft.until()))
        .param("submitted", draft.submittedBy().orElse(null))
        .param("ballot", state.vote().ballot())
        .param("question", state.vote().question())
        .param("adopted", timestamp(state.vote().adoptedAt()))
        .param("fileBy", timestamp(filing.by()))
        .param("filedOn", filing.on().orElse(null))
        .param("filedNumber", filing.number())
        .param("filedWith", filing.with())
        .param("correction", state.correction())
        .param("version", state.version())
        .param("published", state.published())
        .update();
  }

  void insert(long communityId, UUID pact, Pact.Published version, Decided decided, Instant now) {
    var filing = version.filing();
    jdbc.sql(
            """
            insert into pacts.version (community_id, pact_id, version, edition, published_at,
              effective_on, ballot, matter, adopted_at, filed_on, filed_number, filed_with,
              text_hash)
            values (:community, :id, :version, :edition, :now, :effectiveOn, :ballot, :matter,
              :adopted, cast(:filedOn as date), :filedNumber, :filedWith, :hash)
            """)
        .param("community", communityId)
        .param("id", pact)
        .param("version", version.version())
        .param("edition", version.edition())
        .param("now", Timestamp.from(now))
        .param("effectiveOn", version.effectiveOn())
        .param("ballot", version.vote().ballot())
        .param("matter", decided.matter())
        .param("adopted", Timestamp.from(version.vote().adoptedAt().orElseThrow()))
        .param("filedOn", filing.on().orElse(null))
        .param("filedNumber", filing.number())
        .param("filedWith", filing.with())
        .param("hash", decided.hash())
        .update();
  }

  /** The edition of a version that was published. */
  int edition(long communityId, UUID pact, int version) {
    return jdbc.sql(
            """
            select edition from pacts.version
            where community_id = :community and pact_id = :id and version = :version
            """)
        .param("community", communityId)
        .param("id", pact)
        .param("version", version)
        .query(Integer.class)
        .single();
  }

  private static @Nullable Timestamp timestamp(Optional<Instant> at) {
    return at.map(Timestamp::from).orElse(null);
  }

  static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  private static Pact pact(ResultSet row) throws SQLException {
    return new Pact(
        new Pact.Origin(
            row.getObject("pact_id", UUID.class),
            new ShortNumber(row.getInt("year"), row.getInt("sequence")),
            PactKind.valueOf(row.getString("kind")),
            row.getTimestamp("begun_at").toInstant()),
        new Pact.State(
            PactStatus.valueOf(row.getString("status")),
            new PactHead(
                row.getString("title"), row.getString("holds_for"), row.getString("drafters")),
            new Pact.Draft(
                row.getInt("edition"),
                row.getInt("begins"),
                row.getInt("shown"),
                row.getInt("base"),
                row.getInt("round"),
                instant(row, "round_until"),
                Optional.ofNullable(row.getObject("submitted_by", UUID.class))),
            new Pact.Vote(
                row.getString("ballot"), row.getInt("question"), instant(row, "adopted_at")),
            new Pact.Filing(
                instant(row, "file_by"),
                day(row, "filed_on"),
                row.getString("filed_number"),
                row.getString("filed_with")),
            row.getString("correction"),
            row.getInt("version"),
            row.getString("rule_version"),
            row.getBoolean("published")));
  }

  /**
   * What is kept of a decision beside the version.
   *
   * @param matter by what rule it was decided
   * @param hash of the text
   */
  record Decided(String matter, String hash) {}
}
