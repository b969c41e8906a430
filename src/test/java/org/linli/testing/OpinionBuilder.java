package org.linli.testing;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.opinions.CastVote;
import org.linli.opinions.OpenRound;
import org.linli.opinions.OpinionManagement;
import org.linli.opinions.OpinionReading;
import org.linli.opinions.OpinionTaking;
import org.linli.opinions.ProposeStatement;
import org.linli.opinions.StatementStatus;
import org.linli.opinions.StatementView;
import org.linli.opinions.mapping.Answer;
import org.linli.platform.Dates;

/** Opens rounds and takes part in them through the product's own facades. */
public final class OpinionBuilder {

  private final OpinionManagement rounds;
  private final OpinionTaking takingPart;
  private final OpinionReading reading;
  private final Clock clock;

  public OpinionBuilder(
      OpinionManagement rounds, OpinionTaking takingPart, OpinionReading reading, Clock clock) {
    this.rounds = rounds;
    this.takingPart = takingPart;
    this.reading = reading;
    this.clock = clock;
  }

  /** Open for ten days, with the community's own statements. */
  public UUID round(Actor worker, String question, String... statements) {
    var until = Dates.day(clock.instant()).plusDays(10).toString();
    var lines = String.join("\n", statements);
    return rounds.open(worker, new OpenRound(question, "听听大家怎么说", until, lines, "", ""));
  }

  /** One that ended, with its result. */
  public UUID settled(Actor worker, String question, DueJobs jobs) {
    var round = round(worker, question, question);
    rounds.close(worker, round);
    jobs.run(Set.of("opinions.map"));
    return round;
  }

  /** A statement that waits for staff. */
  public UUID proposed(Actor worker, Actor resident, UUID round, String words) {
    takingPart.propose(resident, round, new ProposeStatement(words));
    return reading.file(worker, round).statements().stream()
        .filter(it -> it.status() == StatementStatus.PROPOSED)
        .findFirst()
        .map(StatementView::id)
        .orElseThrow();
  }

  /** A statement that people can vote on. */
  public UUID shown(Actor worker, UUID round, int index) {
    return reading.file(worker, round).statements().get(index).id();
  }

  public void say(Actor resident, UUID round, UUID statement, Answer answer) {
    takingPart.vote(resident, round, statement, new CastVote(answer.name()));
  }
}
