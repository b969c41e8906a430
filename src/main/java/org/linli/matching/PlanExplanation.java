package org.linli.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.matching.MatchPlan.Far;
import org.linli.matching.MatchPlan.Given;
import org.linli.matching.MatchPlan.Left;
import org.linli.matching.MatchPlan.Pair;
import org.linli.matching.MatchPlan.Taken;
import org.linli.matching.MatchPlanner.Wanted;
import org.linli.needs.NeedView;

/**
 * Says for each proposal why it is this one and not another, and for each need without one why it
 * has none, by what is true now: a proposal that does not fit any more is not shown.
 */
final class PlanExplanation {

  private final Matcher matcher;
  private final List<Candidate> candidates;
  private final Set<Refusals.Pair> refused;
  private final Places places;
  private final Map<UUID, Proposal> proposed = new HashMap<>();

  /**
   * @param proposals all of the community, the accepted among them
   */
  PlanExplanation(
      Matcher matcher,
      List<Candidate> candidates,
      Set<Refusals.Pair> refused,
      List<Proposal> proposals) {
    this.matcher = matcher;
    this.candidates = candidates;
    this.refused = refused;
    places = new Places(candidates);
    for (var proposal : proposals) {
      places.take(proposal);
      if (!proposal.asked() && places.has(proposal)) {
        proposed.put(proposal.need(), proposal);
      }
    }
  }

  /**
   * @param wanted the most urgent first
   */
  MatchPlan of(List<Wanted> wanted, Optional<MatchRun> run) {
    var pairs = new ArrayList<Pair>();
    var left = new ArrayList<Left>();
    for (var each : wanted) {
      var ranking = MatchPlanner.ranking(matcher, candidates, refused, each);
      var pair = pair(each, ranking);
      pair.ifPresentOrElse(pairs::add, () -> left.add(left(each, ranking)));
    }
    return new MatchPlan(
        pairs,
        left,
        places.resources().stream().filter(it -> places.used(it.id()) == 0).toList(),
        Coverage.of(pairs, left),
        run);
  }

  private Optional<Pair> pair(Wanted wanted, List<Match> ranking) {
    var need = wanted.need();
    var proposal = Optional.ofNullable(proposed.get(need.id()));
    for (var rank = 0; rank < ranking.size() && proposal.isPresent(); rank++) {
      var match = ranking.get(rank);
      if (match.resource().id().equals(proposal.get().resource())) {
        return Optional.of(
            new Pair(
                need,
                match,
                proposal.get().slot(),
                wanted.demand().rest().map(rest -> new Given(proposal.get().amount(), rest)),
                rank == 0 ? Optional.empty() : Optional.of(taken(ranking.getFirst())),
                ranking.stream().skip(rank + 1L).findFirst()));
      }
    }
    return Optional.empty();
  }

  private Taken taken(Match match) {
    var resource = match.resource();
    return new Taken(resource, places.used(resource.id()), places.free(resource.id()));
  }

  private Left left(Wanted wanted, List<Match> ranking) {
    var need = wanted.need();
    var listed =
        candidates.stream()
            .filter(it -> it.resource().what().categories().contains(need.category()))
            .toList();
    var wished = listed.stream().filter(it -> !isRefused(need, it)).toList();
    var free = (int) ranking.stream().filter(it -> places.free(it.resource().id())).count();
    return new Left(
        need,
        listed.size(),
        ranking.size() - free,
        free,
        listed.size() - wished.size(),
        far(wanted.demand(), wished));
  }

  private boolean isRefused(NeedView need, Candidate candidate) {
    return refused.contains(new Refusals.Pair(need.id(), candidate.resource().id()));
  }

  private static Optional<Far> far(Demand demand, List<Candidate> candidates) {
    var far =
        candidates.stream()
            .flatMap(it -> Measures.tooFar(demand, it).stream())
            .mapToInt(Integer::intValue)
            .summaryStatistics();
    return demand
        .place()
        .filter(place -> far.getCount() > 0)
        .map(place -> new Far((int) far.getCount(), far.getMin(), place.reach().farthest()));
  }
}
