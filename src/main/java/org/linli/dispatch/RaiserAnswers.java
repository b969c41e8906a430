package org.linli.dispatch;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.needs.NeedReading;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Raisers say whether what was whistled is done; communities read how whistles stand. */
@Service
@Transactional
public class RaiserAnswers {

  private final Echoes echoes;
  private final NeedReading needs;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RaiserAnswers(Echoes echoes, NeedReading needs, ApplicationEventPublisher events, Clock clock) {
    this.echoes = echoes;
    this.needs = needs;
    this.events = events;
    this.clock = clock;
  }

  /** The whistles about a need, the last first; for anybody who may read the need. */
  @Transactional(readOnly = true)
  public List<Echo> of(Actor actor, UUID need) {
    return echoes.of(actor.communityId(), need);
  }

  /**
   * A whistle about a need that the actor raised.
   *
   * @throws Refused if it is none of theirs
   */
  @Transactional(readOnly = true)
  public Echo own(Actor actor, UUID whistle) {
    var echo =
        echoes
            .find(actor.communityId(), whistle)
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    needs.mine(actor, echo.need());
    return echo;
  }

  /** What the actor said this time, if anything. */
  @Transactional(readOnly = true)
  public Optional<AnswerWhistle> said(Actor actor, Echo echo) {
    return echoes.answer(actor.communityId(), echo.id(), echo.round());
  }

  /**
   * Says it; the street reads it within seconds.
   *
   * @throws Refused if the actor did not raise the need, is not asked, or has said it
   */
  public void answer(Actor actor, UUID whistle, AnswerWhistle command) {
    var echo = own(actor, whistle);
    var now = clock.instant();
    if (!echo.status().asked()
        || echo.raiser() != RaiserWord.ASKED
        || !echoes.answer(actor, whistle, echo.round(), command, now)) {
      throw new Refused(DispatchError.ANSWERED_ALREADY);
    }
    var street = echoes.street(actor.communityId(), whistle);
    events.publishEvent(
        new RaiserAnswered(Ids.next(), street, whistle, actor.communityId(), echo.round(), now));
  }
}
