package org.linli.resources;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.OrganizationManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Validation;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what units offer and lists it once it was checked. What is published is evidence. */
@Service
@Transactional
public class ResourceManagement {

  private final Resources resources;
  private final ResourceHistory history;
  private final ResourceRules rules;
  private final Qualifications qualifications;
  private final Papers papers;
  private final ClassifiedUnits classified;
  private final ResourceMap map;
  private final OrganizationManagement organizations;
  private final CommunityDirectory communities;
  private final Clock clock;

  ResourceManagement(
      Resources resources,
      ResourceHistory history,
      ResourceRules rules,
      Qualifications qualifications,
      Papers papers,
      ClassifiedUnits classified,
      ResourceMap map,
      OrganizationManagement organizations,
      CommunityDirectory communities,
      Clock clock) {
    this.resources = resources;
    this.history = history;
    this.rules = rules;
    this.qualifications = qualifications;
    this.papers = papers;
    this.classified = classified;
    this.map = map;
    this.organizations = organizations;
    this.communities = communities;
    this.clock = clock;
  }

  /**
   * A unit offers something (RES-1), or the community enters it for a unit that asked for it.
   *
   * @throws Invalid naming every wrong field
   */
  public UUID offer(Actor actor, OfferResource command) {
    var unit = unit(actor, command);
    check(actor, unit, command.offering());
    var id = Ids.next();
    var owner = organizations.name(actor, unit);
    var resource = new Resource(id, unit, owner, command.offering(), ResourceStatus.OFFERED, 0);
    history.begin(actor, resource);
    resources.contact(actor, id, command.contactName(), command.contactPhone());
    return id;
  }

  /** Says anew what it is; it is listed again once it was checked again. */
  public void revise(Actor actor, UUID id, OfferResource command) {
    var resource = history.get(actor, id);
    check(actor, resource.unit(), command.offering());
    var wasPublished = resource.status().published();
    resource.revise(organizations.name(actor, resource.unit()), command.offering());
    history.add(actor, resource, ResourceAction.REVISE, "", wasPublished);
    resources.contact(actor, id, command.contactName(), command.contactPhone());
  }

  /**
   * Lists, returns, pauses, resumes or withdraws it.
   *
   * @throws Refused if that is not possible now, or if it may not be used: see {@link Standing}
   */
  public void move(Actor actor, UUID id, MoveResource command) {
    var resource = history.get(actor, id);
    var action = command.action();
    if (action == ResourceAction.LIST || action == ResourceAction.RETURN) {
      actor.require(ResourcePermission.CHECK);
    }
    var wasPublished = resource.status().published();
    resource.move(action);
    if (resource.status() == ResourceStatus.LISTED) {
      mustBeUsable(actor, resource);
    }
    history.add(actor, resource, action, command.reason(), wasPublished);
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

  private void check(Actor actor, UUID unit, Offering what) {
    var check = new Validation();
    if (!rules.categories(here(actor), today()).containsAll(what.categories())) {
      check.reject("categories", KernelError.NOT_A_CHOICE);
    }
    if (what.validUntil().filter(today()::isAfter).isPresent()) {
      check.reject("validUntil", ResourceError.DAY_IS_PAST);
    }
    what.point().ifPresent(point -> checkPoint(actor, unit, point, check));
    check.done();
  }

  private void checkPoint(Actor actor, UUID unit, Point point, Validation check) {
    classified.lock(actor, unit);
    if (classified.contains(actor.communityId(), unit)) {
      check.reject("point", ResourceError.CLASSIFIED);
    } else if (!map.holds(actor.scope(), point)) {
      check.reject("point", ResourceError.NOT_ON_THE_MAP);
    }
  }

  /** The hard rule: what lacks a paper is not listed, whoever wants it. */
  private void mustBeUsable(Actor actor, Resource resource) {
    var entered = papers.of(actor.communityId(), resource.id());
    var usable = qualifications.usable(here(actor), resource.what(), entered, today());
    switch (usable.standing()) {
      case USABLE -> {}
      case OVER -> throw Invalid.field("validUntil", ResourceError.OVER);
      default -> throw Invalid.field("papers", ResourceError.PAPERS_NEEDED);
    }
  }

  private Community here(Actor actor) {
    return communities.byId(actor.communityId());
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }
}
