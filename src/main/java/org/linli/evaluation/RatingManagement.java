package org.linli.evaluation;

import java.time.Clock;
import org.linli.kernel.Actor;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedProgress;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes ratings and lets them decide: a good grade settles the matter, a bad one reopens it. */
@Service
@Transactional
public class RatingManagement {

  private final Ratings ratings;
  private final NeedProgress needs;
  private final Clock clock;

  RatingManagement(Ratings ratings, NeedProgress needs, Clock clock) {
    this.ratings = ratings;
    this.needs = needs;
    this.clock = clock;
  }

  /**
   * Rates what was done about a need. Only its raiser may, and only once a round.
   *
   * @throws Refused if it is not the actor's need, or nothing was reported done
   */
  public void rate(Actor actor, ShortNumber number, RateNeed command) {
    actor.require(EvaluationPermission.RATE);
    var need =
        command.asGrade().bad()
            ? needs.reopened(actor, number, command.grade())
            : needs.closed(actor, number, command.grade());
    ratings.insert(actor, need.id(), command, clock.instant());
  }
}
