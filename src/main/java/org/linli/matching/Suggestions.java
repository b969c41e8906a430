package org.linli.matching;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.directory.DrawnGrid;
import org.linli.directory.GridManagement;
import org.linli.kernel.Actor;
import org.linli.needs.NeedPlaces;
import org.linli.needs.NeedView;
import org.linli.resources.ResourceReading;
import org.linli.resources.ResourceView;
import org.linli.resources.StartingPoint;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who could do it: ranked suggestions for one need (MATCH-1). */
@Service
@Transactional(readOnly = true)
public class Suggestions {

  private final ResourceReading resources;
  private final GridManagement grids;
  private final NeedPlaces places;
  private final Matcher matcher;
  private final UnitRecords records;
  private final MatchRules rules;
  private final Clock clock;

  Suggestions(
      ResourceReading resources,
      GridManagement grids,
      NeedPlaces places,
      Matcher matcher,
      UnitRecords records,
      MatchRules rules,
      Clock clock) {
    this.resources = resources;
    this.grids = grids;
    this.places = places;
    this.matcher = matcher;
    this.records = records;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * The best first: all of them for the community, for a unit only its own.
   *
   * @param people for how many it has to be enough, if that is known
   * @param near where it is wanted, if that is known
   */
  public List<Suggestion> of(
      Actor actor, NeedView need, Optional<Integer> people, Optional<StartingPoint> near) {
    var listed = listed(actor, need);
    var now = clock.instant();
    var units =
        records.of(
            actor.communityId(), need.id(), listed.stream().map(ResourceView::unit).toList(), now);
    var place = near.map(it -> new Demand.Place(it, rules.reach(actor.communityId())));
    return matched(actor, demand(need, people, place), listed, units);
  }

  /** The same at a glance, without what units did before. */
  public List<Suggestion> of(Actor actor, NeedView need) {
    var listed = listed(actor, need);
    var units =
        listed.stream()
            .map(ResourceView::unit)
            .distinct()
            .collect(Collectors.toMap(Function.identity(), UnitRecord::none));
    return matched(actor, demand(need, Optional.empty(), Optional.empty()), listed, units);
  }

  private List<Suggestion> matched(
      Actor actor, Demand demand, List<ResourceView> listed, Map<UUID, UnitRecord> units) {
    var candidates =
        listed.stream().map(it -> new Candidate(it, of(units, it.unit()).settled())).toList();
    var most = rules.requestsPerMonth(actor.communityId());
    return matcher.match(List.of(demand), candidates).stream()
        .map(match -> suggestion(match, of(units, match.resource().unit()), most))
        .toList();
  }

  private static UnitRecord of(Map<UUID, UnitRecord> units, UUID unit) {
    return units.getOrDefault(unit, UnitRecord.none(unit));
  }

  private List<ResourceView> listed(Actor actor, NeedView need) {
    if (!actor.may(ClaimPermission.FILE)) {
      actor.require(ClaimPermission.CLAIM);
    }
    return resources.serving(actor, need.category()).stream()
        .filter(it -> maySee(actor, it.unit()))
        .toList();
  }

  private Demand demand(NeedView need, Optional<Integer> people, Optional<Demand.Place> place) {
    return new Demand(
        need.id(), need.category(), need.title(), people, place, Optional.empty(), clock.instant());
  }

  /** The drawing of the community, from whose grids it can be measured. */
  public List<DrawnGrid> drawn(Actor actor) {
    return grids.mapWithBuildings(actor.scope());
  }

  /** Where a need is on it, if it names a building or grid that was drawn. */
  public Optional<StartingPoint> where(Actor actor, NeedView need, List<DrawnGrid> drawn) {
    return drawn.isEmpty()
        ? Optional.empty()
        : places.place(actor.scope(), need.id()).map(StartingPoint.byPlace(drawn)::get);
  }

  private static boolean maySee(Actor actor, UUID unit) {
    return actor.may(ClaimPermission.FILE)
        || actor.grants().organizationId().filter(unit::equals).isPresent();
  }

  private static Suggestion suggestion(Match match, UnitRecord unit, int most) {
    return new Suggestion(match, unit, unit.asked() >= most);
  }
}
