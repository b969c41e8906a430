package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStatus;
import org.linli.platform.Dates;
import org.linli.resources.OfferResource;
import org.linli.testing.DueJobs;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.ResourceBuilder;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** MATCH-1: what a community cannot match is offered at street level. */
@IntegrationTest
class AreaPlansTest {

  @Autowired private AreaPlans areas;
  @Autowired private MatchPlans plans;
  @Autowired private AcrossRequestManagement requests;
  @Autowired private NeedReading needs;
  @Autowired private CommunityDirectory communities;
  @Autowired private DueJobs due;
  @Autowired private NeedBuilder aNeed;
  @Autowired private ResourceBuilder aResource;
  @Autowired private Town town;
  @Autowired private Clock clock;
  @Autowired private MockMvc mvc;

  private Community here;
  private Actor worker;
  private Actor neighbour;
  private Actor officer;
  private ShortNumber number;
  private UUID room;

  /** A need here, and a room for everybody next door. */
  @BeforeEach
  void settle() {
    due.run();
    var street = town.newStreet(2);
    here = street.getFirst();
    var there = street.getLast();
    worker = town.actor(here, "community-worker");
    neighbour = town.actor(there, "liaison");
    var area = communities.areaByCode(here.code().substring(0, 9) + "000").orElseThrow();
    officer = town.actor(area, "street-officer");
    number =
        aNeed.in(
            NeedStatus.VERIFIED, town.actor(here, "resident"), worker, town.actor(here, "liaison"));
    room =
        aResource.listed(
            neighbour, town.actor(there, "community-worker"), open("邻居的会议室", "everybody"));
    aResource.listed(
        neighbour, town.actor(there, "community-worker"), open("自己人的会议室", "residents"));
  }

  @Test
  void needIsPairedNextDoorClaimedDoneAndEverybodyReadsIt() {
    var pair = run().across().getFirst();
    assertThat(pair.resource()).isEqualTo(room);
    assertThat(pair.number()).isEqualTo(number);
    assertThat(pair.reasons()).isNotEmpty();
    areas.accept(officer, pair.need(), room);
    assertRefused(ClaimError.NOT_PROPOSED, () -> areas.accept(officer, pair.need(), room));
    due.run();
    var request = requests.open(neighbour).getFirst();
    assertThat(request.status()).isEqualTo(AcrossStatus.ASKED);
    say(request, AcrossAction.AGREE, "");
    assertThat(status()).isEqualTo(NeedStatus.IN_PROGRESS);
    assertThat(areas.of(officer).across().getFirst().status()).isEqualTo(Across.AGREED);
    say(request, AcrossAction.REPORT, "约好了周二晚上");
    say(request, AcrossAction.COMPLETE, "会开完了");
    assertThat(status()).isEqualTo(NeedStatus.COMPLETED);
    assertThat(areas.of(officer).across()).isEmpty();
    assertThat(requests.open(neighbour)).isEmpty();
    assertThat(needs.story(worker.scope(), number).steps())
        .extracting(step -> step.note())
        .contains("约好了周二晚上", "会开完了");
  }

  @Test
  void pieceOfWorkThatIsBegunAgainChangesNothing() {
    var pair = run().across().getFirst();
    areas.accept(officer, pair.need(), room);
    due.run();
    var request = requests.open(neighbour).getFirst();
    say(request, AcrossAction.AGREE, "");
    var before = needs.story(worker.scope(), number).steps().size();
    assertThat(requests.find(neighbour, request.id()).status()).isEqualTo(AcrossStatus.AGREED);
    due.run();
    assertThat(needs.story(worker.scope(), number).steps()).hasSize(before);
  }

  @Test
  void unitThatDeclinesOrIsRefusedIsNotProposedAgain() {
    var pair = run().across().getFirst();
    areas.accept(officer, pair.need(), room);
    due.run();
    say(requests.open(neighbour).getFirst(), AcrossAction.DECLINE, "那天有课");
    assertThat(run().across()).isEmpty();
    assertThat(status()).isEqualTo(NeedStatus.VERIFIED);
  }

