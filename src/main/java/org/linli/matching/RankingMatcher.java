package org.linli.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.linli.matching.Match.Reason;
import org.linli.resources.ResourceStatus;
import org.linli.resources.Standing;
import org.springframework.stereotype.Component;

/**
 * Ranks for each need on its own. It compares one thing after another and never adds them up, so
 * that the first in which two differ is why one of them comes second.
 */
@Component
class RankingMatcher implements Matcher {

  private static final Comparator<Ranked> LATEST =
      Comparator.comparing((Ranked it) -> it.candidate().resource().changedAt())
          .thenComparing(it -> it.candidate().resource().id())
          .reversed();

  @Override
  public List<Match> match(List<Demand> demands, List<Candidate> candidates) {
    return demands.stream().flatMap(demand -> ranked(demand, candidates).stream()).toList();
  }

  private static List<Match> ranked(Demand demand, List<Candidate> candidates) {
    var order =
        candidates.stream()
            .filter(candidate -> fits(demand, candidate))
            .map(candidate -> new Ranked(candidate, Measures.of(demand, candidate)))
            .sorted(Comparator.comparing(Ranked::measures).thenComparing(LATEST))
            .toList();
    var matches = new ArrayList<Match>();
    for (var place = 0; place < order.size(); place++) {
      var behind =
          place == 0
              ? Optional.<Reason>empty()
              : Optional.of(order.get(place).measures().behind(order.get(place - 1).measures()));
      var it = order.get(place);
      matches.add(
          new Match(
              demand,
              it.candidate().resource(),
              it.measures().reasons(demand, it.candidate()),
              behind));
    }
    return matches;
  }

  /** The hard rules: none of them is ever weighed against anything. */
  private static boolean fits(Demand demand, Candidate candidate) {
    var resource = candidate.resource();
    return resource.status() == ResourceStatus.LISTED
        && resource.standing() == Standing.USABLE
        && resource.what().categories().contains(demand.category())
        && enough(demand, candidate)
        && gives(demand, candidate)
        && Measures.tooFar(demand, candidate).isEmpty();
  }

  private static boolean enough(Demand demand, Candidate candidate) {
    var what = candidate.resource().what();
    return !what.kind().countsPeople()
        || demand.people().isEmpty()
        || what.capacity().filter(it -> it < demand.people().get()).isEmpty();
  }

  /** What is counted comes from what is counted, and from whoever holds no part of it yet. */
  private static boolean gives(Demand demand, Candidate candidate) {
    var resource = candidate.resource();
    return demand
        .rest()
        .filter(
            rest ->
                !Places.counted(resource.what().kind()) || rest.units().contains(resource.unit()))
        .isEmpty();
  }

  /** A candidate with what it is ranked by. */
  private record Ranked(Candidate candidate, Measures measures) {}
}
