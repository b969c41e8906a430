package org.linli.cases.pilots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.cases.CaseError;
import org.linli.cases.CaseLink;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.notice.inbox.OwnNotice;
import org.linli.notice.inbox.OwnNotices;
import org.linli.platform.Dates;
import org.linli.projects.CharterManagement;
import org.linli.projects.WriteCharter;
import org.linli.testing.CaseBuilder;
import org.linli.testing.DueJobs;
import org.linli.testing.IntegrationTest;
import org.linli.testing.ProjectBuilder;
import org.linli.testing.TestBeans;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** PROJ-7, PROJ-10: a pilot is filed, tried, measured, and others take it up. */
@IntegrationTest
class PilotsModuleTest {

  @Autowired private PilotManagement pilots;
  @Autowired private PilotReading reading;
  @Autowired private CharterManagement charters;
  @Autowired private CommunityDirectory communities;
  @Autowired private OwnNotices inbox;
  @Autowired private ProjectBuilder aProject;
  @Autowired private CaseBuilder aCase;
  @Autowired private DueJobs jobs;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private MockMvc mvc;

  private Community community;
  private Community near;
  private Community far;
  private Actor worker;
  private Actor officer;

  @BeforeEach
  void settle() {
    clock.advance(Duration.between(clock.instant(), TestBeans.START));
    var street = town.newStreet(3);
    community = street.getFirst();
    near = street.get(1);
    far = street.get(2);
    worker = town.actor(community, "community-worker");
    var above = communities.areaByCode(community.code().substring(0, 9) + "000").orElseThrow();
    officer = town.actor(town.actor(above, "street-officer").accountId(), community);
  }

