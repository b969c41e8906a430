package org.linli.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.matching.optimiser.Optimiser;
import org.linli.matching.optimiser.Pairing;
import org.linli.needs.NeedView;
import org.linli.needs.Rank;

/**
 * Pairs needs with resources so that as many as possible get something, the urgent before all
 * others, and each what ranks high for it. The hard rules and the order are the matcher's. What was
 * accepted is taken out with its place; what is proposed already stays unless something is won by
 * more than {@link #KEPT}.
 */
final class MatchPlanner {

  /** What a need is worth for each step of its rank; no number of smaller gains outweighs it. */
  private static final int SERVED = 1_000;

  private static final int BEST = 100;
  private static final int STEP = 5;
  private static final int WAKE = 100;
  private static final int KEPT = 150;
  private static final int MOST_ARCS = 50;

  /** What a need is worth is shared among what it gets, and must not be lost in rounding. */
  private static final int SCALE = 1_000;

  private final Matcher matcher;
  private final List<Candidate> candidates;
  private final Set<Refusals.Pair> refused;
  private final Places places;

  /**
   * @param accepted proposals whose places nobody else gets
   */
  MatchPlanner(
      Matcher matcher,
      List<Candidate> candidates,
      Set<Refusals.Pair> refused,
      List<Proposal> accepted) {
    this.matcher = matcher;
    this.candidates = candidates;
    this.refused = refused;
    places = new Places(candidates);
    accepted.forEach(places::take);
  }

  /**
   * Solves it. The same input gives the same proposals.
   *
   * @param wanted the most urgent first
   * @param now what is proposed and not answered
   */
  Solution solve(List<Wanted> wanted, List<Proposal> now) {
    var proposed = now.stream().collect(Collectors.toMap(Proposal::need, Function.identity()));
    var arcs = wanted.stream().map(it -> arcs(it, proposed)).toList();
    var amounts = arcs.stream().mapToInt(MatchPlanner::amount).toArray();
    var pairing = pairing(arcs, amounts);
    var plan = Optimiser.solve(pairing);
    var chosen = new ArrayList<Proposal>();
    for (var need = 0; need < wanted.size(); need++) {
      for (var arc = pairing.first()[need]; arc < pairing.first()[need + 1]; arc++) {
        if (plan.served()[arc] > 0) {
          chosen.add(arcs.get(need).get(arc - pairing.first()[need]).proposal());
        }
      }
    }
    return new Solution(chosen, plan.value() / SCALE, plan.bound() / SCALE);
  }

  /** The best first: what ranks higher, then what is sooner. */
  private List<Arc> arcs(Wanted wanted, Map<UUID, Proposal> proposed) {
    var need = wanted.need();
    var ranking = ranking(matcher, candidates, refused, wanted);
    var amount = amount(wanted, ranking);
    var arcs = new ArrayList<Arc>();
    for (var rank = 0; rank < ranking.size(); rank++) {
      var soon = 0;
      var resource = ranking.get(rank).resource();
      for (var place : places.of(resource.id())) {
        var proposal =
            new Proposal(need.id(), resource.id(), resource.unit(), places.slot(place), amount);
        var kept = proposed.containsKey(need.id()) && proposal.same(proposed.get(need.id()));
        var score = Math.max(0, BEST - STEP * rank - soon++) + (kept ? KEPT : 0);
        arcs.add(new Arc(proposal, place, SERVED * weight(need) + score));
      }
    }
    arcs.sort(Comparator.comparingInt((Arc arc) -> -arc.value()));
    return arcs.stream().limit(MOST_ARCS).toList();
  }

  /** All that is left of it; where nobody has so much, as much as one has. */
  private int amount(Wanted wanted, List<Match> ranking) {
    var most =
        ranking.stream()
            .flatMap(match -> places.of(match.resource().id()).stream())
            .mapToInt(places::left)
            .max()
            .orElse(0);
    return wanted.demand().rest().map(rest -> Math.clamp(most, 1, rest.left())).orElse(1);
  }

  private static int amount(List<Arc> arcs) {
    return arcs.isEmpty() ? 1 : arcs.getFirst().proposal().amount();
  }

  /** What fits a need and was not refused for it, the best first. */
  static List<Match> ranking(
      Matcher matcher, List<Candidate> candidates, Set<Refusals.Pair> refused, Wanted wanted) {
    var allowed =
        candidates.stream()
            .filter(it -> !refused.contains(new Refusals.Pair(wanted.id(), it.resource().id())))
            .toList();
    return matcher.match(List.of(wanted.demand()), allowed);
  }

  /** From 1 to 6, so that no number of small gains outweighs who goes first in a single place. */
  private static int weight(NeedView need) {
    return 6 - need.rank().map(Rank::value).orElse(5);
  }

  private Pairing pairing(List<List<Arc>> arcs, int[] amounts) {
    var first = new int[arcs.size() + 1];
    for (var index = 0; index < arcs.size(); index++) {
      first[index + 1] = first[index] + arcs.get(index).size();
    }
    var flat = arcs.stream().flatMap(List::stream).toList();
    return new Pairing(
        amounts,
        new boolean[arcs.size()],
        first,
        flat.stream().mapToInt(Arc::place).toArray(),
        flat.stream().mapToInt(Arc::unitValue).toArray(),
        places.capacities(),
        places.resourceOfEach(),
        places.resources().size(),
        WAKE * SCALE);
  }

  /** A need with what it asks for. */
  record Wanted(NeedView need, Demand demand) {

    UUID id() {
      return need.id();
    }

    /** The same for candidates of other communities. */
    Wanted elsewhere() {
      return new Wanted(need, demand.elsewhere());
    }
  }

  /**
   * What came out.
   *
   * @param value of all proposals together
   * @param bound no set of proposals is worth more
   */
  record Solution(List<Proposal> proposals, long value, long bound) {}

  /** A place for a need, and what it is worth. */
  private record Arc(Proposal proposal, int place, int value) {

    int unitValue() {
      return value * SCALE / proposal.amount();
    }
  }
}
