package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.resources.Offering;
import org.linli.resources.OnHolidays;
import org.linli.resources.Point;
import org.linli.resources.ResourceKind;
import org.linli.resources.ResourceStatus;
import org.linli.resources.ResourceView;
import org.linli.resources.Slot;
import org.linli.resources.Slots;
import org.linli.resources.Standing;
import org.linli.resources.StartingPoint;
import org.linli.resources.Usable;

/** Hard rules, order and reasons of suggestions (MATCH-1). */
class RankingMatcherTest {

  /** Tuesday, 19:42 in China. */
  private static final Instant NOW = Instant.parse("2026-09-08T11:42:00Z");

  private static final Slots SATURDAY = new Slots(List.of(new Slot(DayOfWeek.SATURDAY, 540, 720)));
  private static final Slots NEVER = new Slots(List.of());

  private final Matcher matcher = new RankingMatcher();

  @Test
  void hardRulesAreNeverBroken() {
    var fits = venue("会议室", 30);
    var candidates =
        List.of(
            fits,
            venue("小屋", 29),
            new Candidate(with(fits.resource(), ResourceStatus.PAUSED, Standing.USABLE), 9),
            new Candidate(with(fits.resource(), ResourceStatus.LISTED, Standing.PAPER_OVER), 9),
            new Candidate(with(fits.resource(), ResourceStatus.LISTED, Standing.OVER), 9),
            candidate("轮椅", ResourceKind.EQUIPMENT, List.of("elder-care"), 5, NEVER, null, 9));
    assertThat(matcher.match(List.of(demand("开会的地方", Optional.of(30), null)), candidates))
        .extracting(it -> it.resource().id())
        .containsExactly(fits.resource().id());
  }

  /** Twenty wheelchairs say nothing of how many people have room. */
  @Test
  void capacityCountsOnlyWhereItCountsPeople() {
    var chairs = candidate("轮椅", ResourceKind.EQUIPMENT, List.of("housing"), 2, NEVER, null, 0);
    assertThat(matcher.match(List.of(demand("轮椅", Optional.of(30), null)), List.of(chairs)))
        .hasSize(1);
  }

  @Test
  void whatLiesTooFarIsNotProposedAndTheRestSaysHowFar() {
    var place = place(new Point(114.30, 30.60), false);
    var near =
        candidate(
            "近", ResourceKind.VENUE, List.of("housing"), 30, NEVER, new Point(114.30, 30.605), 0);
    var far =
        candidate(
            "远", ResourceKind.VENUE, List.of("housing"), 30, NEVER, new Point(114.32, 30.60), 0);
    var unknown = candidate("不知", ResourceKind.VENUE, List.of("housing"), 30, NEVER, null, 0);
    var matches =
        matcher.match(List.of(demand("灯", Optional.empty(), place)), List.of(far, near, unknown));
    assertThat(matches)
        .extracting(it -> it.resource().what().name())
        .containsExactlyInAnyOrder("近", "不知");
    assertThat(reasons(matches, "近")).contains(new Match.Reason("metres", List.of("一网格", "550")));
    assertThat(reasons(matches, "不知")).extracting(Match.Reason::code).doesNotContain("metres");
  }

  /** A plan of the community's own is in metres, and means nothing for other communities. */
  @Test
  void ownPlanIsMeasuredInMetresAndOnlyWithinItsCommunity() {
    var demand = demand("灯", Optional.empty(), place(new Point(0, 0), true));
    var far =
        candidate("远", ResourceKind.VENUE, List.of("housing"), 30, NEVER, new Point(1600, 0), 0);
    var near =
        candidate("近", ResourceKind.VENUE, List.of("housing"), 30, NEVER, new Point(300, 400), 0);
    var matches = matcher.match(List.of(demand), List.of(far, near));
    assertThat(matches).extracting(it -> it.resource().what().name()).containsExactly("近");
    assertThat(reasons(matches, "近")).contains(new Match.Reason("metres", List.of("一网格", "500")));
    assertThat(matcher.match(List.of(demand.elsewhere()), List.of(far))).hasSize(1);
    var onEarth = demand("灯", Optional.empty(), place(new Point(114.3, 30.6), false));
    assertThat(onEarth.elsewhere()).isEqualTo(onEarth);
    assertThat(matcher.match(List.of(onEarth), List.of(far))).isEmpty();
    assertThat(matcher.match(List.of(onEarth), List.of(far.elsewhere(true)))).hasSize(1);
  }

  @Test
  void whoComesToTheNeedMayComeFromAnywhereAndTheNearComeFirst() {
    var demand = demand("灯", Optional.empty(), place(new Point(0, 0), true));
    var far =
        candidate("远", ResourceKind.PEOPLE, List.of("housing"), 2, NEVER, new Point(1600, 0), 0);
    var near =
        candidate("近", ResourceKind.PEOPLE, List.of("housing"), 2, NEVER, new Point(100, 0), 0);
    var matches = matcher.match(List.of(demand), List.of(far, near));
    assertThat(matches).extracting(it -> it.resource().what().name()).containsExactly("近", "远");
    assertThat(matches.getLast().behind().map(Match.Reason::code)).contains("behind-far");
  }

