package org.linli.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes votes at people's doors, on a worker's tablet: two go, each visit is timed and kept, and
 * the voter presses the button (DELIB-4).
 */
@Service
@Transactional
public class DoorManagement {

  /** How a visit can end without a vote. */
  public static final List<String> OUTCOMES = List.of("ABSENT", "DECLINED");

  private static final String SELECT =
      """
      select v.visit_id, v.number, e.homes, v.account_id, v.companion, v.began_at, v.ended_at,
        v.outcome
      from ballot.visit v
      join ballot.entry e on e.community_id = v.community_id and e.ballot_id = v.ballot_id
        and e.number = v.number
      where v.community_id = :community and v.ballot_id = :ballot
      """;

  private final BallotQueries queries;
  private final BoothQueries booths;
  private final BallotTerms terms;
  private final VoteTaking taking;
  private final JdbcClient jdbc;

  DoorManagement(
      BallotQueries queries,
      BoothQueries booths,
      BallotTerms terms,
      VoteTaking taking,
      JdbcClient jdbc) {
    this.queries = queries;
    this.booths = booths;
    this.terms = terms;
    this.taking = taking;
    this.jdbc = jdbc;
  }

  /** The last visits, the newest first. */
  @Transactional(readOnly = true)
  public Visits desk(Actor actor, ShortNumber number) {
    actor.require(BallotPermission.TAKE);
    var page = queries.announced(actor.communityId(), number);
    return new Visits(
        page,
        of(actor, page.ballot().id(), SELECT + " order by v.began_at desc limit 50")
            .query((row, index) -> view(row))
            .list());
  }

  /**
   * Begins a visit.
   *
   * @throws Invalid if the line is not on the roll
   * @throws Refused if votes are not taken now
   */
  public UUID begin(Actor actor, ShortNumber number, BeginVisit command) {
    actor.require(BallotPermission.TAKE);
    var page = queries.announced(actor.communityId(), number);
    if (!page.ballot().plan().channels().door()) {
      throw new Refused(BallotError.CHANNEL_CLOSED);
    }
    if (!page.open()) {
      throw new Refused(BallotError.NOT_NOW);
    }
    if (booths.line(actor.communityId(), page.ballot().id(), command.number()).isEmpty()) {
      throw Invalid.field("rollLine", BallotError.LINE_UNKNOWN);
    }
    var id = Ids.next();
    of(
            actor,
            page.ballot().id(),
            """
            insert into ballot.visit (community_id, ballot_id, visit_id, number, account_id,
              companion, began_at, outcome)
            values (:community, :ballot, :id, :line, :account, :companion, :now, 'BEGUN')
            """)
        .param("id", id)
        .param("line", command.number())
        .param("account", actor.accountId())
        .param("companion", command.companion())
        .param("now", Timestamp.from(page.now()))
        .update();
    return id;
  }

  /** What the voter sees on the tablet. */
  @Transactional(readOnly = true)
  public Door door(Actor actor, ShortNumber number, UUID visit) {
    actor.require(BallotPermission.TAKE);
    var page = queries.announced(actor.communityId(), number);
    var found = find(actor, page, visit, "");
    return new Door(
        page,
        found,
        booths
            .line(actor.communityId(), page.ballot().id(), found.line())
            .orElseThrow(() -> new Refused(BallotError.OFF_THE_ROLL)),
        found.beganAt().plus(terms.of(actor.communityId()).visit()));
  }

  /**
   * The voter presses the button; the visit ends. Only the worker who began it hands the tablet
   * over, and only within the minutes of the rule.
   *
   * @throws Refused if the time of the visit is over
   */
  public BallotCasting.Cast cast(
      Actor actor, ShortNumber number, UUID visit, Map<String, String> answers) {
    actor.require(BallotPermission.TAKE);
    var page = queries.announced(actor.communityId(), number);
    if (page.ballot().plan().secret()) {
      throw new Refused(BallotError.SECRET);
    }
    var held = hold(actor, page, visit);
    var choices = BallotChoices.of(page.asked(), answers, false);
    var hand =
        new Votes.Hand(
            held.line(),
            VoteChannel.DOOR,
            choices.written(),
            actor.accountId(),
            Optional.empty(),
            "");
    var taken = taking.take(actor, page.ballot(), hand);
    end(actor, page, visit, "VOTED", taken.at());
    return new BallotCasting.Cast(
        page.ballot().id(), taken.receipt().code(), taken.receipt().hash(), taken.at());
  }

  /** Nobody was there, or they did not want to. */
  public void end(Actor actor, ShortNumber number, UUID visit, String outcome) {
    actor.require(BallotPermission.TAKE);
    if (!OUTCOMES.contains(outcome)) {
      throw Invalid.field("ended", KernelError.NOT_A_CHOICE);
    }
    var page = queries.announced(actor.communityId(), number);
    if (!find(actor, page, visit, " for update of v").begun()) {
      throw new Refused(BallotError.VISIT_OVER);
    }
    end(actor, page, visit, outcome, page.now());
  }

  /**
   * Of the worker who began it, until it ends.
   *
   * @throws Refused if it is over
   */
  VisitView hold(Actor actor, BallotPage page, UUID visit) {
    var held = find(actor, page, visit, " for update of v");
    var until = held.beganAt().plus(terms.of(actor.communityId()).visit());
    if (!held.begun() || !held.account().equals(actor.accountId()) || page.now().isAfter(until)) {
      throw new Refused(BallotError.VISIT_OVER);
    }
    return held;
  }

  private VisitView find(Actor actor, BallotPage page, UUID visit, String lock) {
    return of(actor, page.ballot().id(), SELECT + " and v.visit_id = :visit" + lock)
        .param("visit", visit)
        .query((row, index) -> view(row))
        .optional()
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  void end(Actor actor, BallotPage page, UUID visit, String outcome, Instant at) {
    of(
            actor,
            page.ballot().id(),
            """
            update ballot.visit set outcome = :outcome, ended_at = :at
            where community_id = :community and ballot_id = :ballot and visit_id = :visit
            """)
        .param("visit", visit)
        .param("outcome", outcome)
        .param("at", Timestamp.from(at))
        .update();
  }

  private JdbcClient.StatementSpec of(Actor actor, UUID ballot, String sql) {
    return jdbc.sql(sql).param("community", actor.communityId()).param("ballot", ballot);
  }

  private static VisitView view(ResultSet row) throws SQLException {
    return new VisitView(
        row.getObject("visit_id", UUID.class),
        row.getInt("number"),
        row.getString("homes"),
        row.getObject("account_id", UUID.class),
        row.getString("companion"),
        row.getTimestamp("began_at").toInstant(),
        BallotRows.moment(row, "ended_at"),
        row.getString("outcome"));
  }

  /** The visits of a ballot. */
  public record Visits(BallotPage page, List<VisitView> visits) {}

  /**
   * What the voter sees on the tablet.
   *
   * @param until when the visit is over
   */
  public record Door(BallotPage page, VisitView visit, OwnLine line, Instant until) {}
}
