package org.linli.dispatch;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.springframework.stereotype.Component;

/**
 * The three rates of a district: the counts of its streets, summed by street and by department
 * (WHIS-2). A role in the district holds in the streets below, so they are read at once, in as many
 * scopes as they fill: one for every {@value Scope#MAX_COMMUNITIES}, whatever they hold.
 */
@Component
public class DistrictRates {

  private static final String DISTRICT = "\\d{4}(?!00)\\d{2}0{6}";

  private final RateRows rows;
  private final DispatchRules rules;
  private final CommunityDirectory communities;
  private final Clock clock;

  DistrictRates(RateRows rows, DispatchRules rules, CommunityDirectory communities, Clock clock) {
    this.rows = rows;
    this.rules = rules;
    this.communities = communities;
    this.clock = clock;
  }

  /** Whether it is a district, neither a street nor something above. */
  public static boolean isDistrict(Community area) {
    return area.code().matches(DISTRICT);
  }

  /**
   * A month of the district's streets, and of its departments over all of them; empty where the
   * actor works in no district. Each street has a department on a register of its own, so it is
   * known again by its name.
   */
  public Optional<MonthOfRates> of(Actor actor, YearMonth month) {
    actor.require(DispatchPermission.OVERSEE);
    return communities
        .place(actor.communityId())
        .filter(DistrictRates::isDistrict)
        .map(district -> summed(district, month));
  }

  private MonthOfRates summed(Community district, YearMonth month) {
    var streets = communities.streets(district.id());
    var counted =
        scopes(streets).flatMap(it -> rows.in(it, month, clock.instant()).stream()).toList();
    var weights = rules.weights(district.id());
    var byStreet = sums(counted, RateRows.Counted::street);
    var byName = sums(counted, RateRows.Counted::name);
    return MonthOfRates.of(
        month,
        streets.stream()
            .filter(it -> byStreet.containsKey(it.id()))
            .map(it -> new StreetRates(it.code(), it.name(), rates(byStreet, it.id(), weights)))
            .toList(),
        byName.keySet().stream()
            .map(it -> new DepartmentRates(Optional.empty(), it, rates(byName, it, weights)))
            .toList(),
        weights);
  }

  private static <K extends Comparable<K>> Map<K, RateCounts> sums(
      List<RateRows.Counted> counted, Function<RateRows.Counted, K> by) {
    return counted.stream()
        .collect(Collectors.toMap(by, RateRows.Counted::counts, RateCounts::plus, TreeMap::new));
  }

  private static <K> ThreeRates rates(
      Map<K, RateCounts> sums, K key, DispatchRules.Weights weights) {
    return ThreeRates.of(Objects.requireNonNull(sums.get(key)), weights);
  }

  private static Stream<Scope> scopes(List<Community> streets) {
    var most = Scope.MAX_COMMUNITIES;
    return IntStream.range(0, (streets.size() + most - 1) / most)
        .mapToObj(at -> streets.subList(at * most, Math.min(streets.size(), (at + 1) * most)))
        .map(
            of ->
                new Scope(
                    of.stream().map(Community::id).collect(Collectors.toCollection(TreeSet::new)),
                    false));
  }
}
