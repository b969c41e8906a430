package org.linli.matching;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.kernel.Actor;
import org.linli.matching.MatchPlanner.Wanted;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.stereotype.Component;

/**
 * Looks at all of a community, within the caller's transaction: what was proposed gives way all at
 * once or not at all. What is edited meanwhile is looked at again when it is shown.
 */
@Component
class CommunityRun {

  private static final int MOST_NEEDS = 2_000;

  private final MatchRuns runs;
  private final MatchLists lists;
  private final Proposals proposals;
  private final Refusals refusals;
  private final Matcher matcher;
  private final Messages chinese;
  private final Clock clock;

  CommunityRun(
      MatchRuns runs,
      MatchLists lists,
      Proposals proposals,
      Refusals refusals,
      Matcher matcher,
      Languages languages,
      Clock clock) {
    this.runs = runs;
    this.lists = lists;
    this.proposals = proposals;
    this.refusals = refusals;
    this.matcher = matcher;
    this.chinese = languages.chinese();
    this.clock = clock;
  }

  /**
   * Proposes for the two thousand needs that go first. Two at a time wait for each other; the
   * second finds what the first proposed and keeps it.
   */
  Outcome run(Actor actor) {
    runs.lock(actor.communityId());
    settle(actor);
    var now = clock.instant();
    var arranged = lists.arranged(actor, now);
    var open = lists.wanted(actor, MOST_NEEDS, arranged, now);
    var said = lists.said(actor, open);
    var wanted = said.of(open);
    var candidates = lists.candidates(actor);
    var known = arranged.proposals();
    var accepted = known.stream().filter(Proposal::asked).toList();
    var proposed = known.stream().filter(it -> !it.asked()).toList();
    var planner = new MatchPlanner(matcher, candidates, said.refused(), accepted);
    var solution = planner.solve(wanted, proposed);
    proposals.replace(actor.communityId(), solution.proposals(), now);
    runs.insert(
        actor,
        new MatchRun(
            now, wanted.size(), solution.proposals().size(), solution.value(), solution.bound()));
    return new Outcome(
        wanted, candidates, said.refused(), solution.proposals(), accepted, lists.planar(actor));
  }

  /** What came of the pairs that were accepted: a unit that declined is not proposed again. */
  private void settle(Actor actor) {
    var now = clock.instant();
    for (var pair : proposals.declined(actor.communityId())) {
      refusals.insert(actor, pair, chinese.text("matching.plan.declined"), now);
    }
    proposals.release(actor.communityId(), lists.arranged(actor, now).waiting());
  }

  /**
   * What was looked at, and what came of it.
   *
   * @param open what is proposed
   * @param accepted what was accepted before
   * @param planar whether where things are is known on the community's own plan only
   */
  record Outcome(
      List<Wanted> wanted,
      List<Candidate> candidates,
      Set<Refusals.Pair> refused,
      List<Proposal> open,
      List<Proposal> accepted,
      boolean planar) {

    /** Whose places are taken. */
    List<Proposal> taken() {
      return Stream.concat(open.stream(), accepted.stream()).toList();
    }
  }
}
