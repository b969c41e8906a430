package org.linli.matching;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.linli.matching.MatchPlanner.Wanted;
import org.linli.needs.Rank;
import org.linli.platform.Dates;
import org.springframework.stereotype.Component;

/** Pairs what communities could not match with what is free in others. */
@Component
class AcrossPlanner {

  private final AcrossPairs across;
  private final Matcher matcher;
  private final Clock clock;

  AcrossPlanner(AcrossPairs across, Matcher matcher, Clock clock) {
    this.across = across;
    this.matcher = matcher;
    this.clock = clock;
  }

  /** Replaces what is proposed in the area, within the caller's transaction. */
  void propose(long area, List<Looked> looked) {
    var now = clock.instant();
    across.expire(area, Dates.day(now));
    var known = across.open(area).stream().map(Across::proposal).toList();
    var open = known.stream().filter(it -> !it.asked()).toList();
    var accepted = new ArrayList<>(known.stream().filter(Proposal::asked).toList());
    var refused = new HashSet<>(across.refused(area));
    var candidates = new HashMap<UUID, Owned<Candidate>>();
    var wanted = new HashMap<UUID, Owned<Wanted>>();
    for (var each : looked) {
      accepted.addAll(each.proposals());
      refused.addAll(each.refused());
      each.candidates()
          .forEach(it -> candidates.put(it.resource().id(), new Owned<>(each.community(), it)));
      each.left().forEach(it -> wanted.put(it.id(), new Owned<>(each.community(), it)));
    }
    accepted.forEach(it -> wanted.remove(it.need()));
    var solution =
        new MatchPlanner(matcher, sorted(candidates), refused, accepted)
            .solve(inOrder(wanted), open);
    across.replace(
        area,
        solution.proposals().stream()
            .map(it -> pair(got(wanted, it.need()), got(candidates, it.resource()), it))
            .toList(),
        now);
  }

  private static List<Candidate> sorted(Map<UUID, Owned<Candidate>> candidates) {
    return candidates.values().stream()
        .map(Owned::it)
        .sorted(Comparator.comparing(it -> it.resource().id()))
        .toList();
  }

  private static List<Wanted> inOrder(Map<UUID, Owned<Wanted>> wanted) {
    return wanted.values().stream()
        .map(Owned::it)
        .sorted(Comparator.comparing(AcrossPlanner::rank).thenComparing(Wanted::id))
        .toList();
  }

  private static <T> Owned<T> got(Map<UUID, Owned<T>> all, UUID id) {
    return Objects.requireNonNull(all.get(id));
  }

  private static int rank(Wanted wanted) {
    return wanted.need().rank().map(Rank::value).orElse(Integer.MAX_VALUE);
  }

  private Across pair(Owned<Wanted> wanted, Owned<Candidate> candidate, Proposal proposal) {
    var need = wanted.it().need();
    var resource = candidate.it().resource();
    var reasons =
        matcher.match(List.of(wanted.it().demand()), List.of(candidate.it())).getFirst().reasons();
    return new Across(
        need.id(),
        wanted.community(),
        need.number(),
        need.title(),
        need.rank().map(Rank::value).orElse(0),
        candidate.community(),
        resource.id(),
        resource.what().name(),
        resource.unit(),
        resource.owner(),
        proposal.slot(),
        reasons,
        Across.PROPOSED,
        Optional.empty());
  }

  /** Something of a community. */
  private record Owned<T>(long community, T it) {}
}
