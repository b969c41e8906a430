package org.linli.budgets;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.ballot.BallotManagement;
import org.linli.ballot.WithdrawBallot;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.platform.JobQueue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans budget rounds and brings them from the opening to the vote (DELIB-5). */
@Service
@Transactional
public class RoundManagement {

  /** A ballot's paper has no room for more. */
  private static final int MOST_PROJECTS = 60;

  private static final int FEWEST_PROJECTS = 2;

  private final BudgetRounds rounds;
  private final Ideas ideas;
  private final BudgetJournal journal;
  private final RoundBallots paper;
  private final BallotManagement ballots;
  private final JobQueue queue;
  private final Clock clock;

  RoundManagement(
      BudgetRounds rounds,
      Ideas ideas,
      BudgetJournal journal,
      RoundBallots paper,
      BallotManagement ballots,
      JobQueue queue,
      Clock clock) {
    this.rounds = rounds;
    this.ideas = ideas;
    this.journal = journal;
    this.paper = paper;
    this.ballots = ballots;
    this.queue = queue;
    this.clock = clock;
  }

  /** Writes a draft; nobody outside sees it. */
  public ShortNumber draft(Actor actor, PlanRound command) {
    actor.require(BudgetPermission.MANAGE);
    var now = clock.instant();
    var number = rounds.nextNumber(actor.communityId(), now);
    rounds.insert(actor, Round.draft(Ids.next(), number, command.plan()), now);
    return number;
  }

  /**
   * Writes a draft anew.
   *
   * @throws Refused once it is open
   */
  public void rewrite(Actor actor, ShortNumber number, PlanRound command) {
    var round = hold(actor, number);
    round.rewrite(command.plan());
    rounds.rewrite(actor.communityId(), round);
  }

  /** A draft that nobody saw is thrown away. */
  public void discard(Actor actor, ShortNumber number) {
    var round = hold(actor, number);
    round.requireDraft();
    rounds.delete(actor.communityId(), round.id());
  }

  /**
   * Publishes money, rule and days; ideas are taken from now on. None of it changes after this.
   *
   * @throws Refused if the last day for ideas has passed
   */
  public void open(Actor actor, ShortNumber number) {
    var round = hold(actor, number);
    var now = clock.instant();
    round.open(now);
    journal.moved(actor, round, RoundAction.OPEN, "", now);
  }

  /**
   * No idea is taken any more.
   *
   * @throws Refused before the day that was published is over
   */
  public void closeIdeas(Actor actor, ShortNumber number) {
    var round = hold(actor, number);
    var now = clock.instant();
    round.closeIdeas(now);
    journal.moved(actor, round, RoundAction.CLOSE_IDEAS, "", now);
  }

  /**
   * Fixes the list, numbers it in the published order of ties and announces its ballot.
   *
   * @return number of the ballot
   * @throws Refused while an idea waits for its review, with fewer than two projects or more than
   *     sixty, or if the notice before the vote is too short
   */
  public ShortNumber freeze(Actor actor, ShortNumber number, FreezeRound command) {
    var round = hold(actor, number);
    round.require(RoundAction.FREEZE);
    var community = actor.communityId();
    var all = ideas.all(community, round.id(), Optional.empty());
    var waiting = all.stream().filter(it -> it.state() == IdeaState.WAITING).count();
    if (waiting > 0) {
      throw new Refused(BudgetError.IDEAS_WAIT, waiting);
    }
    var list = inOrder(round, all);
    if (list.size() < Math.max(FEWEST_PROJECTS, round.plan().atLeast())) {
      throw new Refused(
          BudgetError.TOO_FEW_PROJECTS, Math.max(FEWEST_PROJECTS, round.plan().atLeast()));
    }
    if (list.size() > MOST_PROJECTS) {
      throw new Refused(BudgetError.TOO_MANY_PROJECTS, MOST_PROJECTS, list.size());
    }
    for (var place = 0; place < list.size(); place++) {
      ideas.onPaper(community, round.id(), list.get(place).number(), place + 1);
    }
    var from = PlanRound.moment(command.votesFrom());
    var until = PlanRound.moment(command.votesUntil());
    var ballot = paper.announce(actor, round, list, from, until);
    round.freeze(ballot, from, until);
    RoundCountJob.plan(queue, community, ballot, until);
    journal.moved(actor, round, RoundAction.FREEZE, list(list), clock.instant());
    return ballot;
  }

  private static List<IdeaView> inOrder(Round round, List<IdeaView> all) {
    return all.stream()
        .filter(it -> it.state() == IdeaState.FEASIBLE)
        .sorted(round.plan().ties().order())
        .toList();
  }

  private static String list(List<IdeaView> list) {
    return list.stream().map(it -> it.title() + " " + it.cost()).collect(Collectors.joining("；"));
  }

  /**
   * It does not take place; a ballot that was announced for it does not either.
   *
   * @throws Refused once votes were counted
   */
  public void callOff(Actor actor, ShortNumber number, CallOffRound command) {
    var round = hold(actor, number);
    round.callOff(command.reason());
    if (round.ballot().filter(it -> paper.withdrawable(actor, it)).isPresent()) {
      ballots.withdraw(actor, round.ballot().orElseThrow(), new WithdrawBallot(command.reason()));
    }
    journal.moved(actor, round, RoundAction.CALL_OFF, command.reason(), clock.instant());
  }

  private Round hold(Actor actor, ShortNumber number) {
    actor.require(BudgetPermission.MANAGE);
    return rounds.hold(actor.communityId(), number);
  }
}