  /** Five working days after Tuesday 2026-09-08 are Tuesday 2026-09-15. */
  @Test
  void whatNobodyObjectsToBeginsWhenItsCriteriaAreMet() throws Exception {
    var id = filed();
    assertThat(hrefs(officer)).as("the street is told").contains(desk(id));
    var due = reading.show(publicScope(), id).pilot().due().orElseThrow().due();
    assertThat(Dates.day(due.at())).isEqualTo(LocalDate.of(2026, 9, 15));
    assertThat(page(officer, community, "/home/desk")).contains("看试点备案");
    assertRefused(CaseError.NOT_NOW, () -> pilots.begin(worker, id));
    after(LocalDate.of(2026, 9, 14));
    assertThat(pilot(id).status()).isEqualTo(PilotStatus.FILED);
    assertThat(pilot(id).filingDays()).as("days are counted").isEqualTo(4);
    after(LocalDate.of(2026, 9, 15));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(pilot(id).status()).isEqualTo(PilotStatus.READY));
    assertThat(hrefs(worker)).contains(desk(id));
    assertThat(pilot(id).filingDays()).isEqualTo(5);
    assertRefused(CaseError.NOT_NOW, () -> pilots.object(officer, id, objection()));
    assertRefused(CaseError.NOT_ALL_MET, () -> pilots.begin(worker, id));
    pilots.meet(worker, id, new MeetCriteria("1"));
    pilots.begin(worker, id);
    assertThat(Dates.day(pilot(id).due().orElseThrow().due().at().minusSeconds(1)))
        .as("the review falls due by itself")
        .isEqualTo(LocalDate.of(2026, 11, 17));
    assertThat(page(worker, community, "/cases/pilots")).contains("能不能多 30 个车位", "正在试");
  }

  @Test
  void theStreetObjectsWithReasonsAndItIsFiledAnew() {
    var id = filed();
    assertRefused(KernelError.FORBIDDEN, () -> pilots.object(worker, id, objection()));
    var own = aCase.filed(officer, aProject.proposed(worker, "楼道灯"), "灯");
    assertRefused(CaseError.OWN_PILOT, () -> pilots.object(officer, own, objection()));
    pilots.object(officer, id, objection());
    assertThat(pilot(id).status()).isEqualTo(PilotStatus.TO_REVISE);
    assertThat(hrefs(worker)).contains(desk(id));
    assertThat(reading.show(publicScope(), id).steps().getFirst().note()).isEqualTo("消防通道要留");
    after(LocalDate.of(2026, 9, 16));
    assertThat(pilot(id).status()).as("its old clock was stopped").isEqualTo(PilotStatus.TO_REVISE);
    pilots.revise(worker, id, aCase.filing("留出通道，能不能多 20 个车位"));
    assertThat(pilot(id).status()).isEqualTo(PilotStatus.FILED);
    assertThat(pilot(id).filingDays()).as("counted anew").isZero();
    pilots.end(worker, id, new EndPilot("居民不要了"));
    assertThat(pilot(id).due()).isEmpty();
  }

  @Test
  void whatWorkedIsAskedOfOthersWhoCopyItOrSayWhyNot() throws Exception {
    var secretary = town.actor(community, "community-secretary");
    var project = aProject.proposed(worker, "错峰停车");
    var told = aCase.published(secretary, aCase.checking(worker, project, "错峰停车"));
    var id = pilots.fileCase(worker, told, aCase.filing("能不能多 30 个车位"));
    aCase.begun(worker, id);
    var both = near.code() + "\n" + far.code();
    assertInvalid("measured", () -> pilots.review(worker, id, review("31\n2", both)));
    assertInvalid("communities", () -> pilots.review(worker, id, review("31", "420102003004")));
    assertInvalid("communities", () -> review("31", ""));
    pilots.review(worker, id, review("31", both));
    var page = reading.show(publicScope(), id);
    assertThat(page.measures()).allMatch(Measure::reached);
    assertThat(page.asked()).extracting(SpreadView::state).containsExactly("ASKED", "ASKED");
    var neighbour = town.actor(near, "community-worker");
    assertThat(page(neighbour, near, "/home/desk")).contains("答复推广", "/cases/asked/" + id);
    assertThat(page(neighbour, near, "/cases/asked/" + id)).contains(CaseLink.of(told));
    copy(neighbour, told);
    assertThat(reading.toAnswer(neighbour)).as("who copies has answered").isEmpty();
    var farther = town.actor(far, "community-worker");
    assertInvalid("reason", () -> new AnswerSpread("REFUSED", ""));
    pilots.answer(farther, id, new AnswerSpread("REFUSED", "没有停车场"));
    assertRefused(
        KernelError.NOT_FOUND, () -> pilots.answer(farther, id, new AnswerSpread("TAKEN_UP", "")));
    assertThat(reading.show(publicScope(), id).asked())
        .extracting(SpreadView::state)
        .containsExactly("TAKEN_UP", "REFUSED");
    pilots.end(worker, id, new EndPilot("都答复了"));
    assertThat(pilot(id).status()).isEqualTo(PilotStatus.DONE);
  }

  @Test
  void whatDidNotWorkIsAdjustedOrStopped() {
    var adjusted = aCase.begun(worker, filed());
    pilots.review(worker, adjusted, new ReviewPilot("12", "ADJUST", "再划几个", "", ""));
    assertThat(pilot(adjusted).status()).isEqualTo(PilotStatus.TO_REVISE);
    assertThat(reading.show(publicScope(), adjusted).measures()).noneMatch(Measure::reached);
    var stopped = aCase.begun(worker, filed());
    pilots.review(worker, stopped, new ReviewPilot("3", "STOP", "更堵了", "", ""));
    assertThat(pilot(stopped).status().ended()).isTrue();
    assertThat(reading.desk(worker)).extracting(PilotView::id).containsExactly(adjusted);
  }

  private UUID filed() {
    return aCase.filed(worker, aProject.proposed(worker, "错峰停车"), "能不能多 30 个车位");
  }

  private ShortNumber copy(Actor actor, UUID told) {
    return charters.propose(
        actor,
        new WriteCharter(
            "错峰停车",
            "晚上有车位",
            "",
            "9 月入户调查 120 户，78 户要求",
            "住户",
            "",
            "先问再划线",
            "100% 2026-12-01 划好",
            "",
            "",
            CaseLink.of(told)));
  }

  private static ReviewPilot review(String measured, String communities) {
    return new ReviewPilot(measured, "SPREAD", "多了 27 个车位", communities, "2026-12-01");
  }

  private static ObjectToPilot objection() {
    return new ObjectToPilot("消防通道要留");
  }

  private PilotView pilot(UUID id) {
    return reading.show(publicScope(), id).pilot();
  }

  private Scope publicScope() {
    return Scope.publicOf(community.id());
  }

  private String desk(UUID id) {
    return community.path() + "/cases/pilots/desk/" + id;
  }

  private List<String> hrefs(Actor actor) {
    return inbox.mine(actor, Paging.first()).rows().stream().map(OwnNotice::href).toList();
  }

  /** That day in the evening, with everything that came about until then. */
  private void after(LocalDate day) {
    var then = ZonedDateTime.of(day.atTime(20, 0), Dates.ZONE).toInstant();
    clock.advance(Duration.between(clock.instant(), then));
    jobs.run();
  }

  private String page(Actor reader, Community place, String path) throws Exception {
    return mvc.perform(
            get(place.path() + path).with(authentication(Town.token(reader.accountId()))))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable act) {
    assertThat(catchThrowableOfType(Refused.class, act).code()).isEqualTo(code);
  }

  private static void assertInvalid(String field, ThrowingCallable act) {
    var error = catchThrowableOfType(Invalid.class, act).errors().getFirst();
    assertThat(error.field()).isEqualTo(field);
  }
}
