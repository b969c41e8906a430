package org.linli.budgets;

import java.time.Clock;
import org.linli.access.AccountManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedReading;
import org.linli.proposals.ProposalReading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ideas for a round: put in by residents, looked at by named reviewers with reasons (DELIB-5). */
@Service
@Transactional
public class IdeaManagement {

  private static final int MOST = 300;
  private static final int MOST_OF_ONE = 10;

  private final BudgetRounds rounds;
  private final Ideas ideas;
  private final BudgetJournal journal;
  private final NeedReading needs;
  private final ProposalReading proposals;
  private final AccountManagement accounts;
  private final Clock clock;

  IdeaManagement(
      BudgetRounds rounds,
      Ideas ideas,
      BudgetJournal journal,
      NeedReading needs,
      ProposalReading proposals,
      AccountManagement accounts,
      Clock clock) {
    this.rounds = rounds;
    this.ideas = ideas;
    this.journal = journal;
    this.needs = needs;
    this.proposals = proposals;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * Puts an idea in. The round's row is held, so that numbers follow each other and nothing comes
   * after the last moment.
   *
   * @return its number in the round
   * @throws Invalid if theme, area, need or proposal are not known
   * @throws Refused if ideas are not taken, or there are too many already
   */
  public int suggest(Actor actor, ShortNumber number, SuggestIdea command) {
    actor.require(BudgetPermission.SUGGEST);
    var round = rounds.hold(actor.communityId(), number);
    var now = clock.instant();
    round.requireIdeas(now);
    known("theme", round.plan().themes(), command.theme());
    known("area", round.plan().areas(), command.area());
    requireOrigin(actor, command);
    var counts = ideas.counts(actor, round.id());
    if (counts.whole() >= MOST) {
      throw new Refused(BudgetError.IDEAS_FULL, MOST);
    }
    if (counts.own() >= MOST_OF_ONE) {
      throw new Refused(BudgetError.IDEAS_TOO_MANY_OF_ONE, MOST_OF_ONE);
    }
    var idea = counts.whole() + 1;
    ideas.insert(actor, round.id(), idea, command, now);
    journal.idea(actor, round, "SUGGEST", idea, command.title(), now);
    return idea;
  }

  private static void known(String field, java.util.List<String> known, String word) {
    if (!word.isEmpty() && !known.contains(word)) {
      throw Invalid.field(field, KernelError.NOT_A_CHOICE);
    }
  }

  private void requireOrigin(Actor actor, SuggestIdea command) {
    command.from().ifPresent(from -> requireOrigin(actor, command.origin(), from));
  }

  private void requireOrigin(Actor actor, String origin, ShortNumber from) {
    try {
      if (origin.equals("NEED")) {
        needs.story(actor.scope(), from);
      } else {
        proposals.show(actor.scope(), from);
      }
    } catch (Refused unknown) {
      throw Invalid.field("originNumber", BudgetError.NO_SUCH_ORIGIN);
    }
  }

  /**
   * Takes one's own idea back, before the list is fixed.
   *
   * @throws Refused if it is somebody else's, or too late
   */
  public void withdraw(Actor actor, ShortNumber number, int idea) {
    actor.require(BudgetPermission.SUGGEST);
    var round = rounds.hold(actor.communityId(), number);
    round.requireReview();
    var held = idea(actor, round, idea);
    if (!held.own()) {
      throw new Refused(KernelError.FORBIDDEN);
    }
    if (held.state() == IdeaState.WITHDRAWN) {
      throw new Refused(BudgetError.NOT_NOW);
    }
    ideas.withdrawn(actor.communityId(), round.id(), idea);
    journal.idea(actor, round, "WITHDRAW", idea, held.title(), clock.instant());
  }

  /**
   * Says whether it can be done, what it costs, and why; another word is possible until the list is
   * fixed, and stands in the story as well.
   *
   * @throws Invalid if it costs more than there is
   * @throws Refused if it is the reviewer's own, or was withdrawn
   */
  public void review(Actor actor, ShortNumber number, int idea, ReviewIdea command) {
    actor.require(BudgetPermission.REVIEW);
    var round = rounds.hold(actor.communityId(), number);
    round.requireReview();
    var held = idea(actor, round, idea);
    if (held.own()) {
      throw new Refused(BudgetError.OWN_IDEA);
    }
    if (held.state() == IdeaState.WITHDRAWN) {
      throw new Refused(BudgetError.NOT_NOW);
    }
    if (command.state() == IdeaState.FEASIBLE && command.yuan() > round.plan().amount()) {
      throw Invalid.field("cost", BudgetError.COST_ABOVE, round.plan().amount());
    }
    var now = clock.instant();
    var name = accounts.name(actor.accountId());
    ideas.reviewed(actor, round.id(), idea, command, name, now);
    journal.idea(actor, round, command.verdict(), idea, command.reason(), now);
  }

  private IdeaView idea(Actor actor, Round round, int idea) {
    return ideas
        .find(actor, round.id(), idea)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }
}
