package org.linli.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.linli.testing.FormToken.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.directory.AreaReform;
import org.linli.directory.ChangeArea;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.DirectoryError;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStatus;
import org.linli.needs.NeedStep;
import org.linli.notice.inbox.OwnNotice;
import org.linli.notice.inbox.OwnNotices;
import org.linli.platform.Dates;
import org.linli.testing.AtOnce;
import org.linli.testing.DueJobs;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.PictureBook;
import org.linli.testing.ProjectBuilder;
import org.linli.testing.Sql;
import org.linli.testing.TestBeans;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** PROJ-1, PROJ-2, PROJ-3, PROJ-11: from needs to a charter, and whether it is on target. */
@IntegrationTest
class ProjectsModuleTest {

  @Autowired private CharterManagement charters;
  @Autowired private ProgressManagement progress;
  @Autowired private RectificationManagement rectifications;
  @Autowired private AcceptanceManagement acceptances;
  @Autowired private LetterManagement letterManagement;
  @Autowired private LetterReading letters;
  @Autowired private ProjectReading reading;
  @Autowired private ReportPictures pictures;
  @Autowired private OwnNotices inbox;
  @Autowired private AreaReform reform;
  @Autowired private CommunityDirectory communities;
  @Autowired private DueJobs jobs;
  @Autowired private MockMvc mvc;
  @Autowired private ProjectNight night;
  @Autowired private NeedReading needs;
  @Autowired private ProjectBuilder aProject;
  @Autowired private NeedBuilder aNeed;
  @Autowired private Town town;
  @Autowired private TestClock clock;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private Actor worker;
  private Actor secretary;
  private Actor liaison;
  private Actor resident;

  @BeforeEach
  void settle() {
    clock.advance(Duration.between(clock.instant(), TestBeans.START));
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    secretary = town.actor(community, "community-secretary");
    liaison = town.actor(community, "liaison");
    resident = town.actor(community, "resident");
  }

  @Test
  void thereIsNoCharterWithoutEvidenceOfNeed() {
    assertInvalid(
        "needs",
        ProjectError.NO_EVIDENCE,
        () ->
            new WriteCharter(
                "t", "a", "", "", "b", "", "p", ProjectBuilder.milestones(today()), "", ""));
    assertInvalid(
        "evidence",
        ProjectError.NO_FIGURE,
        () ->
            new WriteCharter(
                "t", "a", "", "大家都说要", "b", "", "p", ProjectBuilder.milestones(today()), "", ""));
    for (var status : List.of(NeedStatus.RAISED, NeedStatus.RETURNED, NeedStatus.MERGED)) {
      var need = need(status).toString();
      assertInvalid(
          "needs",
          ProjectError.NOT_VERIFIED,
          () -> charters.propose(worker, aProject.charter("改造", need, "")));
    }
    assertRefused(
        KernelError.FORBIDDEN, () -> charters.propose(resident, aProject.charter("改造", "", "")));
  }

  @Test
  void needReadsWhichProjectAnswersItFromTheCharterOn() {
    var need = need(NeedStatus.VERIFIED);
    var number = charters.propose(worker, aProject.charter("楼道修缮", need.toString(), ""));
    assertThat(needs.story(publicScope(), need).steps())
        .extracting(NeedStep::action)
        .doesNotContain(NeedAction.PROJECT);
    aProject.running(secretary, number);
    var step = needs.story(publicScope(), need).steps().getFirst();
    assertThat(step.project()).contains(number);
    assertThat(step.note()).contains("楼道修缮");
    assertThat(show(number).needs())
        .extracting(ProjectPage.AnsweredNeed::number)
        .containsExactly(need);
    assertThat(show(number).project().stage()).isEqualTo(Stage.CO_BUILD);
    assertThat(show(number).story())
        .extracting(StoryStep::action)
        .containsExactly(ProjectAction.CHARTER, ProjectAction.PROPOSE);
  }

