package org.linli.evaluation;

import org.linli.kernel.Actor;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedMoved;
import org.linli.needs.asking.Completion;
import org.linli.needs.asking.Completions;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Counts whom a need asks as soon as it is reported done. Needs no inbox: what is written is how
 * many it concerns when the event arrives, and never fewer than before.
 */
@Component
class RoundStart {

  private final Rounds rounds;
  private final Completions completions;

  RoundStart(Rounds rounds, Completions completions) {
    this.rounds = rounds;
    this.completions = completions;
  }

  @ApplicationModuleListener
  void on(NeedMoved event) {
    if (event.action() == NeedAction.COMPLETE) {
      var nobody = Actor.system(event.communityId());
      completions
          .find(nobody, event.needId(), nobody.accountId())
          .filter(need -> need.completedAt().isPresent())
          .ifPresent(need -> ask(event.communityId(), need));
    }
  }

  private void ask(long communityId, Completion need) {
    rounds.ask(Round.of(communityId, need), need.affected());
  }
}
