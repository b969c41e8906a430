package org.linli.matching;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.resources.ResourceView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is proposed, with the reasons as they are now (MATCH-1). */
@Service
@Transactional(readOnly = true)
public class MatchPlans {

  private static final int MOST_NEEDS = 200;
  private static final int MOST_SERVED = 10;

  private final MatchLists lists;
  private final Proposals proposals;
  private final Matcher matcher;
  private final Clock clock;

  MatchPlans(MatchLists lists, Proposals proposals, Matcher matcher, Clock clock) {
    this.lists = lists;
    this.proposals = proposals;
    this.matcher = matcher;
    this.clock = clock;
  }

  /** For the two hundred needs that go first. */
  public MatchPlan of(Actor actor) {
    actor.require(ClaimPermission.FILE);
    var now = clock.instant();
    var arranged = lists.arranged(actor, now);
    var wanted = lists.wanted(actor, MOST_NEEDS, arranged, now);
    var said = lists.said(actor, wanted);
    var candidates = lists.candidates(actor);
    return new PlanExplanation(matcher, candidates, said.refused(), arranged.proposals())
        .of(said.of(wanted), arranged.latest());
  }

  /** What is proposed of the resources of the actor's unit and not answered. */
  public List<MatchPlan.Pair> ofOwnUnit(Actor actor) {
    actor.require(ClaimPermission.CLAIM);
    var own =
        actor.grants().organizationId().stream()
            .flatMap(unit -> proposals.ofUnit(actor.communityId(), unit).stream())
            .collect(Collectors.toMap(Proposal::need, Function.identity()));
    if (own.isEmpty()) {
      return List.of();
    }
    var now = clock.instant();
    var wanted =
        lists.wanted(actor, MOST_NEEDS, lists.arranged(actor, now), now).stream()
            .filter(it -> own.containsKey(it.id()))
            .toList();
    var mine = lists.candidates(actor).stream().filter(it -> owns(actor, it.resource())).toList();
    var said = lists.said(actor, wanted);
    return new PlanExplanation(matcher, mine, said.refused(), List.copyOf(own.values()))
        .of(said.of(wanted), Optional.empty())
        .pairs();
  }

  /**
   * What a resource that stands idle could be given to: the ten that go first of those that it fits
   * and that were not refused, for the community and for the resource's own unit (RES-5).
   *
   * @throws Refused if it is not listed, or another unit's
   */
  public IdleResource idle(Actor actor, UUID resource) {
    var one =
        lists.candidates(actor).stream()
            .filter(it -> it.resource().id().equals(resource))
            .filter(it -> actor.may(ClaimPermission.FILE) || owns(actor, it.resource()))
            .findFirst()
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    var open = lists.all(actor, MOST_NEEDS, clock.instant());
    var said = lists.said(actor, open);
    return new IdleResource(
        one.resource(),
        said.of(open).stream()
            .flatMap(
                it ->
                    MatchPlanner.ranking(matcher, List.of(one), said.refused(), it).stream()
                        .map(match -> new IdleResource.Serves(it.need(), match.reasons())))
            .limit(MOST_SERVED)
            .toList());
  }

  private static boolean owns(Actor actor, ResourceView resource) {
    return actor.may(ClaimPermission.CLAIM)
        && actor.grants().organizationId().filter(resource.unit()::equals).isPresent();
  }
}