  /** The lock of the row guards it. */
  @Test
  void ofManyWhoDecideAtOnceOneDoes() {
    var number = aProject.proposed(worker, "院落改造");
    var outcomes =
        AtOnce.all(
            IntStream.range(0, 6)
                .<Callable<ShortNumber>>mapToObj(each -> () -> aProject.running(secretary, number))
                .toList());
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    assertThat(outcomes)
        .flatExtracting(it -> it.refusal().stream().toList())
        .containsOnly(ProjectError.NOT_NOW);
    assertThat(show(number).asks())
        .extracting(ProjectPage.Ask::code)
        .containsExactly("report", "inspection");
  }

  /** Ten working days after Tuesday 2026-09-08 are Monday 2026-09-21: that Sunday is worked. */
  @Test
  void reportFallsDueEveryTwoWeeksAndTheLightSaysHowLateItIs() {
    var number = aProject.running(worker, secretary, "院落改造");
    assertThat(lit(number).light()).isEqualTo(Light.GREEN);
    assertThat(Dates.day(show(number).project().due().at())).isEqualTo(LocalDate.of(2026, 9, 21));
    assertThat(reading.led(worker, community)).extracting(ProjectView::number).contains(number);
    until(LocalDate.of(2026, 9, 25));
    assertThat(lit(number).reasons())
        .containsExactlyInAnyOrder(
            new Lit.Reason(Light.YELLOW, "report-late", 4),
            new Lit.Reason(Light.YELLOW, "milestone-late", 3));
    until(LocalDate.of(2026, 9, 26));
    assertThat(lit(number).light()).isEqualTo(Light.RED);
    progress.report(worker, number, new ReportProgress("问了 40 户", "定方案", "", "1"));
    assertThat(lit(number).light()).isEqualTo(Light.GREEN);
    var page = show(number);
    assertThat(page.project().percent()).isEqualTo(30);
    assertThat(page.lastReport().orElseThrow().comes()).isEqualTo("定方案");
    assertThat(page.project().due().at()).isAfter(clock.instant());
  }

  @Test
  void onlyWhoLeadsItReportsAndNobodyInspectsTheirOwn() {
    var report = new ReportProgress("做了", "接着做", "", "");
    var own = aProject.running(worker, secretary, "院落改造");
    assertRefused(ProjectError.NOT_THE_LEAD, () -> progress.report(secretary, own, report));
    assertRefused(
        ProjectError.OWN_PROJECT,
        () -> progress.inspect(worker, own, new InspectProject("平整", "yes")));
    progress.inspect(secretary, own, new InspectProject("没有围挡", "no"));
    assertThat(lit(own).reasons().getFirst().code()).isEqualTo("below-standard");
    assertRefused(
        ProjectError.NOT_ALL_DONE,
        () -> acceptances.ask(secretary, own, new NameKeeper("物业", "公共收益")));
    var right = new InspectProject("围好了", "yes");
    assertRefused(ProjectError.NOT_NOW, () -> rectifications.recheck(secretary, own, right));
    rectifications.rectify(worker, own, new Rectify("装了围挡"));
    assertRefused(ProjectError.OWN_PROJECT, () -> rectifications.recheck(worker, own, right));
    rectifications.recheck(secretary, own, new InspectProject("少一段", "no"));
    assertThat(lit(own).light()).isEqualTo(Light.RED);
    rectifications.rectify(worker, own, new Rectify("补上了"));
    rectifications.recheck(secretary, own, right);
    assertThat(lit(own).light()).isEqualTo(Light.GREEN);

    var unit = "unit:" + liaison.grants().organizationId().orElseThrow();
    var theirs =
        aProject.running(secretary, charters.propose(worker, aProject.charter("充电", "", unit)));
    var other = town.actor(community, "liaison");
    assertRefused(ProjectError.NOT_THE_LEAD, () -> progress.report(other, theirs, report));
    progress.report(liaison, theirs, report);
    progress.report(worker, theirs, report); // by telephone
    assertThat(reading.led(liaison, community)).extracting(ProjectView::number).contains(theirs);
    assertRefused(ProjectError.NOT_THE_LEAD, () -> reading.file(other, community, theirs));
  }

