package org.linli.resources;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.linli.access.AccountManagement;
import org.linli.evidence.Commitment;
import org.linli.evidence.Evidence;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Every change of a resource is a step, told to others, and evidence once it is public (RES-6). */
@Component
class ResourceHistory {

  private final Resources resources;
  private final AccountManagement accounts;
  private final Evidence evidence;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ResourceHistory(
      Resources resources,
      AccountManagement accounts,
      Evidence evidence,
      ApplicationEventPublisher events,
      Clock clock) {
    this.resources = resources;
    this.accounts = accounts;
    this.evidence = evidence;
    this.events = events;
    this.clock = clock;
  }

  /** To who may not handle it, it is not there. */
  Resource get(Actor actor, UUID id) {
    return resources
        .find(actor.communityId(), id)
        .filter(it -> Keepers.include(actor, it.unit()))
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  void begin(Actor actor, Resource resource) {
    resources.insert(actor, resource, step(actor, resource, ResourceAction.OFFER, "", false));
  }

  /**
   * Saves what was changed.
   *
   * @param wasPublished whether it was public before
   * @throws Refused if somebody else changed it meanwhile
   */
  void add(
      Actor actor, Resource resource, ResourceAction action, String note, boolean wasPublished) {
    var step = step(actor, resource, action, note, wasPublished || resource.status().published());
    resources.update(actor, resource, step);
    events.publishEvent(
        new ResourceMoved(
            Ids.next(), actor.communityId(), resource.id(), action, resource.status(), step.at()));
    if (step.published()) {
      evidence.record(
          actor,
          "resources.step",
          Map.of(
              "resource", resource.id().toString(),
              "unit", resource.unit().toString(),
              "action", action.name(),
              "status", resource.status().name(),
              "at", step.at().toString(),
              "said", step.commitment().hash()));
    }
  }

  private Resources.Step step(
      Actor actor, Resource resource, ResourceAction action, String note, boolean published) {
    var byUnit = !actor.may(ResourcePermission.CHECK);
    var party = byUnit ? resource.owner() : accounts.name(actor.accountId());
    // Who did it and why stays inside: the badge checks what the page shows, without either.
    var said = Commitment.to(String.join("\n", resource.what().words(), "", ""));
    return new Resources.Step(action, published, clock.instant(), party, note, said);
  }
}
