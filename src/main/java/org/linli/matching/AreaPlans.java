package org.linli.matching;

import java.time.Clock;
import java.util.UUID;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Ids;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;
import org.linli.platform.JobQueue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An area above communities pairs all of them, and what a community could not match with what
 * others have (MATCH-1). Its officers accept or refuse what is proposed across communities.
 */
@Service
@Transactional
public class AreaPlans {

  private final AreaRuns runs;
  private final AcrossPairs across;
  private final CommunityDirectory communities;
  private final MatchRules rules;
  private final JobQueue queue;
  private final Clock clock;

  AreaPlans(
      AreaRuns runs,
      AcrossPairs across,
      CommunityDirectory communities,
      MatchRules rules,
      JobQueue queue,
      Clock clock) {
    this.runs = runs;
    this.across = across;
    this.communities = communities;
    this.rules = rules;
    this.queue = queue;
    this.clock = clock;
  }

  /** How the communities stand after the last run, and what is proposed across them. */
  @Transactional(readOnly = true)
  public AreaPlan of(Actor actor) {
    actor.require(ClaimPermission.FILE);
    var area = actor.communityId();
    var last = runs.standing(area);
    var parts = last.stream().flatMap(it -> it.parts().stream()).map(this::part).toList();
    return new AreaPlan(last.map(AreaRuns.Standing::run), parts, across.open(area));
  }

  private AreaPlan.Part part(AreaRuns.Part part) {
    var community = communities.place(part.community());
    return new AreaPlan.Part(
        community.map(Community::code).orElse(""),
        community.map(Community::name).orElse(""),
        part.needs(),
        part.paired());
  }

  /**
   * Begins to pair everything, beside the request.
   *
   * @throws Refused if a run is under way
   */
  public void start(Actor actor) {
    actor.require(ClaimPermission.FILE);
    if (!begin(actor)) {
      throw new Refused(ClaimError.RUNNING);
    }
  }

  private boolean begin(Actor actor) {
    var run = Ids.next();
    var count = communities.under(actor.communityId()).size();
    var begun = runs.start(actor, run, count, clock.instant());
    if (begun) {
      queue.add(AreaRunJob.NAME, actor.communityId() + "/" + run);
    }
    return begun;
  }

  /** Ends the run under way: what was proposed across communities before stays. */
  public void cancel(Actor actor) {
    actor.require(ClaimPermission.FILE);
    runs.latest(actor.communityId())
        .filter(AreaRun::running)
        .ifPresent(
            it -> runs.end(actor.communityId(), it.id(), AreaRun.CANCELLED, clock.instant()));
  }

  /**
   * Accepts a pair: the unit, in its own community, is asked.
   *
   * @throws Refused if it is not proposed any more
   */
  public void accept(Actor actor, UUID need, UUID resource) {
    actor.require(ClaimPermission.FILE);
    var pair = find(actor, need, resource);
    var days = rules.usualAnswerDays(actor.communityId());
    if (!across.ask(actor.communityId(), pair, Dates.day(clock.instant()).plusDays(days))) {
      throw new Refused(ClaimError.NOT_PROPOSED);
    }
    queue.add(AcrossJob.NAME, AcrossJob.asking(actor.communityId(), need, resource));
  }

  /**
   * Refuses a pair: it is not proposed again, and something else is looked for.
   *
   * @throws Refused if it is not proposed any more
   */
  public void refuse(Actor actor, UUID need, UUID resource, RefuseMatch command) {
    actor.require(ClaimPermission.FILE);
    var pair = find(actor, need, resource);
    if (!across.move(
        actor.communityId(), pair, Across.PROPOSED, Across.REFUSED, command.reason())) {
      throw new Refused(ClaimError.NOT_PROPOSED);
    }
    begin(actor);
  }

  private Across find(Actor actor, UUID need, UUID resource) {
    return across
        .find(actor.communityId(), need, resource)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }
}
