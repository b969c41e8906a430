package org.linli.ballot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.platform.DbClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbered papers: printed for lines of the roll, read by two different people, and by a third
 * where the two differ (DELIB-4). What two people read alike is a vote like any other.
 */
@Service
@Transactional
public class PaperReading {

  /** As many as one prints at once. */
  public static final int STACK = 100;

  private final Ballots ballots;
  private final BallotQueries queries;
  private final VotePapers papers;
  private final VoteTaking taking;
  private final DbClock clock;

  PaperReading(
      Ballots ballots, BallotQueries queries, VotePapers papers, VoteTaking taking, DbClock clock) {
    this.ballots = ballots;
    this.queries = queries;
    this.papers = papers;
    this.taking = taking;
    this.clock = clock;
  }

  /**
   * Prints papers for a range of the roll: one for each line that has none and has not voted.
   *
   * @return how many
   * @throws Refused before there is a roll, or after the close
   */
  public int print(Actor actor, ShortNumber number, PrintPapers command) {
    actor.require(BallotPermission.TAKE);
    var ballot = ballots.hold(actor.communityId(), number);
    if (!ballot.plan().channels().paper()) {
      throw new Refused(BallotError.CHANNEL_CLOSED);
    }
    if (ballot.status() != BallotStatus.FROZEN && ballot.status() != BallotStatus.OPEN) {
      throw new Refused(BallotError.NOT_NOW);
    }
    return papers.print(actor, ballot.id(), command.from(), command.until(), clock.now());
  }

  /** The stack to put on the printer. */
  @Transactional(readOnly = true)
  public PaperStack stack(Actor actor, ShortNumber number, int from) {
    actor.require(BallotPermission.TAKE);
    var page = file(actor, number);
    return new PaperStack(page, papers.printed(actor, page.ballot().id(), from, STACK));
  }

  /** How far the papers are, and which wait for somebody. */
  @Transactional(readOnly = true)
  public PaperTable desk(Actor actor, ShortNumber number) {
    actor.require(BallotPermission.TAKE);
    var page = file(actor, number);
    var id = page.ballot().id();
    return new PaperTable(page, papers.piles(actor.communityId(), id), papers.waiting(actor, id));
  }

  /**
   * One paper. What was read on it is shown to nobody who reads it; only to whoever decides.
   *
   * @throws Refused if there is none of that number
   */
  @Transactional(readOnly = true)
  public PaperFile paper(Actor actor, ShortNumber number, int paper) {
    actor.require(BallotPermission.TAKE);
    var page = file(actor, number);
    var found =
        papers
            .find(actor, page.ballot().id(), paper)
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    var file = new PaperFile(page, found, List.of());
    return file.decides()
        ? new PaperFile(
            page,
            found,
            papers.readings(actor, page.ballot().id(), paper).stream()
                .map(it -> new PaperFile.Read(it.turn(), BallotChoices.read(it.choices())))
                .toList())
        : file;
  }

