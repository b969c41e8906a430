package org.linli.dispatch;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Departments check in, act and report; invited units do the same without a duty (WHIS-1). */
@Service
@Transactional
public class ReceiverManagement {

  private final WhistleJournal journal;
  private final Whistles whistles;
  private final StreetOrganizations organizations;
  private final Clock clock;

  ReceiverManagement(
      WhistleJournal journal, Whistles whistles, StreetOrganizations organizations, Clock clock) {
    this.journal = journal;
    this.whistles = whistles;
    this.organizations = organizations;
    this.clock = clock;
  }

  /**
   * An organization takes a step.
   *
   * @param receiver as the actor's organization was named
   * @throws Refused if the actor's organization was not named so, or the step is not possible now
   */
  public void take(Actor actor, UUID receiver, TakeStep command) {
    actor.require(DispatchPermission.ANSWER);
    var whistle =
        whistles
            .ofReceiver(actor.communityId(), receiver)
            .map(id -> journal.hold(actor.communityId(), id))
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    var own = whistle.get(receiver);
    if (!own.named.organization().equals(organizations.own(actor))) {
      throw new Refused(KernelError.NOT_FOUND);
    }
    var about = change(actor, whistle, own, command);
    var step = StepAction.valueOf(command.action());
    journal.write(actor, whistle, step, Optional.of(about), own.named.name(), command.note());
  }

  private Receiver change(Actor actor, Whistle whistle, Receiver own, TakeStep command) {
    var now = clock.instant();
    switch (command.what()) {
      case CHECK_IN -> whistle.checkIn(own, now);
      case PROGRESS -> whistle.progress(own);
      case ACCEPT -> whistle.accept(own, now);
      case DISPUTE -> whistle.dispute(own, now);
      case DECLINE -> whistle.decline(own);
      case REPORT -> whistle.report(own, now);
      case PART -> {
        return whistle.part(own, organization(actor, command), command.note(), now);
      }
      case OFFER -> {
        return whistle.offer(own, organization(actor, command), now);
      }
      default -> throw new Refused(DispatchError.NOT_NOW);
    }
    return own;
  }

  private Whistle.Organization organization(Actor actor, TakeStep command) {
    return organizations.named(actor, command.other(), "unit");
  }
}
