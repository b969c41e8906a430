package org.linli.opinions;

import java.time.Clock;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff open rounds, decide which statements are shown, and close them (DELIB-6). */
@Service
@Transactional
public class OpinionManagement {

  private final OpinionRounds rounds;
  private final Clock clock;

  OpinionManagement(OpinionRounds rounds, Clock clock) {
    this.rounds = rounds;
    this.clock = clock;
  }

  /**
   * Opens a round with the community's own statements, which are shown at once.
   *
   * @throws Invalid if its last day is past
   */
  public UUID open(Actor actor, OpenRound command) {
    actor.require(OpinionPermission.MANAGE);
    var now = clock.instant();
    if (command.lastDay().isBefore(Dates.day(now))) {
      throw Invalid.field("closesOn", OpinionError.DAY_PAST);
    }
    var id = Ids.next();
    var seed = id.getLeastSignificantBits(); // drawn before anybody voted, and published
    rounds.insert(actor, id, command, seed, Dates.day(now));
    command.words().forEach(words -> rounds.add(actor, id, words, true, now));
    return id;
  }

  /**
   * Shows a statement or says why not.
   *
   * @throws Refused if it does not wait any longer
   */
  public void decide(Actor actor, UUID round, UUID statement, DecideStatement command) {
    actor.require(OpinionPermission.MANAGE);
    held(actor, round);
    if (!rounds.decide(actor, round, statement, command.status(), command.reason())) {
      throw new Refused(OpinionError.DECIDED);
    }
  }

  /**
   * Ends a round before its last day.
   *
   * @throws Refused if it ended
   */
  public void close(Actor actor, UUID round) {
    actor.require(OpinionPermission.MANAGE);
    if (!held(actor, round).open()) {
      throw new Refused(OpinionError.CLOSED);
    }
    rounds.close(actor, round, clock.instant());
  }

  private OpinionRounds.Held held(Actor actor, UUID round) {
    return rounds
        .hold(actor, round, Dates.day(clock.instant()))
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }
}
