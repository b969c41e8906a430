package org.linli.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.linli.matching.MatchPlan.Left;
import org.linli.matching.MatchPlan.Pair;
import org.linli.matching.MatchPlan.Taken;
import org.linli.matching.optimiser.Optimiser;
import org.linli.matching.optimiser.Pairing;
import org.linli.needs.NeedView;
import org.linli.needs.Rank;
import org.linli.resources.ResourceView;
import org.linli.resources.Slot;

/**
 * Pairs needs with resources so that as many as possible get something, the urgent before all
 * others, and each what ranks high for it. The hard rules and the order are the matcher's.
 */
final class MatchPlanner {

  private static final int SERVED = 1_000;
  private static final int BEST = 100;
  private static final int STEP = 5;
  private static final int WAKE = 100;
  private static final int MOST_ARCS = 50;

  private final Matcher matcher;
  private final List<Candidate> candidates;
  private final Set<Refusals.Pair> refused;
  private final List<Place> places = new ArrayList<>();
  private final Map<UUID, List<Integer>> placesOf = new HashMap<>();
  private final Map<Integer, Integer> taken = new HashMap<>();

  MatchPlanner(Matcher matcher, List<Candidate> candidates, Set<Refusals.Pair> refused) {
    this.matcher = matcher;
    this.candidates = candidates;
    this.refused = refused;
    for (var index = 0; index < candidates.size(); index++) {
      addPlaces(index, candidates.get(index).resource());
    }
  }

  /** A resource without times is good for what it holds, once. */
  private void addPlaces(int index, ResourceView resource) {
    var mine = new ArrayList<Integer>();
    for (var slot : resource.what().slots().all()) {
      mine.add(places.size());
      places.add(new Place(index, Optional.of(slot), holds(resource)));
    }
    if (mine.isEmpty()) {
      mine.add(places.size());
      places.add(new Place(index, Optional.empty(), holds(resource)));
    }
    placesOf.put(resource.id(), mine);
  }

  /** How many needs at a time: a room one, things and people as many as there are. */
  private static int holds(ResourceView resource) {
    return switch (resource.what().kind()) {
      case EQUIPMENT, PEOPLE, SERVICE -> resource.what().capacity().orElse(1);
      default -> 1;
    };
  }

  /**
   * @param wanted the most urgent first
   */
  MatchPlan plan(List<Wanted> wanted) {
    var rankings = wanted.stream().map(this::ranking).toList();
    var arcs = new ArrayList<List<Arc>>();
    for (var index = 0; index < wanted.size(); index++) {
      arcs.add(arcs(wanted.get(index).need(), rankings.get(index)));
    }
    var pairing = pairing(arcs);
    var plan = Optimiser.solve(pairing);
    var chosen = new LinkedHashMap<Integer, Arc>();
    var takers = new HashMap<UUID, List<NeedView>>();
    for (var index = 0; index < wanted.size(); index++) {
      for (var arc = pairing.first()[index]; arc < pairing.first()[index + 1]; arc++) {
        if (plan.served()[arc] > 0) {
          var own = arcs.get(index).get(arc - pairing.first()[index]);
          chosen.put(index, own);
          taken.merge(own.place(), 1, Integer::sum);
          takers
              .computeIfAbsent(resource(own.place()).id(), id -> new ArrayList<>())
              .add(wanted.get(index).need());
        }
      }
    }
    return new MatchPlan(
        chosen.entrySet().stream()
            .map(
                it ->
                    pair(wanted.get(it.getKey()), rankings.get(it.getKey()), it.getValue(), takers))
            .toList(),
        IntStream.range(0, wanted.size())
            .filter(index -> !chosen.containsKey(index))
            .mapToObj(index -> left(wanted.get(index).need(), rankings.get(index)))
            .toList(),
        candidates.stream()
            .map(Candidate::resource)
            .filter(resource -> !takers.containsKey(resource.id()))
            .toList(),
        plan.bound() == 0
            ? Optional.empty()
            : Optional.of(Math.floor(1_000.0 * plan.value() / plan.bound()) / 10));
  }

