package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.kernel.ShortNumber;
import org.linli.matching.Coverage.Share;
import org.linli.matching.MatchPlan.Left;
import org.linli.matching.MatchPlan.Pair;
import org.linli.needs.NeedStatus;
import org.linli.needs.NeedView;
import org.linli.needs.Rank;
import org.linli.resources.ResourceKind;
import org.linli.resources.Slots;

/** MATCH-1, NEED-5: who gets a proposal, of those for whom something fits. */
class CoverageTest {

  private static final Instant NOW = Instant.parse("2026-09-08T11:42:00Z");

  @Test
  void countsByGroupAndCategoryOnlyWhatSomethingFits() {
    var coverage =
        Coverage.of(
            List.of(
                pair(need(Rank.OLD_AND_YOUNG, "elder-care")),
                pair(need(Rank.ORDINARY, "housing")),
                pair(need(Rank.ORDINARY, "housing"))),
            List.of(
                left(need(Rank.OLD_AND_YOUNG, "housing"), 1, 0),
                left(need(Rank.SPECIAL, "elder-care"), 0, 1),
                left(need(Rank.SPECIAL, "parking"), 0, 0)));
    assertThat(coverage.groups())
        .containsExactly(new Share("0", 1, 2), new Share("1", 0, 1), new Share("2", 2, 2));
    assertThat(coverage.categories())
        .containsExactly(new Share("housing", 2, 3), new Share("elder-care", 1, 2));
  }

  private static Pair pair(NeedView need) {
    var room =
        RankingMatcherTest.candidate(
            "会议室", ResourceKind.VENUE, List.of("housing"), 30, new Slots(List.of()), null, 0);
    var demand =
        new Demand(
            need.id(),
            need.category(),
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            NOW);
    return new Pair(
        need,
        new Match(demand, room.resource(), List.of(), Optional.empty()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Left left(NeedView need, int full, int fresh) {
    return new Left(need, 3, full, fresh, 0, Optional.empty());
  }

  private static NeedView need(int group, String category) {
    return new NeedView(
        UUID.randomUUID(),
        new ShortNumber(2026, 1),
        NeedStatus.VERIFIED,
        category,
        "要一间房",
        NOW,
        NOW,
        1,
        false,
        false,
        Optional.of(new Rank(group, false)));
  }
}
