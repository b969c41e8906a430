package org.linli.dispatch;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.linli.dispatch.ExclusionStatus.Move;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What does not count in the rates: asked for with reasons, decided, appealed against (WHIS-2). */
@Service
@Transactional
public class ExclusionManagement {

  private final Exclusions exclusions;
  private final Whistles whistles;
  private final StreetOrganizations organizations;
  private final Clock clock;

  ExclusionManagement(
      Exclusions exclusions, Whistles whistles, StreetOrganizations organizations, Clock clock) {
    this.exclusions = exclusions;
    this.whistles = whistles;
    this.organizations = organizations;
    this.clock = clock;
  }

  /**
   * A department asks, or appeals after a refusal.
   *
   * @throws Refused if it was not ordered to come, or it was asked and decided already
   */
  public void ask(Actor actor, UUID receiver, AskExclusion command) {
    actor.require(DispatchPermission.ANSWER);
    var whistle = whistle(actor, receiver);
    var own = whistle.get(receiver);
    if (!own.named.organization().equals(organizations.own(actor))) {
      throw new Refused(KernelError.NOT_FOUND);
    }
    if (own.named.invited()) {
      throw new Refused(DispatchError.NOT_NOW); // nothing is counted of whoever was invited
    }
    var area = actor.communityId();
    var id = whistle.origin.id();
    var before = exclusions.find(area, id, receiver, command.of());
    var done =
        before.isEmpty()
            ? exclusions.insert(area, id, receiver, command, clock.instant())
            : before.get().status().after(Move.APPEAL).isPresent()
                && exclusions.appeal(area, before.get(), command.reason());
    if (!done) {
      throw new Refused(DispatchError.ANSWERED_ALREADY);
    }
  }

  /**
   * Decides: the street at first, on appeal another person there or above.
   *
   * @throws Refused if nothing waits, or the actor decided the first time
   */
  public void decide(Actor actor, UUID receiver, DecideExclusion command) {
    actor.require(DispatchPermission.OVERSEE);
    var area = actor.communityId();
    var asked =
        exclusions
            .find(area, whistle(actor, receiver).origin.id(), receiver, command.of())
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    if (asked.status() == ExclusionStatus.ASKED) {
      actor.require(DispatchPermission.ISSUE);
    }
    var to =
        asked
            .status()
            .after(command.grants() ? Move.GRANT : Move.REFUSE)
            .orElseThrow(() -> new Refused(DispatchError.ANSWERED_ALREADY));
    if (asked.decidedBy().filter(actor.accountId()::equals).isPresent()) {
      throw new Refused(DispatchError.ANOTHER_PERSON);
    }
    if (!exclusions.decide(area, asked, to, command.reason(), actor.accountId())) {
      throw new Refused(DispatchError.ANSWERED_ALREADY);
    }
  }

  /** What waits for a decision, the earliest first. */
  @Transactional(readOnly = true)
  public List<Exclusion> open(Actor actor) {
    actor.require(DispatchPermission.OVERSEE);
    return exclusions.open(actor.communityId());
  }

  private Whistle whistle(Actor actor, UUID receiver) {
    return whistles
        .ofReceiver(actor.communityId(), receiver)
        .flatMap(id -> whistles.find(actor.communityId(), id))
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }
}