  private BallotPage file(Actor actor, ShortNumber number) {
    return queries
        .file(actor.communityId(), number)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /**
   * Types what stands on a paper. The second who reads the same makes it a vote; if the second
   * reads something else, a third has to look.
   *
   * @return where the paper stands now
   * @throws Invalid if a question is answered as the paper does not allow
   * @throws Refused if the actor has read it already, or it is done
   */
  public PaperState read(Actor actor, ShortNumber number, int paper, ReadPaper command) {
    actor.require(BallotPermission.TAKE);
    var page = file(actor, number);
    var id = page.ballot().id();
    var held = hold(actor, page, paper);
    if (held.state() != PaperState.PRINTED && held.state() != PaperState.TYPED) {
      throw new Refused(
          held.state() == PaperState.DIFFERS ? BallotError.READ_ALREADY : BallotError.PAPER_DONE);
    }
    var choices = BallotChoices.of(page.asked(), command.answers(), true).written();
    var before = papers.readings(actor, id, paper);
    refuseTwice(actor, before);
    var now = clock.now();
    papers.read(actor, id, paper, before.size() + 1, choices, "", now);
    if (before.isEmpty()) {
      papers.move(actor, id, paper, PaperState.TYPED, "");
      return PaperState.TYPED;
    }
    return before.getFirst().choices().equals(choices)
        ? count(actor, page, held.line(), paper, choices, "")
        : differ(actor, page, paper);
  }

  /**
   * Decides what two read differently, with the paper in hand.
   *
   * @return where the paper stands now
   * @throws Refused if the actor is one of the two, or there is no difference
   */
  public PaperState decide(Actor actor, ShortNumber number, int paper, ReadPaper command) {
    actor.require(BallotPermission.TAKE);
    if (command.reason().isEmpty()) {
      throw Invalid.field("reason", KernelError.REQUIRED);
    }
    var page = file(actor, number);
    var held = hold(actor, page, paper);
    if (held.state() != PaperState.DIFFERS) {
      throw new Refused(BallotError.NOT_A_DIFFERENCE);
    }
    if (papers.readings(actor, page.ballot().id(), paper).stream()
        .anyMatch(it -> it.accountId().equals(actor.accountId()))) {
      throw new Refused(BallotError.READ_IT_YOURSELF);
    }
    var choices = BallotChoices.of(page.asked(), command.answers(), true).written();
    papers.read(actor, page.ballot().id(), paper, 3, choices, command.reason(), clock.now());
    return count(actor, page, held.line(), paper, choices, command.reason());
  }

  /**
   * A paper that was given back or spoilt counts no more; another can be printed for the line.
   *
   * @throws Refused if it was read already
   */
  public void spoil(Actor actor, ShortNumber number, int paper) {
    actor.require(BallotPermission.TAKE);
    var page = file(actor, number);
    if (hold(actor, page, paper).state() != PaperState.PRINTED) {
      throw new Refused(BallotError.PAPER_DONE);
    }
    papers.move(actor, page.ballot().id(), paper, PaperState.REPLACED, "");
  }

  /** A ballot that waits for papers is open, or closed and not counted. */
  private VotePapers.Held hold(Actor actor, BallotPage page, int paper) {
    var status = page.ballot().status();
    if (status != BallotStatus.OPEN && status != BallotStatus.CLOSED) {
      throw new Refused(BallotError.NOT_NOW);
    }
    ballots.share(actor.communityId(), page.ballot().id()); // before the paper, as corrections do
    return papers
        .hold(actor, page.ballot().id(), paper)
        .orElseThrow(() -> Invalid.field("paper", BallotError.PAPER_UNKNOWN));
  }

  private static void refuseTwice(Actor actor, List<VotePapers.Reading> before) {
    if (before.stream().anyMatch(it -> it.accountId().equals(actor.accountId()))) {
      throw new Refused(BallotError.READ_ALREADY);
    }
  }

  private PaperState differ(Actor actor, BallotPage page, int paper) {
    papers.move(actor, page.ballot().id(), paper, PaperState.DIFFERS, "");
    return PaperState.DIFFERS;
  }

  /** Where the line has voted and that vote stands, the paper does not count. */
  private PaperState count(
      Actor actor, BallotPage page, int line, int paper, String choices, String note) {
    var hand = new Votes.Hand(line, VoteChannel.PAPER, choices, null, Optional.empty(), "");
    try {
      taking.take(actor, page.ballot(), hand);
      papers.move(actor, page.ballot().id(), paper, PaperState.COUNTED, note);
      return PaperState.COUNTED;
    } catch (Refused refused) {
      if (refused.code() != BallotError.VOTED && refused.code() != BallotError.VOTED_ON_PAPER) {
        throw refused;
      }
      papers.move(actor, page.ballot().id(), paper, PaperState.SECOND, note);
      return PaperState.SECOND;
    }
  }

  /** Ballots with papers that wait for somebody who has not read them. */
  @Transactional(readOnly = true)
  public List<Differing> differing(Actor actor) {
    if (!actor.may(BallotPermission.TAKE)) {
      return List.of();
    }
    return papers.differing(actor.communityId()).stream()
        .map(it -> new Differing(it.number(), it.title(), it.closesAt(), it.papers()))
        .toList();
  }

  /** A stack to print. */
  public record PaperStack(BallotPage page, List<PaperView> papers) {}

  /** Where papers are read. */
  public record PaperTable(BallotPage page, PaperPiles piles, List<PaperView> waiting) {}

  /** A ballot with papers that two people read differently. */
  public record Differing(ShortNumber number, String title, Instant closesAt, int papers) {}
}