  @Test
  void reasonsSayWhyItFits() {
    var match =
        matcher
            .match(
                List.of(demand("三楼的灯不亮，要换楼道灯", Optional.empty(), null)),
                List.of(
                    candidate(
                        "换楼道灯的师傅", ResourceKind.PEOPLE, List.of("housing"), 2, SATURDAY, null, 3)))
            .getFirst();
    assertThat(match.reasons())
        .containsExactly(
            Match.Reason.of("meant-for-it"),
            Match.Reason.of("says-the-same", "换楼道灯"),
            Match.Reason.of("free", "SATURDAY", "09:00", "12:00"),
            Match.Reason.of("settled", 3));
    assertThat(match.behind()).isEmpty();
  }

  @Test
  void runnerUpSaysWhatItLacksFirst() {
    var lamps = candidate("楼道灯", ResourceKind.PEOPLE, List.of("housing"), 2, NEVER, null, 0);
    var proven = candidate("水管", ResourceKind.PEOPLE, List.of("housing"), 2, NEVER, null, 5);
    var unproven = candidate("门锁", ResourceKind.PEOPLE, List.of("housing"), 2, NEVER, null, 0);
    var broad =
        candidate(
            "门锁", ResourceKind.PEOPLE, List.of("housing", "parking", "other"), 2, NEVER, null, 9);
    var matches =
        matcher.match(
            List.of(demand("楼道灯不亮", Optional.empty(), null)),
            List.of(broad, unproven, proven, lamps));
    assertThat(matches)
        .extracting(it -> it.resource().id())
        .containsExactly(
            lamps.resource().id(),
            proven.resource().id(),
            unproven.resource().id(),
            broad.resource().id());
    assertThat(matches)
        .extracting(it -> it.behind().map(Match.Reason::code).orElse(""))
        .containsExactly("", "behind-unlike", "behind-unproven", "behind-broad");
  }

  @Test
  void severalNeedsAreAnsweredInTheirOrder() {
    var first = demand("灯", Optional.empty(), null);
    var second = demand("门", Optional.empty(), null);
    assertThat(matcher.match(List.of(first, second), List.of(venue("会议室", 3))))
        .extracting(Match::demand)
        .containsExactly(first, second);
  }

  @Test
  void sharedWordsAreTheLongestRunOfBoth() {
    assertThat(SharedWords.longest("5 栋楼道灯不亮", "修楼道灯、换锁")).isEqualTo("楼道灯");
    assertThat(SharedWords.longest("轮椅", "轮胎")).isEmpty();
    assertThat(SharedWords.longest("，，，", "，，，")).isEmpty();
    assertThat(SharedWords.longest("𠮷野家", "𠮷野家")).isEqualTo("𠮷野家");
  }

  private static List<Match.Reason> reasons(List<Match> matches, String name) {
    return matches.stream()
        .filter(it -> it.resource().what().name().equals(name))
        .findFirst()
        .orElseThrow()
        .reasons();
  }

  private static Demand.Place place(Point middle, boolean planar) {
    return new Demand.Place(
        new StartingPoint("一网格", "一网格", middle, planar),
        new Demand.Reach(1500, Set.of(ResourceKind.PEOPLE)));
  }

  private static Demand demand(
      String words, Optional<Integer> people, Demand.@Nullable Place place) {
    return new Demand(
        UUID.randomUUID(),
        "housing",
        words,
        people,
        Optional.ofNullable(place),
        Optional.empty(),
        NOW);
  }

  private static Candidate venue(String name, int capacity) {
    return candidate(name, ResourceKind.VENUE, List.of("housing"), capacity, NEVER, null, 0);
  }

  private static ResourceView with(ResourceView it, ResourceStatus status, Standing standing) {
    return new ResourceView(
        UUID.randomUUID(),
        it.unit(),
        it.owner(),
        it.what(),
        status,
        new Usable(standing, List.of()),
        List.of(),
        false,
        NOW,
        Optional.empty());
  }

  static Candidate candidate(
      String name,
      ResourceKind kind,
      List<String> categories,
      int capacity,
      Slots slots,
      @Nullable Point point,
      int settled) {
    var what =
        new Offering(
            kind,
            name,
            "",
            "5 栋",
            Optional.ofNullable(point),
            Optional.of(capacity),
            slots,
            "",
            "everybody",
            categories,
            "",
            Optional.<LocalDate>empty(),
            OnHolidays.BY_CALENDAR,
            1);
    return new Candidate(
        new ResourceView(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "单位",
            what,
            ResourceStatus.LISTED,
            new Usable(Standing.USABLE, List.of()),
            List.of(),
            false,
            NOW,
            Optional.empty()),
        settled);
  }
}
