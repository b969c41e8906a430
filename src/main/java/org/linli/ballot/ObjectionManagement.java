package org.linli.ballot;

import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.platform.DbClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes objections: to the roll until the close, to the result for as many days as were announced.
 * A ballot is not counted, and not final, while one waits for an answer.
 */
@Service
@Transactional
public class ObjectionManagement {

  /** Hostile people fill no list. */
  private static final int MOST_WAITING = 3;

  private final Ballots ballots;
  private final Objections objections;
  private final DbClock clock;

  ObjectionManagement(Ballots ballots, Objections objections, DbClock clock) {
    this.ballots = ballots;
    this.objections = objections;
    this.clock = clock;
  }

  /**
   * Objects to the roll, or to the result once there is one.
   *
   * @throws Refused if neither is there, the time is over, or three of the actor's wait already
   */
  public UUID object(Actor actor, ShortNumber number, MakeObjection command) {
    actor.require(BallotPermission.VOTE);
    var ballot = ballots.hold(actor.communityId(), number);
    var now = clock.now();
    var against =
        switch (ballot.status()) {
          case FROZEN, OPEN -> "ROLL";
          case COUNTED -> "RESULT";
          default -> throw new Refused(BallotError.NOT_NOW);
        };
    if (ballot.due(now).filter(it -> it != BallotAction.OPEN).isPresent()) {
      throw new Refused(BallotError.NOT_NOW);
    }
    if (objections.waitingOf(actor, ballot.id()) >= MOST_WAITING) {
      throw new Refused(BallotError.OBJECTED_BEFORE, MOST_WAITING);
    }
    return objections.insert(actor, ballot.id(), against, command.number(), command.said(), now);
  }

  /** What the actor objected to, and the answers. */
  @Transactional(readOnly = true)
  public List<ObjectionView> own(Actor actor, UUID ballot) {
    actor.require(BallotPermission.VOTE);
    return objections.own(actor, ballot);
  }

  /** It changes nothing, and whoever made it reads why; a correction answers by itself. */
  public void reject(Actor actor, ShortNumber number, UUID id, AnswerObjection command) {
    actor.require(BallotPermission.MANAGE);
    var ballot = ballots.hold(actor.communityId(), number);
    if (!objections.answer(actor, ballot.id(), id, "REJECTED", command.answer(), clock.now())) {
      throw new Refused(BallotError.ANSWERED);
    }
  }
}
