package org.linli.opinions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.AccountManagement;
import org.linli.evidence.Commitment;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.needs.NeedReading;
import org.linli.platform.Dates;
import org.linli.platform.JobQueue;
import org.linli.proposals.ProposalReading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff open rounds, decide which statements are shown, and close them (DELIB-6). */
@Service
@Transactional
public class OpinionManagement {

  private final OpinionRounds rounds;
  private final OpinionRules rules;
  private final OpinionJournal journal;
  private final OpinionNotices notices;
  private final NeedReading needs;
  private final ProposalReading proposals;
  private final AccountManagement accounts;
  private final JobQueue queue;
  private final Clock clock;

  OpinionManagement(
      OpinionRounds rounds,
      OpinionRules rules,
      OpinionJournal journal,
      OpinionNotices notices,
      NeedReading needs,
      ProposalReading proposals,
      AccountManagement accounts,
      JobQueue queue,
      Clock clock) {
    this.rounds = rounds;
    this.rules = rules;
    this.journal = journal;
    this.notices = notices;
    this.needs = needs;
    this.proposals = proposals;
    this.accounts = accounts;
    this.queue = queue;
    this.clock = clock;
  }

  /**
   * Opens a round with the community's own statements, which are shown at once.
   *
   * @throws Invalid if its last day is past or too far, or nobody published what it comes from
   */
  public UUID open(Actor actor, OpenRound command) {
    actor.require(OpinionPermission.MANAGE);
    var now = clock.instant();
    var today = Dates.day(now);
    requireLastDay(actor, command, today);
    var source = source(actor, command);
    var id = Ids.next();
    var seed = id.getLeastSignificantBits(); // drawn before anybody voted, and published
    var said = Commitment.to(command.question() + "\n" + String.join("\n", command.words()));
    rounds.insert(actor, id, command, source, seed, said.salt(), today);
    rounds.addShown(actor, id, command.words(), accounts.name(actor.accountId()), now);
    journal.opened(actor, id, command.lastDay(), said);
    return id;
  }

  private void requireLastDay(Actor actor, OpenRound command, LocalDate today) {
    if (command.lastDay().isBefore(today)) {
      throw Invalid.field("closesOn", OpinionError.DAY_PAST);
    }
    var most = rules.limits(actor.communityId()).days();
    if (command.lastDay().isAfter(today.plusDays(most))) {
      throw Invalid.field("closesOn", OpinionError.TOO_LATE_A_DAY, most);
    }
  }

  private OpinionRounds.Source source(Actor actor, OpenRound command) {
    try {
      var need = command.need().map(it -> needs.story(actor.scope(), it).need().id());
      var proposal =
          command.proposal().map(it -> proposals.show(actor.scope(), it).proposal().id());
      return new OpinionRounds.Source(need, proposal);
    } catch (Refused unknown) {
      throw command.need().isPresent()
          ? Invalid.field("fromNeed", OpinionError.NO_SUCH_NEED)
          : Invalid.field("fromProposal", OpinionError.NO_SUCH_PROPOSAL);
    }
  }

  /**
   * Shows a statement or says why not; its author is told.
   *
   * @throws Refused if it does not wait any longer, or the round ended: nobody could vote on it
   */
  public void decide(Actor actor, UUID round, UUID statement, DecideStatement command) {
    actor.require(OpinionPermission.MANAGE);
    var held = open(actor, round);
    var waiting =
        rounds.waiting(actor, round, statement).orElseThrow(() -> unknown(actor, round, statement));
    var said = Commitment.to(waiting.words() + "\n" + command.reason());
    rounds.decide(
        actor, statement, command, accounts.name(actor.accountId()), said.salt(), clock.instant());
    journal.decided(actor, round, statement, command.status(), said);
    waiting.author().ifPresent(it -> notices.decided(actor, held, it, command.status()));
  }

  private Refused unknown(Actor actor, UUID round, UUID statement) {
    return new Refused(
        rounds.knows(actor, round, statement) ? OpinionError.DECIDED : KernelError.NOT_FOUND);
  }

  /**
   * Ends a round before its last day; its result is drawn beside the request.
   *
   * @throws Refused if it ended
   */
  public void close(Actor actor, UUID round) {
    actor.require(OpinionPermission.MANAGE);
    open(actor, round);
    rounds.close(actor, round, clock.instant());
    journal.closed(actor, round);
    OpinionMapJob.settle(queue, actor.communityId(), round);
  }

  private OpinionRounds.Held open(Actor actor, UUID round) {
    return Optional.of(
            rounds
                .hold(actor.communityId(), round, Dates.day(clock.instant()))
                .orElseThrow(() -> new Refused(KernelError.NOT_FOUND)))
        .filter(OpinionRounds.Held::open)
        .orElseThrow(() -> new Refused(OpinionError.CLOSED));
  }
}
