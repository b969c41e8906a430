package org.linli.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.dispatch.WhistleSteps.Step;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down each step of a whistle: the rows, the clocks, the story and the event. */
@Component
class WhistleJournal {

  private final Whistles whistles;
  private final WhistleSteps steps;
  private final WhistleClocks clocks;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  WhistleJournal(
      Whistles whistles,
      WhistleSteps steps,
      WhistleClocks clocks,
      ApplicationEventPublisher events,
      Clock clock) {
    this.whistles = whistles;
    this.steps = steps;
    this.clocks = clocks;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A whistle, held until commit.
   *
   * @throws Refused if there is none
   */
  Whistle hold(long area, UUID id) {
    return whistles.lock(area, id).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /**
   * A new whistle with all of its organizations.
   *
   * @param party the street
   * @throws Refused if the need has an open one
   */
  void issue(Actor actor, Whistle whistle, String party) {
    var now = clock.instant();
    clocks.follow(whistle, "");
    if (!whistles.insert(whistle)) {
      throw new Refused(DispatchError.WHISTLED_ALREADY);
    }
    whistles.update(whistle, now);
    for (var receiver : whistle.receivers) {
      var about = Optional.of(receiver.id());
      add(actor, whistle, new Step(0, StepAction.ISSUE, about, party, "", now));
    }
    tell(whistle, now);
  }

  /**
   * One step, and what the whistle did by itself because of it.
   *
   * @param about the receiver that it is about
   * @param party who did it, as everybody may read it
   */
  void write(
      Actor actor,
      Whistle whistle,
      StepAction action,
      Optional<Receiver> about,
      String party,
      String note) {
    var now = clock.instant();
    clocks.follow(whistle, note);
    whistles.update(whistle, now);
    add(actor, whistle, new Step(0, action, about.map(Receiver::id), party, note, now));
    if (whistle.moved()) {
      followed(whistle.status)
          .ifPresent(it -> add(actor, whistle, new Step(0, it, Optional.empty(), "", "", now)));
    }
    tell(whistle, now);
  }

  /** A day of it moved; nothing happened. */
  void moved(Whistle whistle) {
    var now = clock.instant();
    whistles.update(whistle, now);
    tell(whistle, now);
  }

  private static Optional<StepAction> followed(WhistleStatus status) {
    return switch (status) {
      case DONE -> Optional.of(StepAction.COMPLETE);
      case FALLEN_BACK -> Optional.of(StepAction.FALL_BACK);
      case CLOSED -> Optional.of(StepAction.CLOSE);
      case ISSUED, HANDLING, CONFIRMED, WITHDRAWN -> Optional.empty();
    };
  }

  private void add(Actor actor, Whistle whistle, Step step) {
    steps.add(whistle.origin.area(), whistle.origin.id(), step, actor.accountId());
  }

  private void tell(Whistle whistle, Instant now) {
    var origin = whistle.origin;
    events.publishEvent(
        new WhistleMoved(Ids.next(), origin.source().community(), origin.id(), origin.area(), now));
  }
}