  /** PROJ-2: none has to be given; up to three go with a report, and any can be taken back. */
  @Test
  void picturesGoWithAReportForEverybodyAndCanBeTakenBack() throws Exception {
    var number = aProject.running(worker, secretary, "院落改造");
    assertThat(upload(worker, number, Color.RED, "坡道").getStatus()).as("no report").isEqualTo(409);
    var report = new ReportProgress("铺了坡道", "装扶手", "", "");
    progress.report(worker, number, report);
    assertThat(read(worker, desk(number))).contains("value=\"铺了坡道\"");
    for (var colour : List.of(Color.RED, Color.RED, Color.GREEN, Color.BLUE)) { // one of them twice
      assertThat(upload(worker, number, colour, "坡道 " + colour.getRed()).getStatus())
          .isEqualTo(303);
    }
    var fourth = upload(worker, number, Color.CYAN, "第四张");
    assertThat(fourth.getStatus()).isEqualTo(422);
    assertThat(fourth.getContentAsString(StandardCharsets.UTF_8)).contains("最多 3 张");
    assertThat(upload(worker, number, Color.CYAN, "").getStatus()).as("not told").isEqualTo(422);
    assertThat(upload(secretary, number, Color.CYAN, "别人的").getStatus()).isEqualTo(403);
    progress.report(worker, number, report);
    assertThat(upload(worker, number, Color.RED, "还是它").getStatus()).as("shown").isEqualTo(422);

    var shown = show(number).pictured().getFirst().report().orElseThrow().pictures();
    assertThat(shown)
        .extracting(ReportPicture::seen)
        .containsExactlyInAnyOrder("坡道 255", "坡道 0", "坡道 0");
    var at = community.path() + "/projects/" + number;
    assertThat(body(mvc.perform(get(at)))).contains("alt=\"坡道 255\"");
    var first = shown.getFirst();
    for (var sha256 : List.of(first.sha256(), first.thumbnailSha256())) {
      var picture = mvc.perform(get(at + "/pictures/" + sha256)).andReturn().getResponse();
      assertThat(picture.getContentAsByteArray())
          .as("drawn anew")
          .startsWith((byte) 0xFF, (byte) 0xD8);
    }
    var other = aProject.running(worker, secretary, "楼道修缮");
    mvc.perform(get(community.path() + "/projects/" + other + "/pictures/" + first.sha256()))
        .andExpect(status().isNotFound());

    progress.move(secretary, number, new MoveProject("WITHDRAW", "选的地方要修路"));
    assertThat(upload(worker, number, Color.CYAN, "晚了").getStatus()).isEqualTo(409);
    assertRefused(KernelError.FORBIDDEN, () -> pictures.remove(resident, number, first.sha256()));
    pictures.remove(secretary, number, first.sha256());
    mvc.perform(get(at + "/pictures/" + first.sha256())).andExpect(status().isNotFound());
    assertThat(show(number).pictured().getFirst().report().orElseThrow().pictures()).hasSize(2);
  }

  private MockHttpServletResponse upload(Actor actor, ShortNumber number, Color colour, String seen)
      throws Exception {
    var file = new MockMultipartFile("picture", "坡道.png", "image/png", PictureBook.png(colour));
    return mvc.perform(
            multipart(desk(number))
                .file(file)
                .param("seen", seen)
                .with(authentication(Town.token(actor.accountId())))
                .with(csrf()))
        .andReturn()
        .getResponse();
  }

  private String desk(ShortNumber number) {
    return community.path() + "/projects/desk/" + number + "/pictures";
  }

  private String read(Actor actor, String path) throws Exception {
    return body(mvc.perform(get(path).with(authentication(Town.token(actor.accountId())))));
  }

