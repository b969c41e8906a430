package org.linli.matching;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.matching.MatchPlanner.Wanted;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedView;
import org.linli.resources.ResourceReading;
import org.linli.resources.ResourceView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All needs that wait for somebody with all resources that are listed, at once (MATCH-1). Nothing
 * of it is kept but what was refused: the same lists give the same plan.
 */
@Service
@Transactional(readOnly = true)
public class MatchPlans {

  private static final int MOST_NEEDS = 200;
  private static final int MOST_SERVED = 10;

  private final NeedReading needs;
  private final ResourceReading resources;
  private final UnitRequests requests;
  private final Refusals refusals;
  private final Matcher matcher;
  private final Clock clock;

  MatchPlans(
      NeedReading needs,
      ResourceReading resources,
      UnitRequests requests,
      Refusals refusals,
      Matcher matcher,
      Clock clock) {
    this.needs = needs;
    this.resources = resources;
    this.requests = requests;
    this.refusals = refusals;
    this.matcher = matcher;
    this.clock = clock;
  }

  /** For the two hundred that go first; those about which a unit has to answer wait for that. */
  public MatchPlan of(Actor actor) {
    actor.require(ClaimPermission.FILE);
    var waiting = requests.waiting(actor.communityId(), clock.instant());
    var open =
        needs.open(actor, MOST_NEEDS).stream().filter(it -> !waiting.contains(it.id())).toList();
    var candidates = resources.listed(actor).stream().map(it -> new Candidate(it, 0)).toList();
    return new MatchPlanner(matcher, candidates, refused(actor, open))
        .plan(open.stream().map(need -> new Wanted(need, demand(need))).toList());
  }

  /**
   * What a resource that stands idle could be given to: the ten that go first of those that it fits
   * and that were not refused, for the community and for the resource's own unit (RES-5).
   *
   * @throws Refused if it is not listed, or another unit's
   */
  public IdleResource idle(Actor actor, UUID resource) {
    var listed =
        resources.listed(actor).stream()
            .filter(it -> it.id().equals(resource))
            .filter(it -> actor.may(ClaimPermission.FILE) || owns(actor, it))
            .findFirst()
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    var open = needs.open(actor, MOST_NEEDS);
    var refused = refused(actor, open);
    var one = List.of(new Candidate(listed, 0));
    return new IdleResource(
        listed,
        open.stream()
            .filter(need -> !refused.contains(new Refusals.Pair(need.id(), resource)))
            .flatMap(
                need ->
                    matcher.match(List.of(demand(need)), one).stream().map(it -> serves(need, it)))
            .limit(MOST_SERVED)
            .toList());
  }

  private static IdleResource.Serves serves(NeedView need, Match match) {
    return new IdleResource.Serves(need, match.reasons());
  }

  private static boolean owns(Actor actor, ResourceView resource) {
    return actor.may(ClaimPermission.CLAIM)
        && actor.grants().organizationId().filter(resource.unit()::equals).isPresent();
  }

  private Set<Refusals.Pair> refused(Actor actor, List<NeedView> open) {
    return refusals.of(
        actor.communityId(), open.stream().map(NeedView::id).collect(Collectors.toSet()));
  }

  private Demand demand(NeedView need) {
    return new Demand(
        need.id(),
        need.category(),
        need.title(),
        Optional.empty(),
        Optional.empty(),
        clock.instant());
  }

  /**
   * The pair does not fit and is not proposed again.
   *
   * @throws Refused if one of the two is not there
   */
  @Transactional
  public void refuse(Actor actor, ShortNumber number, UUID resource, RefuseMatch command) {
    actor.require(ClaimPermission.FILE);
    var need = needs.story(actor.scope(), number).need();
    if (resources.listed(actor).stream().noneMatch(it -> it.id().equals(resource))) {
      throw new Refused(KernelError.NOT_FOUND);
    }
    refusals.insert(
        actor, new Refusals.Pair(need.id(), resource), command.reason(), clock.instant());
  }
}
