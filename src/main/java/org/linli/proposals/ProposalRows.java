package org.linli.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Due;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps proposals. */
@Repository
class ProposalRows {

  private static final String SELECT =
      """
      select proposal_id, year, sequence, status, title, what, why, for_whom, place, cost, need,
        edition, created_at, invite, published, published_at, population, threshold, rule_version,
        supporters, support_until, decide_by, decide_provisional, decided_at, ended_at, reference,
        merge_asked, merge_reason, merged_into, project
      from proposals.proposal where community_id = :community
      """;

  private final JdbcClient jdbc;

  ProposalRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The next number. Its row is locked until the end of the transaction, so that nobody opens two
   * proposals at once past the limit.
   */
  ShortNumber number(long communityId, int year) {
    return jdbc.sql(
            """
            insert into proposals.number_counter as c (community_id, year, last_sequence)
            values (:community, :year, 1)
            on conflict (community_id, year) do update set last_sequence = c.last_sequence + 1
            returning last_sequence
            """)
        .param("community", communityId)
        .param("year", year)
        .query((row, index) -> new ShortNumber(year, row.getInt("last_sequence")))
        .single();
  }

  /** Drafts and proposals that look for supporters, which somebody began. */
  int open(long communityId, UUID account) {
    return jdbc.sql(
            """
            select count(*) from proposals.proposal
            where community_id = :community and created_by = :account
              and status in ('DRAFT', 'GATHERING')
            """)
        .param("community", communityId)
        .param("account", account)
        .query(Integer.class)
        .single();
  }

  void insert(long communityId, UUID account, Proposal proposal) {
    var origin = proposal.origin();
    words(
            jdbc.sql(
                """
                insert into proposals.proposal (community_id, proposal_id, year, sequence, status,
                  title, what, why, for_whom, place, cost, need, created_by, created_at, invite)
                values (:community, :id, :year, :number, :status, :title, :what, :why, :forWhom,
                  :place, :cost, :need, :account, :at, :invite)
                """),
            proposal.text())
        .param("community", communityId)
        .param("id", origin.id())
        .param("year", origin.number().year())
        .param("number", origin.number().sequence())
        .param("status", proposal.status().name())
        .param("account", account)
        .param("at", Timestamp.from(origin.at()))
        .param("invite", origin.invite())
        .update();
  }

  /** Holds a proposal until the end of the transaction. */
  Optional<Proposal> hold(long communityId, ShortNumber number) {
    return jdbc.sql(SELECT + " and year = :year and sequence = :number for update")
        .param("community", communityId)
        .param("year", number.year())
        .param("number", number.sequence())
        .query((row, index) -> proposal(row))
        .optional();
  }

  Optional<Proposal> hold(long communityId, UUID id) {
    return jdbc.sql(SELECT + " and proposal_id = :id for update")
        .param("community", communityId)
        .param("id", id)
        .query((row, index) -> proposal(row))
        .optional();
  }

  Optional<Proposal> holdInvited(long communityId, UUID invite) {
    return jdbc.sql(SELECT + " and invite = :invite for update")
        .param("community", communityId)
        .param("invite", invite)
        .query((row, index) -> proposal(row))
        .optional();
  }

  /** Without a lock. */
  Optional<Proposal> find(long communityId, ShortNumber number) {
    return jdbc.sql(SELECT + " and year = :year and sequence = :number")
        .param("community", communityId)
        .param("year", number.year())
        .param("number", number.sequence())
        .query((row, index) -> proposal(row))
        .optional();
  }

