package org.linli.matching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.matching.MatchPlanner.Wanted;

/**
 * What was said of needs.
 *
 * @param refused pairs that nobody proposes again
 * @param rests what is left of those that say how much they want
 */
record Said(Set<Refusals.Pair> refused, Map<UUID, Rest> rests) {

  Said {
    refused = Set.copyOf(refused);
    rests = Map.copyOf(rests);
  }

  /** The same needs, with how much of each is left. */
  List<Wanted> of(List<Wanted> wanted) {
    return wanted.stream()
        .map(it -> new Wanted(it.need(), it.demand().with(Optional.ofNullable(rests.get(it.id())))))
        .toList();
  }
}