  @Test
  void refusedPairGivesWayToAnother() {
    var there = communities.byId(neighbour.communityId());
    var second =
        aResource.listed(
            neighbour, town.actor(there, "community-worker"), open("邻居的教室", "everybody"));
    var first = run().across().getFirst().resource();
    areas.refuse(officer, need(), first, new RefuseMatch("太远"));
    due.run();
    assertThat(areas.of(officer).across())
        .extracting(Across::resource)
        .containsExactly(first.equals(room) ? second : room);
  }

  @Test
  void oneRunAtATimeAndACancelledOneProposesNothingAcross() {
    areas.start(officer);
    assertRefused(ClaimError.RUNNING, () -> areas.start(officer));
    areas.cancel(officer);
    due.run();
    var plan = areas.of(officer);
    assertThat(plan.run().orElseThrow().status()).isEqualTo(AreaRun.CANCELLED);
    assertThat(plan.across()).isEmpty();
    assertThat(plan.parts()).isEmpty();
    assertThat(run().across()).hasSize(1);
  }

  @Test
  void figuresOfEachCommunityAndItsOwnPlanAgree() {
    var plan = run();
    assertThat(plan.parts()).extracting(AreaPlan.Part::needs).containsExactlyInAnyOrder(1, 0);
    assertThat(plan.needs()).isEqualTo(1);
    assertThat(plan.paired()).isEqualTo(1);
    assertThat(plans.of(worker).run()).isPresent();
  }

  @Test
  void onlyTheAreaAndTheUnitMayActOnIt() {
    var pair = run().across().getFirst();
    var stranger = town.actor(town.newCommunity(), "liaison");
    areas.accept(officer, pair.need(), room);
    due.run();
    var request = requests.open(neighbour).getFirst();
    assertRefused(KernelError.NOT_FOUND, () -> requests.find(stranger, request.id()));
    assertRefused(KernelError.FORBIDDEN, () -> areas.of(neighbour));
    assertRefused(KernelError.NOT_FOUND, () -> areas.accept(officer, UUID.randomUUID(), room));
  }

  @Test
  void pageLeadsFromTheStreetToItsCommunitiesAndSaysWhy() throws Exception {
    run();
    var street = here.code().substring(0, 9) + "000";
    assertThat(page("/needs/escalated/" + street)).contains("全街道对接");
    assertThat(page("/matching/area/" + street))
        .contains("一起对接", "邻居的会议室", "本社区能对上", "周二 18:00–21:00", "请他们帮忙")
        .contains(here.path() + "/matching/plan");
  }

  private String page(String path) throws Exception {
    return mvc.perform(get(path).with(authentication(Town.token(officer.accountId()))))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private AreaPlan run() {
    areas.start(officer);
    due.run();
    return areas.of(officer);
  }

  private UUID need() {
    return needs.story(worker.scope(), number).need().id();
  }

  private NeedStatus status() {
    return needs.story(worker.scope(), number).need().status();
  }

  private void say(AcrossRequest request, AcrossAction action, String note) {
    var promised = action == AcrossAction.AGREE ? Dates.day(clock.instant()).plusDays(7) + "" : "";
    requests.say(neighbour, request.id(), new SayAcross(action.name(), note, promised));
    due.run();
  }

  private static OfferResource open(String name, String audience) {
    return new OfferResource(
        "",
        "VENUE",
        name,
        "有桌有椅",
        "5 栋一楼",
        "",
        "",
        "30",
        "2 18:00-21:00",
        "",
        audience,
        "housing",
        "",
        "李老师",
        "13800000000",
        "",
        "",
        "");
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable act) {
    var refused = catchThrowableOfType(Refused.class, act);
    assertThat(refused.code()).isEqualTo(code);
  }
}
