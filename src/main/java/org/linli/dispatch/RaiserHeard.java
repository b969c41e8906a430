package org.linli.dispatch;

import org.linli.kernel.Actor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Brings a raiser's word to the street. Needs no inbox: whoever was heard is not asked any more,
 * and each round asks anew.
 */
@Component
class RaiserHeard {

  private final WhistleManagement whistles;
  private final WhistleJournal journal;
  private final Echoes echoes;
  private final Elsewhere elsewhere;

  RaiserHeard(
      WhistleManagement whistles, WhistleJournal journal, Echoes echoes, Elsewhere elsewhere) {
    this.whistles = whistles;
    this.journal = journal;
    this.echoes = echoes;
    this.elsewhere = elsewhere;
  }

  @ApplicationModuleListener
  void on(RaiserAnswered event) {
    var community = event.fromCommunityId();
    var said =
        elsewhere.read(community, () -> echoes.answer(community, event.whistleId(), event.round()));
    var whistle = journal.hold(event.communityId(), event.whistleId());
    if (whistle.round == event.round() && whistle.raiser == RaiserWord.ASKED) {
      said.ifPresent(it -> whistles.answer(Actor.system(event.communityId()), whistle, "PAGE", it));
    }
  }
}
