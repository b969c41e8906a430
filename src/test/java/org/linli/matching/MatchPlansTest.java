package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStatus;
import org.linli.platform.Dates;
import org.linli.resources.CheckPapers;
import org.linli.resources.OfferResource;
import org.linli.resources.PaperManagement;
import org.linli.resources.ResourceView;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.ResourceBuilder;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;

/** MATCH-1: all that waits and all that is offered, paired at once. */
@IntegrationTest
class MatchPlansTest {

  private static final String TUESDAY = "2 18:00-21:00";
  private static final List<String> ROOM = List.of("venue-safety", "liability-insurance");

  @Autowired private MatchPlans plans;
  @Autowired private MatchManagement matches;
  @Autowired private MatchNight night;
  @Autowired private UnitRequestManagement requests;
  @Autowired private Suggestions suggestions;
  @Autowired private NeedReading needs;
  @Autowired private PaperManagement papers;
  @Autowired private NeedBuilder aNeed;
  @Autowired private ResourceBuilder aResource;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private MockMvc mvc;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private Actor resident;
  private Actor worker;
  private Actor liaison;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    resident = town.actor(community, "resident");
    worker = town.actor(community, "community-worker");
    liaison = town.actor(community, "liaison");
  }

  @Test
  void oneRoomServesOneNeedAtATimeAndTheOtherReadsWhy() {
    var first = need();
    var second = need();
    listed("会议室", "VENUE", "30", TUESDAY);
    var plan = plan();
    assertThat(plan.pairs()).hasSize(1);
    assertThat(plan.pairs().getFirst().match().reasons()).isNotEmpty();
    assertThat(plan.pairs().getFirst().slot()).isPresent();
    assertThat(plan.left()).hasSize(1);
    assertThat(List.of(first, second)).contains(plan.left().getFirst().need().number());
    assertThat(plan.left().getFirst().full()).isEqualTo(1);
    assertThat(plan.left().getFirst().help()).isEqualTo("full");
    assertThat(plan.idle()).isEmpty();
    assertThat(plan.run().orElseThrow().share()).contains(100.0);
  }

  @Test
  void twoTimesOfTheRoomOrTwoPeopleServeBoth() {
    need();
    need();
    var room = listed("会议室", "VENUE", "30", TUESDAY + "\n4 18:00-21:00");
    assertThat(plan().pairs())
        .hasSize(2)
        .allSatisfy(pair -> assertThat(pair.match().resource().id()).isEqualTo(room))
        .extracting(pair -> pair.slot().orElseThrow().day())
        .doesNotHaveDuplicates();
    need();
    need();
    listed("两位师傅", "PEOPLE", "2", "");
    assertThat(plan().pairs()).hasSize(4);
    assertThat(plan().left()).isEmpty();
  }

  /** RES-5: whom a resource that stands idle could help. */
  @Test
  void whatStandsIdleIsOfferedToTheNeedsThatItFits() {
    var fits = need();
    var refused = need();
    var room = listed("会议室", "VENUE", "30", TUESDAY);
    matches.refuse(worker, refused, room, new RefuseMatch("太远"));
    for (var keeper : List.of(worker, liaison)) {
      var served = idle(keeper, room).serves();
      assertThat(served).extracting(it -> it.need().number()).containsExactly(fits);
      assertThat(served.getFirst().reasons()).isNotEmpty();
    }
    assertRefused(KernelError.NOT_FOUND, () -> plans.idle(town.actor(community, "liaison"), room));
  }

  @Test
  void whatDoesNotFitIsNotProposedAgainAndSomethingElseIs() {
    var number = need();
    listed("会议室", "VENUE", "30", TUESDAY);
    listed("活动室", "VENUE", "30", TUESDAY);
    var before = plan();
    assertThat(before.pairs()).hasSize(1);
    assertThat(before.idle()).hasSize(1);
    assertThat(before.pairs().getFirst().next()).isPresent();
    var proposed = before.pairs().getFirst().match().resource().id();
    var silent =
        catchThrowableOfType(
            Invalid.class, () -> matches.refuse(worker, number, proposed, new RefuseMatch(" ")));
    assertThat(silent.errors()).hasSize(1);
    matches.refuse(worker, number, proposed, new RefuseMatch("晚上太吵"));
    matches.refuse(worker, number, proposed, new RefuseMatch("再说一次"));
    var after = plan();
    assertThat(after.pairs()).hasSize(1);
    assertThat(after.pairs().getFirst().match().resource().id()).isNotEqualTo(proposed);
    matches.refuse(
        worker, number, after.pairs().getFirst().match().resource().id(), new RefuseMatch("远"));
    var left = plan().left().getFirst();
    assertThat(left.refused()).isEqualTo(2);
    assertThat(left.listed()).isEqualTo(2);
    assertThat(left.help()).isEqualTo("unfit");
  }

  @Test
  void resourceThatNobodyUsesIsWokenAndTheReasonSaysSo() {
    need();
    need();
    listed("会议室", "VENUE", "30", TUESDAY + "\n4 18:00-21:00");
    listed("活动室", "VENUE", "30", TUESDAY);
    var plan = plan();
    assertThat(plan.idle()).isEmpty();
    assertThat(plan.pairs()).hasSize(2);
    assertThat(plan.pairs()).anySatisfy(pair -> assertThat(pair.first()).isPresent());
  }

  @Test
  void needAboutWhichAUnitWasAskedWaitsForItsAnswer() {
    var number = need();
    listed("会议室", "VENUE", "30", TUESDAY);
    aResource.asked(worker, number, liaison.grants().organizationId().orElseThrow(), "借两小时");
    var plan = plan();
    assertThat(plan.pairs()).isEmpty();
    assertThat(plan.left()).isEmpty();
    assertThat(plan.run().orElseThrow().share()).isEmpty();
  }

  @Test
  void particlesAreNothingThatTwoTextsBothSay() {
    assertThat(SharedWords.longest("27 栋的人想晚上用活动室", "十二个周末有空的人")).isEmpty();
    assertThat(SharedWords.longest("晚上没有灯", "周二晚上的读书会")).isEqualTo("晚上");
  }

  @Test
  void nobodyListedAnythingForIt() {
    need();
    assertThat(plan().left().getFirst().help()).isEqualTo("nobody");
  }

  @Test
  void onlyTheCommunityPairs() {
    var number = need();
    var room = listed("会议室", "VENUE", "30", TUESDAY);
    assertRefused(KernelError.FORBIDDEN, () -> plans.of(liaison));
    assertRefused(KernelError.FORBIDDEN, () -> matches.run(liaison));
    assertRefused(
        KernelError.FORBIDDEN, () -> matches.refuse(liaison, number, room, new RefuseMatch("不")));
    assertRefused(
        KernelError.NOT_FOUND,
        () -> matches.refuse(worker, number, UUID.randomUUID(), new RefuseMatch("不")));
  }

  @Test
  void pageSaysItInWords() throws Exception {
    need();
    need();
    listed("会议室", "VENUE", "30", TUESDAY);
    matches.run(worker);
    var page =
        mvc.perform(
                get(community.path() + "/matching/plan")
                    .with(authentication(Town.token(worker.accountId()))))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(page).contains("一起对接", "会议室", "周二 18:00–21:00", "请他们帮忙", "多开一个时段就能对上");
  }

  @Test
  void nothingIsProposedBeforeSomebodyOrTheNightLooks() {
    need();
    listed("会议室", "VENUE", "30", TUESDAY);
    var before = plans.of(worker);
    assertThat(before.run()).isEmpty();
    assertThat(before.pairs()).isEmpty();
    assertThat(before.left().getFirst().help()).isEqualTo("again");
    night.run();
    assertThat(plans.of(worker).pairs()).hasSize(1);
    assertThat(plans.of(worker).run().orElseThrow().paired()).isEqualTo(1);
  }

  @Test
  void acceptedPairIsAskedForWithOneTapAndItsPlaceIsNobodyElses() {
    var first = need();
    var second = need();
    var room = listed("会议室", "VENUE", "30", TUESDAY);
    var proposed = plan().pairs().getFirst().need().number();
    var other = proposed.equals(first) ? second : first;
    assertRefused(ClaimError.NOT_PROPOSED, () -> matches.accept(worker, other, room));
    matches.accept(worker, proposed, room);
    assertRefused(ClaimError.NOT_PROPOSED, () -> matches.accept(worker, proposed, room));
    var request = requests.open(liaison).getFirst();
    assertThat(request.need()).isEqualTo(proposed);
    assertThat(request.what()).startsWith("会议室：");
    assertThat(plan().pairs()).isEmpty();
    assertThat(plans.of(worker).left().getFirst().full()).isEqualTo(1);
    requests.decline(liaison, request.id(), new DeclineRequest("no-time"));
    var after = plan();
    assertThat(after.pairs()).extracting(pair -> pair.need().number()).containsExactly(other);
    assertThat(after.left().getFirst().refused()).isEqualTo(1);
  }

  @Test
  void acceptedPairHoldsItsPlaceUntilTheMatterIsSettled() {
    need();
    need();
    var room = listed("会议室", "VENUE", "30", TUESDAY);
    matches.accept(worker, plan().pairs().getFirst().need().number(), room);
    requests.agree(liaison, requests.open(liaison).getFirst().id());
    assertThat(plan().pairs()).isEmpty();
  }

  @Test
  void runThatFindsTheSameKeepsWhatIsProposed() {
    var number = need();
    listed("会议室", "VENUE", "30", TUESDAY);
    var before = plan().pairs().getFirst().match().resource().id();
    listed("还有一间会议室", "VENUE", "30", "3 18:00-21:00");
    var after = plan().pairs().getFirst();
    assertThat(after.need().number()).isEqualTo(number);
    assertThat(after.match().resource().id()).isEqualTo(before);
  }

  @Test
  void unitSeesWhatIsProposedOfItsOwnAndNothingElse() {
    var number = need();
    listed("会议室", "VENUE", "30", TUESDAY);
    plan();
    var own = plans.ofOwnUnit(liaison);
    assertThat(own).extracting(pair -> pair.need().number()).containsExactly(number);
    assertThat(own.getFirst().slot()).isPresent();
    assertThat(plans.ofOwnUnit(town.actor(community, "liaison"))).isEmpty();
  }

  @Test
  void manyWhoRunAtOnceProposeEachPlaceOnce() {
    need();
    need();
    listed("会议室", "VENUE", "30", TUESDAY);
    var outcomes =
        AtOnce.times(
            4,
            () -> {
              matches.run(worker);
              return true;
            });
    assertThat(outcomes).allSatisfy(it -> assertThat(it.refusal()).isEmpty());
    assertThat(plans.of(worker).pairs()).hasSize(1);
    assertThat(plans.of(worker).left()).hasSize(1);
  }

  /**
   * FUND-13: of rooms in every state of their papers, those alone are proposed that may be used.
   */
  @Test
  void whatLacksAPaperIsNeverProposed() {
    var need = need();
    var rooms = new ArrayList<UUID>();
    for (var until : List.of(30, 2, 1, 0)) {
      rooms.add(aResource.listed(liaison, worker, room(), today().plusDays(until)));
    }
    papers.check(worker, rooms.get(1), new CheckPapers("venue-safety", "no", "没签字"));
    aResource.entered(liaison, rooms.get(2), today().plusDays(90));
    clock.advance(Duration.ofDays(2));
    assertThat(proposed()).containsOnly(rooms.getFirst());
    assertThat(suggestions.of(worker, needs.story(worker.scope(), need).need()))
        .extracting(it -> it.match().resource().id())
        .containsExactly(rooms.getFirst());
    rooms.stream().skip(1).forEach(room -> assertThat(idle(worker, room).serves()).isEmpty());
    papers.check(worker, rooms.get(2), new CheckPapers(String.join("\n", ROOM), "yes", ""));
    assertThat(proposed()).containsOnly(rooms.getFirst(), rooms.get(2));
  }

  /** Whatever a plan names for a need, first choice or not. */
  private Set<UUID> proposed() {
    return plan().pairs().stream().flatMap(MatchPlansTest::named).collect(Collectors.toSet());
  }

  private static Stream<UUID> named(MatchPlan.Pair pair) {
    return Stream.of(
            Optional.of(pair.match().resource()),
            pair.first().map(MatchPlan.Taken::resource),
            pair.next().map(Match::resource))
        .flatMap(Optional::stream)
        .map(ResourceView::id);
  }

  /** The plan, after each of its proposals was compared with the papers in the database. */
  private MatchPlan plan() {
    matches.run(worker);
    var plan = plans.of(worker);
    plan.pairs().stream().flatMap(MatchPlansTest::named).forEach(this::mayBeUsed);
    return plan;
  }

  private IdleResource idle(Actor keeper, UUID resource) {
    var idle = plans.idle(keeper, resource);
    if (!idle.serves().isEmpty()) {
      mayBeUsed(resource);
    }
    return idle;
  }

  /** Of its own, without the product's code: a room needs these two, checked and not over. */
  private void mayBeUsed(UUID resource) {
    var sql =
        """
        select count(*) from resources.resource r cross join unnest(array['%s']) needed
        where r.resource_id = '%s' and r.kind = 'VENUE'
          and not exists (select 1 from resources.paper p
            where p.resource_id = r.resource_id and p.kind = needed and p.status = 'CHECKED'
              and p.valid_until >= date '%s')
        """;
    assertThat(Sql.of(url).number(sql.formatted(String.join("','", ROOM), resource, today())))
        .as("papers that are missing")
        .isZero();
  }

  private static OfferResource room() {
    return ResourceBuilder.with("会议室", "李老师", "VENUE", "30", TUESDAY, "housing", "");
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }

  private ShortNumber need() {
    return aNeed.in(NeedStatus.VERIFIED, resident, worker, liaison);
  }

  private UUID listed(String name, String kind, String capacity, String slots) {
    return aResource.listed(
        liaison, worker, ResourceBuilder.with(name, "李老师", kind, capacity, slots, "housing", ""));
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable act) {
    var refused = catchThrowableOfType(Refused.class, act);
    assertThat(refused.code()).isEqualTo(code);
  }
}
