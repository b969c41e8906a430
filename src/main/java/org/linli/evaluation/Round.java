package org.linli.evaluation;

import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Refused;
import org.linli.needs.NeedError;
import org.linli.needs.asking.Completion;

/**
 * One round of asking about a need.
 *
 * @param completedAt when it was reported done, which begins the round
 * @param closesAt until when people are asked
 */
record Round(long communityId, UUID needId, Instant completedAt, Instant closesAt) {

  /**
   * The round that runs.
   *
   * @throws Refused if the need is not done, or settled and nobody is asked any more
   */
  static Round running(Actor actor, Completion need, Instant now) {
    if (!need.rated(now)) {
      throw new Refused(NeedError.NOT_NOW);
    }
    return of(actor.communityId(), need);
  }

  /** The last round of a need that was reported done. */
  static Round of(long communityId, Completion need) {
    var began = need.completedAt().orElseThrow();
    return new Round(communityId, need.needId(), began, need.ratingDue().orElse(began));
  }
}
