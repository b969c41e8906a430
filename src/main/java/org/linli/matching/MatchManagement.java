package org.linli.matching;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedView;
import org.linli.platform.Dates;
import org.linli.resources.ResourceReading;
import org.linli.resources.ResourceView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes pairs of needs and resources, and takes what the community says to them (MATCH-1). */
@Service
@Transactional
public class MatchManagement {

  private static final int LONGEST = 100;

  private final CommunityRun run;
  private final MatchRuns runs;
  private final Proposals proposals;
  private final Refusals refusals;
  private final UnitRequestManagement requests;
  private final NeedReading needs;
  private final ResourceReading resources;
  private final MatchRules rules;
  private final Clock clock;

  MatchManagement(
      CommunityRun run,
      MatchRuns runs,
      Proposals proposals,
      Refusals refusals,
      UnitRequestManagement requests,
      NeedReading needs,
      ResourceReading resources,
      MatchRules rules,
      Clock clock) {
    this.run = run;
    this.runs = runs;
    this.proposals = proposals;
    this.refusals = refusals;
    this.requests = requests;
    this.needs = needs;
    this.resources = resources;
    this.rules = rules;
    this.clock = clock;
  }

  /** Pairs all that waits with all that is listed. */
  public void run(Actor actor) {
    actor.require(ClaimPermission.FILE);
    run.run(actor);
  }

  /**
   * Accepts a proposed pair: its unit is asked, for as many days as is usual.
   *
   * @param anyway {@code yes} if it is asked although it was asked often enough
   * @return the request
   * @throws Refused if it is not proposed any more
   * @throws Invalid if the unit was asked often enough this month
   */
  public UUID accept(Actor actor, ShortNumber number, UUID resource, String anyway) {
    actor.require(ClaimPermission.FILE);
    runs.lock(actor.communityId());
    var need = needs.story(actor.scope(), number).need();
    var proposal =
        proposals.of(actor.communityId()).stream()
            .filter(it -> it.need().equals(need.id()) && it.resource().equals(resource))
            .filter(it -> !it.asked())
            .findFirst()
            .orElseThrow(() -> new Refused(ClaimError.NOT_PROPOSED));
    var id =
        requests.ask(
            actor,
            number,
            proposal.unit(),
            usual(actor, need, listed(actor, resource), proposal, anyway));
    proposals.asked(actor.communityId(), proposal, clock.instant());
    return id;
  }

  private AskUnit usual(
      Actor actor, NeedView need, ResourceView resource, Proposal proposal, String anyway) {
    var today = Dates.day(clock.instant());
    var what = resource.what().name() + "：" + need.title();
    var community = actor.communityId();
    return new AskUnit(
        what.substring(
            0,
            what.offsetByCodePoints(0, Math.min(LONGEST, what.codePointCount(0, what.length())))),
        String.valueOf(proposal.amount()),
        proposal.amount() > 1 ? "pieces" : "times",
        today.plusDays(rules.usualDoneDays(community)).toString(),
        today.plusDays(rules.usualAnswerDays(community)).toString(),
        anyway);
  }

  /**
   * The pair does not fit and is not proposed again; something else is at once, if there is
   * anything.
   *
   * @throws Refused if one of the two is not there
   */
  public void refuse(Actor actor, ShortNumber number, UUID resource, RefuseMatch command) {
    actor.require(ClaimPermission.FILE);
    runs.lock(actor.communityId());
    var need = needs.story(actor.scope(), number).need();
    var pair = new Refusals.Pair(need.id(), listed(actor, resource).id());
    refusals.insert(actor, pair, command.reason(), clock.instant());
    run.run(actor);
  }

  private ResourceView listed(Actor actor, UUID resource) {
    return resources.listed(actor, List.of(resource.toString())).stream()
        .findFirst()
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }
}
