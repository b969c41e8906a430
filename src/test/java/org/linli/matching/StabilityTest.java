package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.kernel.ShortNumber;
import org.linli.matching.MatchPlanner.Wanted;
import org.linli.needs.NeedStatus;
import org.linli.needs.NeedView;
import org.linli.needs.Rank;
import org.linli.resources.ResourceKind;
import org.linli.resources.Slot;
import org.linli.resources.Slots;

/** MATCH-1: accepted pairs are left alone, and small changes move few of the others. */
class StabilityTest {

  private static final Instant NOW = Instant.parse("2026-09-08T11:42:00Z");
  private static final int NEEDS = 500;
  private static final int RESOURCES = 120;
  private static final int CHOICES = 15;

  private final Random random = new Random(42);
  private final List<Candidate> candidates =
      IntStream.range(0, RESOURCES).mapToObj(this::room).toList();
  private final Map<UUID, List<Candidate>> liked = new HashMap<>();
  private final List<Wanted> wanted = IntStream.range(0, NEEDS).mapToObj(this::wanted).toList();

  @Test
  void whenTwoInAHundredChangeFewProposalsMove() {
    var before = solve(wanted, List.of(), List.of());
    assertThat(before).hasSizeGreaterThan(NEEDS * 2 / 3);
    var accepted = before.subList(0, before.size() * 6 / 10);
    var open = before.subList(accepted.size(), before.size());
    var answered = accepted.stream().map(Proposal::need).toList();
    var rest = wanted.stream().filter(it -> !answered.contains(it.id())).toList();
    rest.stream().limit(Math.max(1, rest.size() / 50)).forEach(this::likesOtherwise);
    var after = solve(rest, open, accepted);
    var moved = open.stream().filter(was -> after.stream().noneMatch(it -> it.same(was))).count();
    assertThat(moved).isLessThanOrEqualTo(open.size() * 4 / 100);
    assertThat(after).hasSizeGreaterThanOrEqualTo(open.size());
    takeNoPlaceTwice(accepted, after);
  }

  /** Recomputed from the resources, not from what the planner counts. */
  private void takeNoPlaceTwice(List<Proposal> accepted, List<Proposal> open) {
    var taken = new HashMap<String, Integer>();
    for (var proposal : Stream.concat(accepted.stream(), open.stream()).toList()) {
      taken.merge(proposal.resource() + " " + proposal.slot(), 1, Integer::sum);
    }
    assertThat(taken.values()).containsOnly(1);
    assertThat(open)
        .allMatch(
            proposal ->
                likedBy(proposal.need()).stream()
                    .anyMatch(it -> it.resource().id().equals(proposal.resource())));
  }

  private List<Proposal> solve(List<Wanted> needs, List<Proposal> now, List<Proposal> accepted) {
    return new MatchPlanner(this::ranked, candidates, Set.of(), accepted)
        .solve(needs, now)
        .proposals();
  }

  private List<Match> ranked(List<Demand> demands, List<Candidate> all) {
    return demands.stream()
        .flatMap(
            demand ->
                likedBy(demand.need()).stream()
                    .map(it -> new Match(demand, it.resource(), List.of(), Optional.empty())))
        .toList();
  }

  private List<Candidate> likedBy(UUID need) {
    return Objects.requireNonNull(liked.get(need));
  }

  /** The same resources in another order. */
  private void likesOtherwise(Wanted need) {
    var order = new ArrayList<>(likedBy(need.id()));
    Collections.shuffle(order, random);
    liked.put(need.id(), order);
  }

  private Candidate room(int each) {
    var days = List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.SATURDAY);
    var slots = new Slots(days.stream().map(day -> new Slot(day, 540, 720)).toList());
    return RankingMatcherTest.candidate(
        "房间" + each, ResourceKind.VENUE, List.of("housing"), 30, slots, null, 0);
  }

  private Wanted wanted(int each) {
    var need =
        new NeedView(
            new UUID(1, each),
            new ShortNumber(2026, each + 1),
            NeedStatus.VERIFIED,
            "housing",
            "要一间房",
            NOW,
            NOW,
            1,
            false,
            false,
            Optional.of(Rank.kept(each * 6 / NEEDS)));
    var demand =
        new Demand(
            need.id(),
            "housing",
            "要一间房",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            NOW);
    var wanted = new Wanted(need, demand);
    liked.put(
        need.id(),
        random.ints(0, RESOURCES).distinct().limit(CHOICES).mapToObj(candidates::get).toList());
    return wanted;
  }
}
