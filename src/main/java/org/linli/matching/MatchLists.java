package org.linli.matching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.directory.GridManagement;
import org.linli.directory.GridOutline;
import org.linli.kernel.Actor;
import org.linli.matching.MatchPlanner.Wanted;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedView;
import org.linli.resources.ResourceReading;
import org.linli.resources.StartingPoint;
import org.springframework.stereotype.Component;

/** The two lists that meet: what waits for somebody, and what is listed. */
@Component
class MatchLists {

  private final NeedReading needs;
  private final ResourceReading resources;
  private final Refusals refusals;
  private final Proposals proposals;
  private final GridManagement grids;
  private final MatchRules rules;

  MatchLists(
      NeedReading needs,
      ResourceReading resources,
      Refusals refusals,
      Proposals proposals,
      GridManagement grids,
      MatchRules rules) {
    this.proposals = proposals;
    this.grids = grids;
    this.rules = rules;
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

  /** Those that go first, whether a unit was asked or not, with where they are. */
  List<Wanted> all(Actor actor, int most, Instant now) {
    var places = StartingPoint.byPlace(grids.mapWithBuildings(actor.scope()));
    var reach = rules.reach(actor.communityId());
    return needs.openWithPlace(actor, most).stream()
        .map(
            open -> {
              var from = open.place().map(places::get);
              return wanted(open.need(), from.map(it -> new Demand.Place(it, reach)), now);
            })
        .toList();
  }

  private static Wanted wanted(NeedView need, Optional<Demand.Place> place, Instant now) {
    return new Wanted(
        need,
        new Demand(
            need.id(),
            need.category(),
            need.title(),
            Optional.empty(),
            place,
            Optional.empty(),
            now));
  }

  List<Candidate> candidates(Actor actor) {
    return resources.listed(actor).stream().map(it -> new Candidate(it, 0)).toList();
  }

  /** Whether the community drew a plan of its own, which nothing elsewhere can be measured on. */
  boolean planar(Actor actor) {
    return grids.map(actor.scope()).stream().anyMatch(GridOutline::planar);
  }

  /** What was said of these needs: which pairs were refused, and how much is left of each. */
  Said said(Actor actor, List<Wanted> wanted) {
    return refusals.said(
        actor.communityId(), wanted.stream().map(Wanted::id).collect(Collectors.toSet()));
  }

  /** What was arranged before. */
  Arranged arranged(Actor actor, Instant now) {
    return proposals.arranged(actor.communityId(), now);
  }
}
