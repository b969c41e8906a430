package org.linli.needs;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.linli.evidence.Commitment;
import org.linli.evidence.Evidence;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes a step down: the need, what was said, the clocks, the evidence of what was published, and
 * the event, all in the caller's transaction.
 */
@Component
class NeedJournal {

  private final Needs needs;
  private final NeedDeadlines deadlines;
  private final Evidence evidence;
  private final Streets streets;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  NeedJournal(
      Needs needs,
      NeedDeadlines deadlines,
      Evidence evidence,
      Streets streets,
      ApplicationEventPublisher events,
      Clock clock) {
    this.needs = needs;
    this.deadlines = deadlines;
    this.evidence = evidence;
    this.streets = streets;
    this.events = events;
    this.clock = clock;
  }

  Need get(Actor actor, ShortNumber number) {
    return needs
        .find(actor.communityId(), number)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  Need get(Actor actor, UUID needId) {
    return needs
        .find(actor.communityId(), needId)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /**
   * A need that may be merged, held together with the one that goes on for it, so that neither is
   * merged elsewhere meanwhile.
   *
   * @throws Refused if just that happened
   */
  Need merged(Actor actor, ShortNumber number) {
    var found = get(actor, number);
    var into = found.state().mergedInto();
    into.ifPresent(other -> needs.hold(actor.communityId(), found.id().id(), other));
    var need = into.isPresent() ? get(actor, number) : found;
    if (!need.state().mergedInto().equals(into)) {
      throw new Refused(NeedError.CHANGED_MEANWHILE);
    }
    return need;
  }

  /** A step of which everybody may read what was said. */
  void write(Actor actor, Need need, NeedAction action, String party, String note) {
    write(actor, need, action, party, note, true);
  }

  /** A step of which only the raiser and the handlers read what was said. */
  void writeQuietly(Actor actor, Need need, NeedAction action, String party, String note) {
    write(actor, need, action, party, note, false);
  }

  private void write(
      Actor actor, Need need, NeedAction action, String party, String note, boolean open) {
    var now = clock.instant();
    var commitment =
        Commitment.to(String.join("\n", need.summary(), open ? party : "", open ? note : ""));
    needs.update(actor, need, new Needs.Step(action, now, party, note, open, commitment));
    deadlines.follow(actor, need, action, note, now);
    if (need.published()) {
      evidence.record(actor, "needs.step", facts(need, action, now, commitment));
    }
    events.publishEvent(event(need, action, now));
    if (need.concernsTheStreet()) {
      streets.tell(actor.communityId(), need.id().id());
    }
  }

  private static NeedEvent event(Need need, NeedAction action, Instant now) {
    var id = need.id();
    if (action == NeedAction.REOPEN && need.before() == NeedStatus.CLOSED) {
      var raisedAt = need.origin().raisedAt();
      return new NeedReopened(Ids.next(), id.communityId(), id.id(), raisedAt, now);
    }
    return action == NeedAction.CLOSE
        ? new NeedClosed(Ids.next(), id.communityId(), id.id(), need.origin().raisedAt(), now)
        : new NeedMoved(Ids.next(), id.communityId(), id.id(), action, need.status(), now);
  }

  private static Map<String, String> facts(
      Need need, NeedAction action, Instant at, Commitment commitment) {
    var facts = new HashMap<String, String>();
    facts.put("need", need.number().toString());
    facts.put("action", action.name());
    facts.put("status", need.status().name());
    facts.put("at", at.toString());
    facts.put("raised", need.origin().raisedAt().toString());
    facts.put("said", commitment.hash());
    need.mandate().ifPresent(it -> facts.put("mandate", it.edition() + " " + it.mandateId()));
    return facts;
  }
}
