package org.linli.matching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.kernel.Actor;
import org.linli.matching.MatchPlanner.Wanted;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedView;
import org.linli.resources.ResourceReading;
import org.springframework.stereotype.Component;

/** The two lists that meet: what waits for somebody, and what is listed. */
@Component
class MatchLists {

  private final NeedReading needs;
  private final ResourceReading resources;
  private final Refusals refusals;
  private final Proposals proposals;

  MatchLists(NeedReading needs, ResourceReading resources, Refusals refusals, Proposals proposals) {
    this.proposals = proposals;
    this.needs = needs;
    this.resources = resources;
    this.refusals = refusals;
  }

  /** Those that go first; those about which a unit has to answer wait for that. */
  List<Wanted> wanted(Actor actor, int most, Arranged arranged, Instant now) {
    return all(actor, most, now).stream()
        .filter(it -> !arranged.waiting().contains(it.id()))
        .toList();
  }

  /** Those that go first, whether a unit was asked or not. */
  List<Wanted> all(Actor actor, int most, Instant now) {
    return needs.open(actor, most).stream()
        .map(need -> new Wanted(need, demand(need, now)))
        .toList();
  }

  private static Demand demand(NeedView need, Instant now) {
    return new Demand(
        need.id(), need.category(), need.title(), Optional.empty(), Optional.empty(), now);
  }

  List<Candidate> candidates(Actor actor) {
    return resources.listed(actor).stream().map(it -> new Candidate(it, 0)).toList();
  }

  Set<Refusals.Pair> refused(Actor actor, List<Wanted> wanted) {
    return refusals.of(
        actor.communityId(), wanted.stream().map(Wanted::id).collect(Collectors.toSet()));
  }

  /** What was arranged before. */
  Arranged arranged(Actor actor, Instant now) {
    return proposals.arranged(actor.communityId(), now);
  }
}
