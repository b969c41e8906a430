package org.linli.resources.donations;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.OrganizationManagement;
import org.linli.evidence.Evidence;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;
import org.linli.resources.MoveResource;
import org.linli.resources.OfferResource;
import org.linli.resources.ResourceError;
import org.linli.resources.ResourceManagement;
import org.linli.resources.ResourcePermission;
import org.linli.resources.ResourceReading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what somebody wants to give, and what the community decides (RES-4). */
@Service
@Transactional
public class DonationManagement {

  private final Donations donations;
  private final Upkeeps upkeeps;
  private final DonationNotices notices;
  private final ResourceManagement resources;
  private final ResourceReading reading;
  private final OrganizationManagement organizations;
  private final CommunityDirectory communities;
  private final Evidence evidence;
  private final DonationRules rules;
  private final Clock clock;

  DonationManagement(
      Donations donations,
      Upkeeps upkeeps,
      DonationNotices notices,
      ResourceManagement resources,
      ResourceReading reading,
      OrganizationManagement organizations,
      CommunityDirectory communities,
      Evidence evidence,
      DonationRules rules,
      Clock clock) {
    this.donations = donations;
    this.upkeeps = upkeeps;
    this.notices = notices;
    this.resources = resources;
    this.reading = reading;
    this.organizations = organizations;
    this.communities = communities;
    this.evidence = evidence;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Somebody offers a thing, for their unit if they speak for one.
   *
   * @throws Invalid naming every wrong field
   */
  public UUID offer(Actor actor, OfferDonation command) {
    actor.require(ResourcePermission.DONATE);
    var here = communities.byId(actor.communityId());
    if (!reading.categories(here).containsAll(command.codes())) {
      throw Invalid.field("categories", KernelError.NOT_A_CHOICE);
    }
    var unit = actor.grants().organizationId();
    var donor = unit.map(id -> organizations.name(actor, id)).orElse("");
    var id = Ids.next();
    donations.insert(actor, id, unit, donor, command, clock.instant());
    return id;
  }

  /**
   * Accepts it, so that it becomes a resource with a keeper and a plan of its upkeep, or refuses
   * it.
   *
   * @throws Refused if it was decided already
   * @throws Invalid if a reason is none, or no such unit keeps it
   */
  public void decide(Actor actor, UUID id, DecideDonation command) {
    actor.require(ResourcePermission.CHECK);
    var file =
        donations
            .file(actor.communityId(), id)
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    if (!rules.reasons(actor.communityId()).containsAll(command.codes())) {
      throw Invalid.field("reasons", KernelError.NOT_A_CHOICE);
    }
    var from = file.donation().status();
    var to =
        DonationStatus.TRANSITIONS
            .next(from, command.action())
            .orElseThrow(() -> new Refused(ResourceError.NOT_NOW));
    var resource =
        to == DonationStatus.ACCEPTED
            ? Optional.of(becomes(actor, file, command))
            : Optional.<UUID>empty();
    if (!donations.decide(actor, id, from, to, command, resource, clock.instant())) {
      throw new Refused(ResourceError.NOT_NOW);
    }
    evidence.record(
        actor,
        "resources.donation",
        Map.of(
            "donation", id.toString(),
            "status", to.name(),
            "reasons", String.join(",", command.codes()),
            "resource", resource.map(UUID::toString).orElse(""),
            "at", clock.instant().toString()));
    notices.decided(actor, file, to, command.words());
  }

  private UUID becomes(Actor actor, DonationFile file, DecideDonation command) {
    var what = file.donation();
    var id =
        resources.offer(
            actor,
            new OfferResource(
                command.organization(),
                "EQUIPMENT",
                what.name(),
                file.description(),
                file.place(),
                "",
                "",
                "1",
                "",
                "",
                "residents",
                String.join("\n", what.categories()),
                "",
                command.contactName(),
                command.contactPhone(),
                "",
                "",
                ""));
    resources.move(actor, id, new MoveResource("LIST", ""));
    var plan = new PlanUpkeep(command.everyMonths(), command.upkeep());
    upkeeps.plan(
        actor.communityId(), id, plan, Dates.day(clock.instant()).plusMonths(plan.months()));
    return id;
  }
}
