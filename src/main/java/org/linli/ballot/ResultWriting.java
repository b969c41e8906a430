package org.linli.ballot;

import java.util.List;
import java.util.Optional;
import org.linli.ballot.counting.Amount;
import org.linli.ballot.counting.Archive;
import org.linli.ballot.counting.ArchiveFile;
import org.linli.ballot.counting.CountedVote;
import org.linli.ballot.counting.Electorate;
import org.linli.ballot.counting.Miscounted;
import org.linli.ballot.counting.Result;
import org.linli.ballot.counting.Turnout;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.people.PartGroups;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;
import org.linli.platform.DbClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts votes by the rule that was announced, and puts the result up with the file from which
 * anybody counts again, in the caller's transaction (DELIB-8).
 */
@Component
class ResultWriting {

  private final Ballots ballots;
  private final BallotTerms terms;
  private final Rolls rolls;
  private final VotePapers papers;
  private final VoterGroupsQueries groups;
  private final Objections objections;
  private final Results results;
  private final BallotJournal journal;
  private final CommunityDirectory communities;
  private final DbClock clock;
  private final JsonMapper json;
  private final ApplicationEventPublisher events;

  ResultWriting(
      Ballots ballots,
      BallotTerms terms,
      Rolls rolls,
      VotePapers papers,
      VoterGroupsQueries groups,
      Objections objections,
      Results results,
      BallotJournal journal,
      CommunityDirectory communities,
      DbClock clock,
      JsonMapper json,
      ApplicationEventPublisher events) {
    this.ballots = ballots;
    this.terms = terms;
    this.rolls = rolls;
    this.papers = papers;
    this.groups = groups;
    this.objections = objections;
    this.results = results;
    this.journal = journal;
    this.communities = communities;
    this.clock = clock;
    this.json = json;
    this.events = events;
  }

  /**
   * Of a ballot that is held.
   *
   * @throws Refused while a paper was read by one person only or differently by two, or while an
   *     objection to the roll has no answer
   */
  void requireReady(long communityId, Ballot ballot) {
    var piles = papers.piles(communityId, ballot.id());
    if (piles.unread()) {
      throw new Refused(BallotError.PAPERS_WAIT, piles.typed() + piles.differing());
    }
    if (objections.waiting(communityId, ballot.id(), "ROLL")) {
      throw new Refused(BallotError.OBJECTIONS_WAIT);
    }
  }

  /** Whether nothing waits: no reading, no objection, and no paper that may still come in. */
  boolean complete(long communityId, Ballot ballot) {
    var piles = papers.piles(communityId, ballot.id());
    return !piles.unread()
        && piles.out() == 0
        && !objections.waiting(communityId, ballot.id(), "ROLL");
  }

  /**
   * Counts and publishes.
   *
   * @throws Refused before the close, or if votes, roll and turnout do not fit together
   */
  void write(Actor actor, Ballot ballot, Voted voted) {
    var now = clock.now();
    ballot.count(now);
    var archive = archive(actor, ballot, voted);
    var sheet = sheet(actor.communityId(), ballot, archive.result(), voted);
    var text = json.writeValueAsString(sheet);
    var file = ArchiveFile.of(archive);
    results.insert(actor, ballot.id(), text, file, open(ballot, sheet), now);
    journal.write(actor, ballot, BallotAction.COUNT, "", now);
    journal.counted(actor, ballot, BallotManagement.hash(text), file.seal(), archive.receiptRoot());
    events.publishEvent(
        new BallotCounted(
            Ids.next(),
            actor.communityId(),
            ballot.id(),
            ballot.number().year(),
            ballot.number().sequence(),
            now));
  }

  /** An area names its owner; so few votes name whoever cast them. */
  private static boolean open(Ballot ballot, ResultSheet sheet) {
    return ballot.plan().electorate() != Electorate.OWNERS && sheet.whole();
  }

  private Archive archive(Actor actor, Ballot ballot, Voted voted) {
    var community = actor.communityId();
    var turnout =
        new Turnout(
            voted.references(),
            List.of(),
            ballot.plan().rule().silence().follows()
                ? rolls.delivered(community, ballot.id())
                : List.of());
    try {
      return Archive.of(
          communities.byId(community).code() + "/" + ballot.number(),
          ballot.plan().title(),
          ballot.plan().times().closesAt().toString(),
          ballot.plan().secret(),
          ballot.plan().rule(),
          ballots.questions(community, ballot.id()).stream().map(Asked::question).toList(),
          rolls.lines(community, ballot.id()),
          turnout,
          voted.votes(),
          voted.receipts());
    } catch (Miscounted miscounted) {
      throw new Refused(BallotError.MISCOUNTED, miscounted.finding().key());
    }
  }

  private ResultSheet sheet(long community, Ballot ballot, Result result, Voted voted) {
    var words = terms.of(community);
    var least = words.smallGroup();
    var ways =
        new ResultSheet.Ways(
            voted.in(VoteChannel.WEB), voted.in(VoteChannel.DOOR), voted.in(VoteChannel.PAPER));
    var whole = voted.references().isEmpty() || voted.references().size() >= least;
    var piles = papers.piles(community, ballot.id());
    return new ResultSheet(
        whole ? result : withheld(result),
        whole && ways.shownFrom(least) ? Optional.of(ways) : Optional.empty(),
        new ResultSheet.Papers(piles.printed(), piles.counted(), piles.second(), piles.spoilt()),
        voted.envelopes(),
        whole
            ? groups.of(
                community,
                ballot.id(),
                words.ages(),
                Dates.day(ballot.plan().times().closesAt()),
                least)
            : PartGroups.UNKNOWN,
        whole);
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
   * What is counted.
   *
   * @param references of the lines that took part
   * @param channels how each of them came in
   * @param votes of a secret ballot without references
   * @param receipts their hashes
   * @param envelopes of a secret ballot, what came out of them
   */
  record Voted(
      List<String> references,
      List<VoteChannel> channels,
      List<CountedVote> votes,
      List<String> receipts,
      Optional<ResultSheet.Envelopes> envelopes) {

    long in(VoteChannel channel) {
      return channels.stream().filter(channel::equals).count();
    }
  }
}
