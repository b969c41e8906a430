package org.linli.ballot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.ballot.counting.BallotRule;
import org.linli.ballot.counting.Electorate;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Slice;
import org.linli.platform.Dates;
import org.linli.search.Sought;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads ballots: what everybody sees, what staff see, and what only some may inspect. */
@Service
@Transactional(readOnly = true)
public class BallotReading {

  private final BallotQueries queries;
  private final BallotTerms terms;
  private final BallotPlaces places;
  private final BoothQueries booths;
  private final RollQueries rolls;
  private final RollSource source;
  private final Objections objections;
  private final VotePapers papers;
  private final Results results;
  private final AuditTrail audit;

  BallotReading(
      BallotQueries queries,
      BallotTerms terms,
      BallotPlaces places,
      BoothQueries booths,
      RollQueries rolls,
      RollSource source,
      Objections objections,
      VotePapers papers,
      Results results,
      AuditTrail audit) {
    this.queries = queries;
    this.terms = terms;
    this.places = places;
    this.booths = booths;
    this.rolls = rolls;
    this.source = source;
    this.objections = objections;
    this.papers = papers;
    this.results = results;
    this.audit = audit;
  }

  /** What was announced, the newest first. */
  public Slice<BallotView> list(Scope scope, Paging paging) {
    return queries.published(scope.communityId(), paging);
  }

  /** Those on which votes are taken. */
  public List<BallotView> open(Scope scope) {
    return queries.open(scope.communityId());
  }

  /** Those whose title has these words. */
  public Slice<BallotView> find(Scope scope, Sought sought, Paging paging) {
    return queries.found(scope.communityId(), sought.typed(), paging);
  }

  /**
   * What everybody reads of one.
   *
   * @throws Refused if there is none that was announced
   */
  public BallotPage show(Scope scope, ShortNumber number) {
    return queries.announced(scope.communityId(), number);
  }

