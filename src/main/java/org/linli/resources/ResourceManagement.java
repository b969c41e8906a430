package org.linli.resources;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.linli.access.AccountManagement;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.OrganizationManagement;
import org.linli.evidence.Commitment;
import org.linli.evidence.Evidence;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Validation;
import org.linli.platform.Dates;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what units offer and lists it once it was checked. What is published is evidence. */
@Service
@Transactional
public class ResourceManagement {

  private final Resources resources;
  private final ResourceRules rules;
  private final ResourceMap map;
  private final OrganizationManagement organizations;
  private final CommunityDirectory communities;
  private final AccountManagement accounts;
  private final Evidence evidence;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ResourceManagement(
      Resources resources,
      ResourceRules rules,
      ResourceMap map,
      OrganizationManagement organizations,
      CommunityDirectory communities,
      AccountManagement accounts,
      Evidence evidence,
      ApplicationEventPublisher events,
      Clock clock) {
    this.resources = resources;
    this.rules = rules;
    this.map = map;
    this.organizations = organizations;
    this.communities = communities;
    this.accounts = accounts;
    this.evidence = evidence;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A unit offers something (RES-1), or the community enters it for a unit that asked for it.
   *
   * @throws Invalid naming every wrong field
   */
  public UUID offer(Actor actor, OfferResource command) {
    var unit = unit(actor, command);
    check(actor, command.offering());
    var id = Ids.next();
    var owner = organizations.name(actor, unit);
    var resource = new Resource(id, unit, owner, command.offering(), ResourceStatus.OFFERED, 0);
    resources.insert(actor, resource, step(actor, resource, ResourceAction.OFFER, ""));
    resources.contact(actor, id, command.contactName(), command.contactPhone());
    return id;
  }

  /** Says anew what it is; it is listed again once it was checked again. */
  public void revise(Actor actor, UUID id, OfferResource command) {
    var resource = get(actor, id);
    check(actor, command.offering());
    var wasPublished = resource.status().published();
    resource.revise(organizations.name(actor, resource.unit()), command.offering());
    save(actor, resource, ResourceAction.REVISE, "", wasPublished);
    resources.contact(actor, id, command.contactName(), command.contactPhone());
  }

  /**
   * Lists, returns, pauses, resumes or withdraws it.
   *
   * @throws Refused if that is not possible now, or if it may not be used: see {@link Standing}
   */
  public void move(Actor actor, UUID id, MoveResource command) {
    var resource = get(actor, id);
    var action = command.action();
    if (action == ResourceAction.LIST || action == ResourceAction.RETURN) {
      actor.require(ResourcePermission.CHECK);
    }
    var wasPublished = resource.status().published();
    resource.move(action);
    if (resource.status() == ResourceStatus.LISTED) {
      mustBeUsable(actor, resource);
    }
    save(actor, resource, action, command.reason(), wasPublished);
  }

  private UUID unit(Actor actor, OfferResource command) {
    if (!actor.may(ResourcePermission.CHECK)) {
      actor.require(ResourcePermission.OFFER);
      return actor.grants().organizationId().orElseThrow(() -> new Refused(ResourceError.NO_UNIT));
    }
    try {
      return UUID.fromString(command.organization());
    } catch (IllegalArgumentException noId) {
      throw Invalid.field("organization", KernelError.REQUIRED);
    }
  }

  private void check(Actor actor, Offering what) {
    var check = new Validation();
    if (!rules.categories(here(actor), today()).containsAll(what.categories())) {
      check.reject("categories", KernelError.NOT_A_CHOICE);
    }
    if (what.validUntil().filter(today()::isAfter).isPresent()) {
      check.reject("validUntil", ResourceError.DAY_IS_PAST);
    }
    if (what.point().isPresent() && !map.holds(actor.scope(), what.point().get())) {
      check.reject("point", ResourceError.NOT_ON_THE_MAP);
    }
    check.done();
  }

  /** The hard rule: what lacks its filing is not listed, whoever wants it. */
  private void mustBeUsable(Actor actor, Resource resource) {
    switch (rules.standing(here(actor), resource.what(), today())) {
      case USABLE -> {}
      case OVER -> throw Invalid.field("validUntil", ResourceError.OVER);
      default -> throw Invalid.field("filingNumber", ResourceError.FILING_NEEDED);
    }
  }

  /** To who may not handle it, it is not there. */
  private Resource get(Actor actor, UUID id) {
    return resources
        .find(actor.communityId(), id)
        .filter(it -> Keepers.include(actor, it.unit()))
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private void save(
      Actor actor, Resource resource, ResourceAction action, String note, boolean wasPublished) {
    var step = step(actor, resource, action, note);
    resources.update(actor, resource, step);
    events.publishEvent(
        new ResourceMoved(
            Ids.next(), actor.communityId(), resource.id(), action, resource.status(), step.at()));
    if (wasPublished || resource.status().published()) {
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

  private Resources.Step step(Actor actor, Resource resource, ResourceAction action, String note) {
    var byUnit = !actor.may(ResourcePermission.CHECK);
    var party = byUnit ? resource.owner() : accounts.name(actor.accountId());
    var said = Commitment.to(String.join("\n", resource.what().words(), party, note));
    return new Resources.Step(action, clock.instant(), party, note, said);
  }

  private Community here(Actor actor) {
    return communities.byId(actor.communityId());
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }
}