  private static String body(ResultActions asked) throws Exception {
    return asked
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  @Test
  void whatHasEndedAsksForNothing() {
    var number = aProject.running(worker, secretary, "院落改造");
    assertRefused(
        KernelError.FORBIDDEN,
        () -> progress.move(worker, number, new MoveProject("WITHDRAW", "不做了")));
    progress.move(worker, number, new MoveProject("ADVANCE", "居民定了轮流管"));
    progress.move(secretary, number, new MoveProject("WITHDRAW", "选的地方要修路"));
    assertThat(show(number).asks()).isEmpty();
    until(LocalDate.of(2026, 12, 1));
    assertThat(lit(number).light()).isEqualTo(Light.GREEN);
    var report = new ReportProgress("还做了", "没有了", "", "");
    assertRefused(ProjectError.NOT_NOW, () -> progress.report(worker, number, report));
    assertThat(reading.desk(secretary, community)).isEmpty();
    assertThat(reading.list(publicScope(), community, Optional.empty(), Paging.first()).rows())
        .extracting(ProjectView::status)
        .containsExactly(ProjectStatus.WITHDRAWN);
  }

  /**
   * Due on 2026-09-21 at the end of the office day: a day later a warning, five days later
   * supervision with a red light and a rectification, ten days later an interview.
   */
  @Test
  void whatIsLateIsWarnedAboutThenSupervisedAndRedUntilItIsPutRight() throws Exception {
    var unit = "unit:" + liaison.grants().organizationId().orElseThrow();
    var number =
        aProject.running(secretary, charters.propose(worker, aProject.charter("充电", "", unit)));
    after(LocalDate.of(2026, 9, 23));
    waitUntil(() -> assertThat(letters.toIssue(secretary)).hasSize(1));
    var warning = letters.toIssue(secretary).getFirst();
    assertThat(warning.level()).isEqualTo(LetterLevel.WARNING);
    assertThat(warning.softly()).as("a unit is asked, not ordered").isTrue();
    assertRefused(
        KernelError.FORBIDDEN, () -> letterManagement.issue(worker, warning.id(), issue(3)));
    assertInvalid(
        "answerBy",
        ProjectError.IS_PAST,
        () -> letterManagement.issue(secretary, warning.id(), issue(-1)));
    assertThat(page(secretary, warning)).contains("签发提醒").doesNotContain("paper-title");
    letterManagement.issue(secretary, warning.id(), issue(3));
    assertThat(inbox.mine(liaison, Paging.first()).rows())
        .extracting(OwnNotice::href)
        .anyMatch(href -> href.endsWith("/projects/letters/" + warning.id()));
    assertRefused(
        ProjectError.NOT_THE_LEAD,
        () ->
            letterManagement.answer(
                town.actor(community, "liaison"), warning.id(), new AnswerLetter("不是我们")));
    assertThat(page(liaison, warning))
        .as("asked, not ordered; on a sheet to print")
        .contains("感谢您牵头项目", "请尽快报送", "paper-title");
    letterManagement.answer(liaison, warning.id(), new AnswerLetter("下周补报"));
    assertThat(page(secretary, warning)).contains("下周补报");
    assertThat(show(number).story().getFirst().action()).isEqualTo(ProjectAction.WARN);

    after(LocalDate.of(2026, 9, 27));
    waitUntil(() -> assertThat(show(number).rectifies()).isTrue());
    assertThat(lit(number).light()).isEqualTo(Light.RED);
    assertThat(letters.toIssue(secretary))
        .extracting(LetterView::level)
        .containsExactly(LetterLevel.SUPERVISION);
    rectifications.rectify(liaison, number, new Rectify("补了人手"));
    var right = new InspectProject("在动工", "yes");
    assertRefused(ProjectError.STILL_RED, () -> rectifications.recheck(worker, number, right));
    progress.report(liaison, number, new ReportProgress("动工了", "接着做", "", "1"));
    assertThat(letters.toIssue(secretary)).as("not needed any more").isEmpty();
    rectifications.recheck(worker, number, right);
    assertThat(lit(number).light()).isEqualTo(Light.GREEN);
    after(LocalDate.of(2026, 10, 3));
    assertThat(letters.toIssue(secretary)).as("that clock was stopped").isEmpty();
  }

  private String page(Actor reader, LetterView letter) throws Exception {
    return read(reader, community.path() + "/projects/letters/" + letter.id());
  }

  private static IssueLetter issue(int days) {
    return new IssueLetter("请尽快报送", LocalDate.of(2026, 9, 23).plusDays(days).toString());
  }

  /** That day in the evening, with everything that came about until then. */
  private void after(LocalDate day) {
    until(day);
    jobs.run();
  }

  private static void waitUntil(ThrowingRunnable holds) {
    await().atMost(Duration.ofSeconds(20)).untilAsserted(holds);
  }

  @Test
  void projectWhoseLeadHasLeftWaitsForAnotherOne() {
    var left = aProject.running(worker, secretary, "院落改造");
    var stays = aProject.running(secretary, secretary, "楼道修缮");
    Sql.of(url)
        .list(
            "with gone as (delete from access.role_grant where account_id = '"
                + worker.accountId()
                + "' returning role) select role from gone");
    night.run();
    night.run();
    assertThat(show(left).project().lead()).isEmpty();
    assertThat(lit(left).reasons().getFirst().code()).isEqualTo("no-lead");
    assertThat(reading.toDecide(secretary, community))
        .extracting(ProjectView::number)
        .containsExactly(left);
    assertThat(show(stays).project().lead()).isNotEmpty();
    charters.nameLead(secretary, left, new NameLead(""));
    assertThat(lit(left).light()).isEqualTo(Light.GREEN);
    assertThat(show(left).story())
        .extracting(StoryStep::action)
        .startsWith(ProjectAction.NAME_LEAD, ProjectAction.LOSE_LEAD, ProjectAction.CHARTER);
  }

  /**
   * Bad input: in mid-project the community is to be merged, and then comes under another street.
   */
  @Test
  void projectGoesOnUnderTheNewCodeOfItsCommunity() {
    var street = town.newStreet(2);
    var here = street.getFirst();
    var lead = town.actor(here, "community-worker");
    var number = aProject.running(lead, town.actor(here, "community-secretary"), "院落改造");
    var administrator = town.actor(Community.ROOT, "administrator");
    var merged = new ChangeArea.Merge(street.getLast().code());
    assertRefused(
        DirectoryError.BOTH_OPEN, () -> reform.change(administrator, here.code(), merged));
    var other = town.newStreet(1).getFirst().code().substring(0, 9);
    reform.change(administrator, here.code(), new ChangeArea.Move(other + "000", other + "777"));
    community = communities.byCode(other + "777").orElseThrow();
    until(LocalDate.of(2026, 9, 22));
    assertThat(lit(number).reasons()).contains(new Lit.Reason(Light.YELLOW, "report-late", 1));
    progress.report(lead, number, new ReportProgress("问了 40 户", "定方案", "", "1"));
    assertThat(lit(number).light()).isEqualTo(Light.GREEN);
  }

  /** No notice says which days of 2027 are off: the day is shown as provisional. */
  @Test
  void dayWithoutACalendarIsProvisional() {
    until(LocalDate.of(2026, 12, 22));
    var number = aProject.running(worker, secretary, "院落改造");
    assertThat(show(number).asks()).allMatch(ask -> ask.due().due().provisional());
  }

  private void until(LocalDate day) {
    var then = ZonedDateTime.of(day.atTime(20, 0), Dates.ZONE).toInstant();
    clock.advance(Duration.between(clock.instant(), then));
  }

  private ShortNumber need(NeedStatus status) {
    return aNeed.in(status, resident, worker, liaison);
  }

  private ProjectPage show(ShortNumber number) {
    return reading.show(publicScope(), community, number);
  }

  private Lit lit(ShortNumber number) {
    return show(number).project().lit();
  }

  private Scope publicScope() {
    return Scope.publicOf(community.id());
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable act) {
    assertThat(catchThrowableOfType(Refused.class, act).code()).isEqualTo(code);
  }

  private static void assertInvalid(String field, ErrorCode code, ThrowingCallable act) {
    var error = catchThrowableOfType(Invalid.class, act).errors().getFirst();
    assertThat(error.field()).isEqualTo(field);
    assertThat(error.code()).isEqualTo(code);
  }
}
