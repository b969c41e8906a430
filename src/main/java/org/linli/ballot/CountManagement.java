package org.linli.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.access.AccountManagement;
import org.linli.ballot.counting.Amount;
import org.linli.ballot.counting.Archive;
import org.linli.ballot.counting.ArchiveFile;
import org.linli.ballot.counting.CountedVote;
import org.linli.ballot.counting.Electorate;
import org.linli.ballot.counting.Miscounted;
import org.linli.ballot.counting.Result;
import org.linli.ballot.counting.Turnout;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.platform.DbClock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts what was voted, by the rule that was announced, and puts the result up with the file from
 * which anybody counts again (DELIB-4, DELIB-8).
 */
@Service
@Transactional
public class CountManagement {

  private final Ballots ballots;
  private final BallotTerms terms;
  private final Rolls rolls;
  private final Votes votes;
  private final VotePapers papers;
  private final Objections objections;
  private final Results results;
  private final BallotJournal journal;
  private final CommunityDirectory communities;
  private final AccountManagement accounts;
  private final DbClock clock;
  private final JsonMapper json;

  CountManagement(
      Ballots ballots,
      BallotTerms terms,
      Rolls rolls,
      Votes votes,
      VotePapers papers,
      Objections objections,
      Results results,
      BallotJournal journal,
      CommunityDirectory communities,
      AccountManagement accounts,
      DbClock clock,
      JsonMapper json) {
    this.ballots = ballots;
    this.terms = terms;
    this.rolls = rolls;
    this.votes = votes;
    this.papers = papers;
    this.objections = objections;
    this.results = results;
    this.journal = journal;
    this.communities = communities;
    this.accounts = accounts;
    this.clock = clock;
    this.json = json;
  }

  /**
   * Counts.
   *
   * @throws Refused before the close, while a paper was read by one person only or differently by
   *     two, or while an objection to the roll has no answer
   */
  public void count(Actor actor, ShortNumber number) {
    actor.require(BallotPermission.MANAGE);
    var community = actor.communityId();
    var ballot = ballots.hold(community, number);
    var now = clock.now();
    ballot.count(now);
    var piles = papers.piles(community, ballot.id());
    if (piles.unread()) {
      throw new Refused(BallotError.PAPERS_WAIT, piles.typed() + piles.differing());
    }
    if (objections.waiting(community, ballot.id(), "ROLL")) {
      throw new Refused(BallotError.OBJECTIONS_WAIT);
    }
    var counting = votes.counting(community, ballot.id());
    var archive = archive(actor, ballot, counting);
    var sheet = sheet(community, archive.result(), counting, piles);
    var text = json.writeValueAsString(sheet);
    var file = ArchiveFile.of(archive);
    results.insert(actor, ballot.id(), text, file, open(ballot, sheet), now);
    journal.write(actor, ballot, BallotAction.COUNT, "", now);
    journal.counted(actor, ballot, BallotManagement.hash(text), file.seal(), archive.receiptRoot());
  }

  /** An area names its owner; so few votes name whoever cast them. */
  private static boolean open(Ballot ballot, ResultSheet sheet) {
    return ballot.plan().electorate() != Electorate.OWNERS && sheet.whole();
  }

  private Archive archive(Actor actor, Ballot ballot, List<Votes.Counting> counting) {
    var community = actor.communityId();
    var counted = new ArrayList<CountedVote>();
    counting.forEach(
        it -> counted.addAll(BallotChoices.read(it.choices()).counted(it.reference())));
    var turnout =
        new Turnout(
            counting.stream().map(Votes.Counting::reference).toList(),
            List.of(),
            ballot.plan().rule().silence().follows()
                ? rolls.delivered(community, ballot.id())
                : List.of());
    try {
      return Archive.of(
          communities.byId(community).code() + "/" + ballot.number(),
          ballot.plan().title(),
          ballot.plan().times().closesAt().toString(),
          false,
          ballot.plan().rule(),
          ballots.questions(community, ballot.id()).stream().map(Asked::question).toList(),
          rolls.lines(community, ballot.id()),
          turnout,
          counted,
          counting.stream().map(Votes.Counting::receipt).toList());
    } catch (Miscounted miscounted) {
      throw new Refused(BallotError.MISCOUNTED, miscounted.finding().key());
    }
  }

  private ResultSheet sheet(
      long community, Result result, List<Votes.Counting> counting, PaperPiles piles) {
    var least = terms.of(community).smallGroup();
    var ways =
        new ResultSheet.Ways(
            in(counting, VoteChannel.WEB),
            in(counting, VoteChannel.DOOR),
            in(counting, VoteChannel.PAPER));
    var whole = counting.isEmpty() || counting.size() >= least;
    return new ResultSheet(
        whole ? result : withheld(result),
        whole && ways.shownFrom(least) ? Optional.of(ways) : Optional.empty(),
        new ResultSheet.Papers(piles.printed(), piles.counted(), piles.second(), piles.spoilt()),
        whole);
  }

  private static long in(List<Votes.Counting> counting, VoteChannel channel) {
    return counting.stream().filter(it -> it.channel() == channel).count();
  }

  /** What was decided, without the numbers that would say who voted how. */
  private static Result withheld(Result result) {
    return new Result(
        result.entitled(),
        result.present(),
        result.participated(),
        Amount.NONE,
        result.withoutArea(),
        result.quorum(),
        result.quorate(),
        result.answers().stream()
            .map(
                it ->
                    new Result.Answer(
                        it.question(), List.of(), Amount.NONE, 0, it.outcome(), it.adopted()))
            .toList());
  }

  /**
   * Stands for the count with one's name.
   *
   * @throws Refused if the actor signed already
   */
  public void sign(Actor actor, ShortNumber number, SignCount command) {
    actor.require(BallotPermission.TAKE);
    var ballot = ballots.hold(actor.communityId(), number);
    if (!ballot.status().counted()) {
      throw new Refused(BallotError.NOT_NOW);
    }
    try {
      results.sign(
          actor, ballot.id(), command.part(), accounts.name(actor.accountId()), clock.now());
    } catch (DuplicateKeyException already) {
      throw new Refused(BallotError.SIGNED);
    }
  }
}
