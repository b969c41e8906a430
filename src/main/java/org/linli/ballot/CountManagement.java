package org.linli.ballot;

import java.util.ArrayList;
import java.util.Optional;
import org.linli.access.AccountManagement;
import org.linli.ballot.counting.CountedVote;
import org.linli.kernel.Actor;
import org.linli.kernel.Channel;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.platform.DbClock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what was voted, by the rule that was announced, and puts the result up with the file from
 * which anybody counts again (DELIB-4, DELIB-8). Secret ballots are opened instead, by those who
 * have their keys: {@link BallotOpening}.
 */
@Service
@Transactional
public class CountManagement {

  private final Ballots ballots;
  private final Votes votes;
  private final ResultWriting writing;
  private final Results results;
  private final AccountManagement accounts;
  private final DbClock clock;

  CountManagement(
      Ballots ballots,
      Votes votes,
      ResultWriting writing,
      Results results,
      AccountManagement accounts,
      DbClock clock) {
    this.ballots = ballots;
    this.votes = votes;
    this.writing = writing;
    this.results = results;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * Counts.
   *
   * @throws Refused before the close, while a paper was read by one person only or differently by
   *     two, while an objection to the roll has no answer, or if it is secret
   */
  public void count(Actor actor, ShortNumber number) {
    actor.require(BallotPermission.MANAGE);
    count(actor, ballots.hold(actor.communityId(), number));
  }

  /**
   * The same by the platform itself, where nothing waits for anybody: the ballot is closed, every
   * paper that was printed was read or is out of use, no objection to the roll is open. Done twice
   * it does nothing the second time.
   *
   * @param platform {@link Actor#system}
   * @return whether the ballot is counted now
   */
  public boolean countIfComplete(Actor platform, ShortNumber number) {
    if (platform.channel() != Channel.SYSTEM) {
      platform.require(BallotPermission.MANAGE);
    }
    var ballot = ballots.hold(platform.communityId(), number);
    if (ballot.status().allows(BallotAction.COUNT)
        && !ballot.plan().secret()
        && writing.complete(platform.communityId(), ballot)) {
      count(platform, ballot);
    }
    return ballot.status().counted();
  }

  private void count(Actor actor, Ballot ballot) {
    if (ballot.plan().secret()) {
      throw new Refused(BallotError.SECRET);
    }
    if (!ballot.status().allows(BallotAction.COUNT)) {
      throw new Refused(BallotError.NOT_NOW);
    }
    writing.requireReady(actor.communityId(), ballot);
    var counting = votes.counting(actor.communityId(), ballot.id());
    var counted = new ArrayList<CountedVote>();
    counting.forEach(
        it -> counted.addAll(BallotChoices.read(it.choices()).counted(it.reference())));
    writing.write(
        actor,
        ballot,
        new ResultWriting.Voted(
            counting.stream().map(Votes.Counting::reference).toList(),
            counting.stream().map(Votes.Counting::channel).toList(),
            counted,
            counting.stream().map(Votes.Counting::receipt).toList(),
            Optional.empty()));
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