  private List<Match> ranking(Wanted wanted) {
    var allowed =
        candidates.stream()
            .filter(it -> !refused.contains(pair(wanted.need(), it.resource())))
            .toList();
    return matcher.match(List.of(wanted.demand()), allowed);
  }

  private static Refusals.Pair pair(NeedView need, ResourceView resource) {
    return new Refusals.Pair(need.id(), resource.id());
  }

  /** The best first: what ranks higher, then what is sooner. */
  private List<Arc> arcs(NeedView need, List<Match> ranking) {
    var arcs = new ArrayList<Arc>();
    for (var rank = 0; rank < ranking.size(); rank++) {
      var soon = 0;
      for (var place : placesOf.getOrDefault(ranking.get(rank).resource().id(), List.of())) {
        var score = Math.max(0, BEST - STEP * rank - soon++);
        arcs.add(new Arc(place, rank, SERVED * weight(need) + score));
      }
    }
    arcs.sort(Comparator.comparingInt((Arc arc) -> -arc.value()));
    return arcs.stream().limit(MOST_ARCS).toList();
  }

  /** From 1 to 6, so that no number of small gains outweighs who goes first in a single place. */
  private static int weight(NeedView need) {
    return 6 - need.rank().map(Rank::value).orElse(5);
  }

  private Pairing pairing(List<List<Arc>> arcs) {
    var first = new int[arcs.size() + 1];
    for (var index = 0; index < arcs.size(); index++) {
      first[index + 1] = first[index] + arcs.get(index).size();
    }
    var flat = arcs.stream().flatMap(List::stream).toList();
    return new Pairing(
        IntStream.generate(() -> 1).limit(arcs.size()).toArray(),
        new boolean[arcs.size()],
        first,
        flat.stream().mapToInt(Arc::place).toArray(),
        flat.stream().mapToInt(Arc::value).toArray(),
        places.stream().mapToInt(Place::holds).toArray(),
        places.stream().mapToInt(Place::candidate).toArray(),
        candidates.size(),
        WAKE);
  }

  private Pair pair(Wanted wanted, List<Match> ranking, Arc arc, Map<UUID, List<NeedView>> takers) {
    return new Pair(
        wanted.need(),
        ranking.get(arc.rank()),
        places.get(arc.place()).slot(),
        arc.rank() == 0
            ? Optional.empty()
            : Optional.of(higher(ranking.getFirst().resource(), takers)),
        ranking.stream().skip(arc.rank() + 1L).findFirst());
  }

  private Taken higher(ResourceView resource, Map<UUID, List<NeedView>> takers) {
    var free =
        placesOf.getOrDefault(resource.id(), List.of()).stream()
            .anyMatch(place -> taken.getOrDefault(place, 0) < places.get(place).holds());
    return new Taken(resource, takers.getOrDefault(resource.id(), List.of()), free);
  }

  private Left left(NeedView need, List<Match> ranking) {
    var listed =
        candidates.stream()
            .map(Candidate::resource)
            .filter(it -> it.what().categories().contains(need.category()))
            .toList();
    var unwanted = listed.stream().filter(it -> refused.contains(pair(need, it))).count();
    var fits = new HashSet<UUID>();
    ranking.forEach(match -> fits.add(match.resource().id()));
    return new Left(need, listed.size(), fits.size(), (int) unwanted);
  }

  private ResourceView resource(int place) {
    return candidates.get(places.get(place).candidate()).resource();
  }

  /** A need with what it asks for. */
  record Wanted(NeedView need, Demand demand) {}

  /** A time of a resource, and how many needs it is good for. */
  private record Place(int candidate, Optional<Slot> slot, int holds) {}

  /** A place for a need, by the rank of its resource. */
  private record Arc(int place, int rank, int value) {}
}
