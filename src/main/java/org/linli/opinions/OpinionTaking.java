package org.linli.opinions;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;
import org.linli.platform.JobQueue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Residents vote on statements and write own ones (DELIB-6). */
@Service
@Transactional
public class OpinionTaking {

  private final OpinionRounds rounds;
  private final OpinionVotes votes;
  private final OpinionRules rules;
  private final JobQueue queue;
  private final Clock clock;

  OpinionTaking(
      OpinionRounds rounds, OpinionVotes votes, OpinionRules rules, JobQueue queue, Clock clock) {
    this.rounds = rounds;
    this.votes = votes;
    this.rules = rules;
    this.queue = queue;
    this.clock = clock;
  }

  /**
   * Says something to a statement, or something else than before. Saying the same again changes
   * nothing.
   *
   * @throws Refused if the round ended, the statement is not shown, or votes come faster than
   *     anybody reads
   */
  public void vote(Actor actor, UUID round, UUID statement, CastVote command) {
    actor.require(OpinionPermission.TAKE_PART);
    var now = clock.instant();
    open(rounds.share(actor.communityId(), round, Dates.day(now)));
    var voter = votes.hold(actor, round);
    var before = votes.before(actor, round, statement, voter, now);
    if (!before.shown()) {
      throw new Refused(KernelError.NOT_FOUND);
    }
    if (before.said().filter(command.opinion()::equals).isPresent()) {
      return;
    }
    if (before.minute() >= rules.limits(actor.communityId()).votes()) {
      throw new Refused(OpinionError.TOO_FAST);
    }
    votes.add(actor, round, statement, voter, command.opinion(), now);
    OpinionMapJob.ask(queue, actor, round, clock, rules.redraw(actor.communityId()).minutes());
  }

  /**
   * Writes a statement, which waits until staff have read it.
   *
   * @throws Refused if the round ended
   * @throws Invalid if it is there already, or there are enough
   */
  public void propose(Actor actor, UUID round, ProposeStatement command) {
    actor.require(OpinionPermission.TAKE_PART);
    var now = clock.instant();
    open(rounds.hold(actor.communityId(), round, Dates.day(now)));
    var written = rounds.written(actor, round, command.words());
    var limits = rules.limits(actor.communityId());
    if (written.same()) {
      throw Invalid.field("words", OpinionError.SAID_ALREADY);
    }
    if (written.own() >= limits.ownStatements()) {
      throw Invalid.field("words", OpinionError.ENOUGH, limits.ownStatements());
    }
    if (written.all() >= limits.statements()) {
      throw Invalid.field("words", OpinionError.FULL, limits.statements());
    }
    rounds.addProposed(actor, round, command.words(), now);
  }

  private static void open(Optional<OpinionRounds.Held> held) {
    if (!held.orElseThrow(() -> new Refused(KernelError.NOT_FOUND)).open()) {
      throw new Refused(OpinionError.CLOSED);
    }
  }
}