  /** Of a proposal that is held. */
  void update(long communityId, Proposal proposal) {
    var state = proposal.state();
    var gathering = state.gathering();
    var answer = state.answer();
    words(
            jdbc.sql(
                """
                update proposals.proposal set status = :status, title = :title, what = :what,
                  why = :why, for_whom = :forWhom, place = :place, cost = :cost, need = :need,
                  edition = :edition, published = :published,
                  published_at = cast(:publishedAt as timestamptz),
                  population = cast(:population as int), threshold = cast(:threshold as int),
                  rule_version = :rule, supporters = :supporters,
                  support_until = cast(:supportUntil as timestamptz),
                  decide_by = cast(:decideBy as timestamptz), decide_provisional = :provisional,
                  decided_at = cast(:decidedAt as timestamptz),
                  ended_at = cast(:endedAt as timestamptz), reference = :reference,
                  merge_asked = cast(:asked as uuid), merge_reason = :mergeReason,
                  merged_into = cast(:into as uuid), project = :project
                where community_id = :community and proposal_id = :id
                """),
            state.text())
        .param("community", communityId)
        .param("id", proposal.id())
        .param("status", state.status().name())
        .param("edition", state.edition())
        .param("published", state.published())
        .param("publishedAt", timestamp(gathering.since()))
        .param("population", gathering.needed().flatMap(Proposal.Needed::population).orElse(null))
        .param("threshold", gathering.needed().map(Proposal.Needed::supporters).orElse(null))
        .param("rule", gathering.needed().map(Proposal.Needed::rule).orElse(""))
        .param("supporters", gathering.supporters())
        .param("supportUntil", timestamp(gathering.until()))
        .param("decideBy", timestamp(answer.due().map(Due::at)))
        .param("provisional", answer.due().filter(Due::provisional).isPresent())
        .param("decidedAt", timestamp(answer.decided()))
        .param("endedAt", timestamp(answer.ended()))
        .param("reference", answer.reference())
        .param("asked", state.merger().asked().orElse(null))
        .param("mergeReason", state.merger().reason())
        .param("into", state.merger().into().orElse(null))
        .param("project", state.project())
        .update();
  }

  private static JdbcClient.StatementSpec words(
      JdbcClient.StatementSpec statement, ProposalText text) {
    return statement
        .param("title", text.title())
        .param("what", text.what())
        .param("why", text.why())
        .param("forWhom", text.forWhom())
        .param("place", text.place())
        .param("cost", text.cost())
        .param("need", text.need());
  }

  private static @Nullable Timestamp timestamp(Optional<Instant> at) {
    return at.map(Timestamp::from).orElse(null);
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  private static Proposal proposal(ResultSet row) throws SQLException {
    return new Proposal(
        new Proposal.Origin(
            row.getObject("proposal_id", UUID.class),
            new ShortNumber(row.getInt("year"), row.getInt("sequence")),
            row.getTimestamp("created_at").toInstant(),
            row.getObject("invite", UUID.class)),
        new Proposal.State(
            ProposalState.valueOf(row.getString("status")),
            new ProposalText(
                row.getString("title"),
                row.getString("what"),
                row.getString("why"),
                row.getString("for_whom"),
                row.getString("place"),
                row.getString("cost"),
                row.getString("need")),
            row.getInt("edition"),
            row.getBoolean("published"),
            gathering(row),
            answer(row),
            new Proposal.Merger(
                Optional.ofNullable(row.getObject("merge_asked", UUID.class)),
                row.getString("merge_reason"),
                Optional.ofNullable(row.getObject("merged_into", UUID.class))),
            row.getString("project")));
  }

  private static Proposal.Gathering gathering(ResultSet row) throws SQLException {
    var threshold = row.getObject("threshold", Integer.class);
    return new Proposal.Gathering(
        instant(row, "published_at"),
        threshold == null
            ? Optional.empty()
            : Optional.of(
                new Proposal.Needed(
                    Optional.ofNullable(row.getObject("population", Integer.class)),
                    threshold,
                    row.getString("rule_version"))),
        row.getInt("supporters"),
        instant(row, "support_until"));
  }

  private static Proposal.Answer answer(ResultSet row) throws SQLException {
    var provisional = row.getBoolean("decide_provisional");
    return new Proposal.Answer(
        instant(row, "decide_by").map(at -> new Due(at, provisional)),
        instant(row, "decided_at"),
        instant(row, "ended_at"),
        row.getString("reference"));
  }
}