  /**
   * The file from which anybody counts again.
   *
   * @throws Refused if there is none yet, or it is only for those who may inspect it
   */
  public String archive(Scope scope, ShortNumber number) {
    return results
        .published(scope.communityId(), number)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** The same for whoever is on the roll, and for those who inspect; each look is recorded. */
  @Transactional
  public String inspectArchive(Actor actor, ShortNumber number) {
    var page = queries.announced(actor.communityId(), number);
    requireInspection(actor, page);
    audit.record(actor, AuditEntry.of("ballot.archive-read"));
    return results
        .archive(actor.communityId(), page.ballot().id())
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /**
   * How lines voted, once it is counted: for those on the roll of owners, and for authorities. Each
   * look is recorded.
   *
   * @param from the first line
   * @throws Refused for everybody else
   */
  @Transactional
  public Inspected inspect(Actor actor, ShortNumber number, int from) {
    var page = queries.announced(actor.communityId(), number);
    requireInspection(actor, page);
    if (page.ballot().plan().secret()) {
      throw new Refused(BallotError.SECRET);
    }
    audit.record(actor, AuditEntry.of("ballot.votes-inspected"));
    return rolls.inspect(page, actor.communityId(), from);
  }

  private void requireInspection(Actor actor, BallotPage page) {
    if (!page.ballot().status().counted()) {
      throw new Refused(BallotError.NOT_NOW);
    }
    if (actor.may(BallotPermission.INSPECT)) {
      return;
    }
    var owners = page.ballot().plan().electorate() == Electorate.OWNERS;
    if (!owners || booths.lines(actor, page.ballot().id()).isEmpty()) {
      throw new Refused(BallotError.NOT_ON_ROLL);
    }
  }

  /** How many take part, in steps, while it is open; nothing on a small roll. */
  public Optional<Bar> bar(Actor actor, BallotView ballot) {
    actor.require(BallotPermission.VOTE);
    var set = terms.of(actor.communityId());
    return ballot.status() == BallotStatus.OPEN
        ? Bar.of(
            queries.turnout(actor.communityId(), ballot.id()),
            ballot.plan().rule().needsArea(),
            set.barStep(),
            set.barLeast())
        : Optional.empty();
  }

  /** All of them, drafts too. */
  public Slice<BallotView> desk(Actor actor, Paging paging) {
    requireStaff(actor);
    return queries.all(actor.communityId(), paging);
  }

  /** By which rules a ballot can be counted, with their sources; those of budget rounds are not. */
  public List<BallotRule> rules(Actor actor) {
    actor.require(BallotPermission.MANAGE);
    return terms.countedBy(actor.communityId()).stream().filter(it -> !it.forBudget()).toList();
  }

  /** Whose people can vote among themselves. */
  public List<PlaceChoice> places(Actor actor) {
    actor.require(BallotPermission.MANAGE);
    return places.all(actor.communityId()).stream()
        .map(it -> new PlaceChoice(it.kind(), it.id().toString(), it.name()))
        .toList();
  }

  /** One of them as staff work on it. While it is open the turnout is as rounded as for all. */
  public DeskBallot work(Actor actor, ShortNumber number) {
    requireStaff(actor);
    var page =
        queries
            .file(actor.communityId(), number)
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    var id = page.ballot().id();
    var set = terms.of(actor.communityId());
    var turnout = queries.turnout(actor.communityId(), id);
    return new DeskBallot(
        page,
        turnout,
        Bar.of(turnout, page.ballot().plan().rule().needsArea(), set.barStep(), set.barLeast()),
        papers.piles(actor.communityId(), id),
        objections.all(actor.communityId(), id),
        resultBy(page.ballot(), set.resultDays()));
  }

  /** Ballots whose result is owed, the first due first; nothing for who does not count. */
  public List<Uncounted> uncounted(Actor actor) {
    if (!actor.may(BallotPermission.MANAGE)) {
      return List.of();
    }
    var days = terms.of(actor.communityId()).resultDays();
    return queries.uncounted(actor.communityId()).stream()
        .map(it -> new Uncounted(it.number(), it.plan().title(), resultBy(it, days)))
        .toList();
  }

  /** The end of the last day. */
  private static Instant resultBy(BallotView ballot, int days) {
    return Dates.end(Dates.day(ballot.plan().times().closesAt()).plusDays(days)).minusSeconds(1);
  }

  /**
   * A ballot that closed.
   *
   * @param resultBy until when its result has to be up
   */
  public record Uncounted(ShortNumber number, String title, Instant resultBy) {}

  /** A piece of the roll, for staff who correct it. */
  public RollPage roll(Actor actor, ShortNumber number, int from) {
    requireStaff(actor);
    var page =
        queries
            .file(actor.communityId(), number)
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    var plan = page.ballot().plan();
    return new RollPage(
        page,
        rolls.page(actor.communityId(), page.ballot().id(), from),
        plan.electorate() == Electorate.PERSONS
            ? source.withoutBirthday(actor.communityId(), plan)
            : 0);
  }

  private static void requireStaff(Actor actor) {
    if (!actor.may(BallotPermission.MANAGE)) {
      actor.require(BallotPermission.TAKE);
    }
  }

  /**
   * A building or a body.
   *
   * @param kind building or body
   */
  public record PlaceChoice(String kind, String id, String name) {}

  /**
   * A ballot as staff work on it.
   *
   * @param objections at most a hundred
   * @param resultBy until when its result has to be up
   */
  public record DeskBallot(
      BallotPage page,
      RollTurnout turnout,
      Optional<Bar> bar,
      PaperPiles papers,
      List<ObjectionView> objections,
      Instant resultBy) {}

  /**
   * A piece of a roll.
   *
   * @param withoutBirthday people here who are on no roll because nobody knows when they were born
   */
  public record RollPage(BallotPage page, List<RollRow> rows, int withoutBirthday) {

    /** The number from which the next piece begins, or 0. */
    public int next() {
      return rows.size() < Paging.MAX_SIZE ? 0 : rows.getLast().number() + 1;
    }
  }
}
