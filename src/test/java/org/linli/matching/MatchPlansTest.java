package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.linli.testing.FormToken.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

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
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.directory.AddLocalArea;
import org.linli.directory.GridManagement;
import org.linli.directory.LocalAreaManagement;
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
import org.springframework.test.web.servlet.ResultActions;

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
  @Autowired private GridManagement grids;
  @Autowired private LocalAreaManagement places;
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
    assertThat(page("/matching/plan"))
        .contains("一起对接", "会议室", "周二 18:00–21:00", "请他们帮忙", "多开一个时段就能对上");
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
    assertRefused(ClaimError.NOT_PROPOSED, () -> matches.accept(worker, other, room, ""));
    matches.accept(worker, proposed, room, "");
    assertRefused(ClaimError.NOT_PROPOSED, () -> matches.accept(worker, proposed, room, ""));
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
    matches.accept(worker, plan().pairs().getFirst().need().number(), room, "");
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

  /**
   * In degrees: the need is in the first grid, the second lies 1,900 m east of it. Of the rooms,
   * one is 50 m closer than the rule allows, one 50 m farther, and one is not on the map.
   */
  @Test
  void whatIsTooFarIsNeverProposedAndThePlanSaysHowMany() throws Exception {
    grids.draw(
        worker, "一网格", "114.300,30.600\n114.302,30.600\n114.302,30.602\n114.300,30.602", false);
    grids.draw(
        worker, "二网格", "114.320,30.600\n114.322,30.600\n114.322,30.602\n114.320,30.602", false);
    var building = places.addBuilding(worker, new AddLocalArea("3 栋", "一网格"));
    var number = aNeed.at(building).in(NeedStatus.VERIFIED, resident, worker, liaison);
    var far = listedAt("114.31718,30.601");
    listedAt("114.321,30.601");
    var left = plan().left().getFirst();
    assertThat(left.far().orElseThrow().count()).isEqualTo(2);
    assertThat(left.far().orElseThrow().nearest()).isBetween(1_540, 1_560);
    assertThat(left.unfit()).isZero();
    assertThat(left.help()).isEqualTo("far");
    assertThat(page("/matching/plan")).contains("另有 2 个太远：超过 1,500 米，最近的约 1,550 米");
    assertThat(page("/matching/" + number + "/suggestions")).doesNotContain("请他们帮忙");
    assertThat(plans.idle(worker, far).serves()).isEmpty();
    var unplaced = listed("没标的会议室", "VENUE", "30", TUESDAY);
    assertThat(proposed()).containsExactly(unplaced);
    var edge = listedAt("114.31614,30.601");
    var near = listedAt("114.3031,30.601");
    matches.refuse(worker, number, unplaced, new RefuseMatch("太吵"));
    assertThat(proposed()).containsExactlyInAnyOrder(near, edge);
    var pair = plan().pairs().getFirst();
    assertThat(pair.match().resource().id()).isEqualTo(near);
    assertThat(pair.match().reasons()).contains(Match.Reason.of("metres", "一网格", "200"));
    assertThat(pair.next().orElseThrow().behind()).contains(Match.Reason.of("behind-far"));
    assertThat(page("/matching/" + number + "/suggestions")).contains("离一网格约 200 米");
  }

  /** Of its own: the spherical law of cosines in the database, to the middle of the need's grid. */
  private void isNear(MatchPlan.Pair pair) {
    var sql =
        """
        select count(*) from resources.resource r
        cross join (select min((c.value->>0)::float8) + max((c.value->>0)::float8) as x2,
            min((c.value->>1)::float8) + max((c.value->>1)::float8) as y2
          from needs.need n
          join directory.local_area b on b.area_id = n.building_id
          join directory.local_area g on g.area_id = b.grid_id
          cross join jsonb_array_elements(g.outline->0) c
          where n.need_id = '%s') m
        where r.resource_id = any ('{%s}') and r.kind in ('VENUE', 'EQUIPMENT', 'SERVICE')
          and 6371009 * acos(least(1, sind(m.y2 / 2) * sind(r.point_y)
            + cosd(m.y2 / 2) * cosd(r.point_y) * cosd(r.point_x - m.x2 / 2))) > 1502
        """;
    var named = named(pair).map(UUID::toString).collect(Collectors.joining(","));
    assertThat(Sql.of(url).number(sql.formatted(pair.need().id(), named))).as("too far").isZero();
  }

  /**
   * The message is on the page, leads to what it is about, and the pair can be asked all the same.
   */
  @Test
  void pageSaysWhyAPairCannotBeAcceptedAndWhatToDo() throws Exception {
    var number = need();
    var room = listed("会议室", "VENUE", "30", TUESDAY);
    var unit = liaison.grants().organizationId().orElseThrow();
    for (var time = 0; time < 3; time++) {
      aResource.asked(worker, need(), unit, "借两小时");
    }
    plan();
    var accept = "/matching/" + number + "/accept/" + room;
    var often = Jsoup.parse(body(send(accept, "anyway", "").andExpect(status().is(422))));
    assertThat(often.select(".error-box a[href=#anyway]").text()).contains("已经请过 3 次");
    assertThat(often.select("#need-" + number + " input#anyway")).hasSize(1);
    send(accept, "anyway", "yes").andExpect(status().is3xxRedirection());
    var again = Jsoup.parse(body(send(accept, "anyway", "").andExpect(status().is(422))));
    assertThat(again.select(".error-box a[href=#pairs]").text()).contains("请看最新的");
    assertThat(again.select("h2#pairs")).hasSize(1);
    var other = need();
    listed("活动室", "VENUE", "30", TUESDAY);
    var second = plan().pairs().getFirst().match().resource().id();
    var tooLong = "长".repeat(300);
    var refused =
        Jsoup.parse(
            body(
                send("/matching/" + other + "/refuse/" + second, "reason", tooLong)
                    .andExpect(status().is(422))));
    assertThat(refused.select("#need-" + other + " input#reason").val()).isEqualTo(tooLong);
  }

  @Test
  void pageCountsWhoseNeedsHaveAProposal() throws Exception {
    need();
    need();
    listed("会议室", "VENUE", "30", TUESDAY);
    assertThat(plan().coverage().groups()).containsExactly(new Coverage.Share("2", 1, 2));
    var rows =
        Jsoup.parse(page("/matching/plan")).select("section[aria-labelledby=coverage] tbody tr");
    assertThat(rows.eachText()).containsExactly("其他居民 2 1", "楼道与房屋 2 1");
  }

  private ResultActions send(String path, String field, String value) throws Exception {
    return mvc.perform(
        post(community.path() + path)
            .with(authentication(Town.token(worker.accountId())))
            .with(csrf())
            .param("_key", UUID.randomUUID().toString())
            .param(field, value));
  }

  private static String body(ResultActions answer) throws Exception {
    return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  private String page(String path) throws Exception {
    return body(
        mvc.perform(
            get(community.path() + path).with(authentication(Town.token(worker.accountId())))));
  }

  private UUID listedAt(String point) {
    var room = ResourceBuilder.with("会议室", "李老师", "VENUE", "30", TUESDAY, "housing", "");
    return aResource.listed(liaison, worker, ResourceBuilder.at(room, point));
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

  /** The plan, after each of its proposals was compared with papers and places in the database. */
  private MatchPlan plan() {
    matches.run(worker);
    var plan = plans.of(worker);
    plan.pairs().stream().flatMap(MatchPlansTest::named).forEach(this::mayBeUsed);
    plan.pairs().forEach(this::isNear);
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
