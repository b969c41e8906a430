package org.linli.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.linli.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Invalid;
import org.linli.kernel.JudgeDepth;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Rung;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedStatus;
import org.linli.notice.inbox.OwnNotices;
import org.linli.platform.Dates;
import org.linli.projects.CharterManagement;
import org.linli.projects.ProjectReading;
import org.linli.projects.Severity;
import org.linli.projects.WriteCharter;
import org.linli.testing.AssemblyBuilder;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.ProjectBuilder;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

/** DELIB-1, DELIB-2, DELIB-7, DELIB-8, DELIB-9, TALENT-2: from a notice to what was decided. */
@IntegrationTest
class AssemblyModuleTest {

  private static final String FORUM = "small-forum";

  @Autowired private MeetingManagement meetings;
  @Autowired private MinutesManagement minutes;
  @Autowired private TakingPart part;
  @Autowired private MeetingReading reading;
  @Autowired private AssemblyPersonalData personal;
  @Autowired private MeetingNight night;
  @Autowired private AssemblyBuilder aMeeting;
  @Autowired private NeedBuilder aNeed;
  @Autowired private ProjectBuilder aProject;
  @Autowired private CharterManagement charters;
  @Autowired private ProjectReading projects;
  @Autowired private OwnNotices inbox;
  @Autowired private TransactionTemplate transactions;
  @Autowired private TestClock clock;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String databaseUrl;

  private Community community;
  private Actor worker;
  private Actor resident;
  private Scope everybody;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    resident = town.actor(community, "resident");
    everybody = Scope.publicOf(community.id());
  }

  /** DELIB-2: a draft is nobody's business; a notice is everybody's, and proved. */
  @Test
  void aNoticeIsPublicInTimeAndProved() {
    var head = town.actor(community, "building-head");
    var id = meetings.draft(worker, aMeeting.plan("courtyard", "东门坡道怎么修", 2, ""));
    assertRefused(AssemblyError.NO_ITEM, () -> meetings.notice(worker, id));
    meetings.add(worker, id, new AddItem("TEXT", "", "东门坡道怎么修"));
    assertRefused(KernelError.NOT_FOUND, () -> reading.show(everybody, community, id));
    assertInvalid(AssemblyError.SHORT_NOTICE, "day", () -> meetings.notice(worker, id));
    meetings.change(worker, id, aMeeting.plan("", "东门坡道怎么修", 3, ""));
    assertInvalid(
        AssemblyError.LINE_LIKE,
        "guests",
        () -> part.invite(worker, id, new InviteGuests("王师傅 13800000000\n没有电话")));
    aMeeting.noticed(worker, id, "王师傅");
    var shown = reading.show(everybody, community, id);
    assertThat(shown.meeting().status()).isEqualTo(MeetingStatus.NOTICED);
    assertThat(shown.meeting().afterWork()).isTrue();
    assertThat(shown.childcare()).isTrue();
    assertThat(shown.items()).extracting(MeetingPage.Item::title).containsExactly("东门坡道怎么修");
    assertThat(inbox.mine(head, Paging.first()).rows())
        .as("whose role is invited is told")
        .anySatisfy(notice -> assertThat(notice.toString()).contains("东门坡道怎么修"));
    assertThat(reading.file(worker, id).guests()).hasSize(2);
    assertThat(guest(id, 1).proof()).isEqualTo("WAITING");
    assertThat(kinds(id)).containsExactly("assembly.noticed");
    part.handed(worker, id, new HandNotice("1", "当面交给本人"));
    assertThat(reading.file(worker, id).reached()).isEqualTo(1);
    var day = Dates.day(clock.instant()).toString();
    part.posted(worker, id, new PostNotice("3 栋公告栏", day));
    assertThat(reading.show(everybody, community, id).postings())
        .extracting(MeetingPage.Posting::place)
        .containsExactly("3 栋公告栏");
    assertRefused(
        AssemblyError.NOT_NOW, () -> meetings.add(worker, id, new AddItem("TEXT", "", "又一件")));
  }

  /** DELIB-2, DELIB-8: from opinions and signatures to a task, a project and public minutes. */
  @Test
  void whatIsDecidedIsDoneAndEverybodyReadsIt() {
    var need = aNeed.in(NeedStatus.VERIFIED, resident, worker, town.actor(community, "liaison"));
    var plan = aMeeting.at(FORUM, "坡道", clock.instant().plus(Duration.ofMinutes(30)), "");
    var id = aMeeting.about(worker, plan, need);
    meetings.notice(worker, id);
    part.reply(resident, id, new ReplyToNotice("yes", "yes", "", "", "带两个孩子"));
    part.say(resident, id, new WriteOpinion("1", "AGAINST", "先别动那棵树"));
    part.say(resident, id, new WriteOpinion("1", "FOR", "修，树别动"));
    part.table(worker, id, new TableOpinion("1", "OTHER", "纸上说：装扶手"));
    assertThat(item(id).opinions())
        .as("the same account has one opinion")
        .extracting(MeetingPage.Opinion::words)
        .containsExactlyInAnyOrder("修，树别动", "纸上说：装扶手");
    assertThat(reading.file(worker, id).replies()).extracting(it -> it.note()).contains("带两个孩子");
    meetings.move(worker, id, new MoveMeeting("OPEN"));
    var code = aMeeting.code(worker, id);
    assertInvalid(
        AssemblyError.NOT_A_CODE, "signCode", () -> part.sign(resident, id, new SignIn("XX", "王")));
    part.sign(resident, id, new SignIn(code, "王奶奶"));
    part.sign(resident, id, new SignIn(code.toLowerCase(Locale.ROOT), "王奶奶"));
    part.sign(worker, id, new SignNames("赵一\n钱二", "PAPER"));
    part.sign(worker, id, new SignNames("赵一\n孙三", "PAPER"));
    assertThat(reading.show(everybody, community, id).meeting().attended()).isEqualTo(4);
    minutes.write(worker, id, new WriteMinutes("1", "都说要修", "0"));
    assertInvalid(
        AssemblyError.CHANGED_MEANWHILE,
        "content",
        () -> minutes.write(worker, id, new WriteMinutes("1", "另一份", "0")));
    minutes.speak(worker, id, new NoteSpeaker("1", "3 栋住户", "支持，越早越好"));
    minutes.resolve(worker, id, aMeeting.decision("TASK", "问三家报价"));
    var project = minutes.resolve(worker, id, aMeeting.decision("PROJECT", "修东门坡道"));
    assertThat(item(id).minutes()).as("not before it is published").isEmpty();
    assertThat(item(id).decisions()).isEmpty();
    meetings.move(worker, id, new MoveMeeting("CLOSE"));
    assertThat(reading.owed(worker)).extracting(OwedMinutes::meeting).containsExactly(id);
    meetings.move(worker, id, new MoveMeeting("PUBLISH"));
    assertThat(reading.owed(worker)).isEmpty();
    assertThat(item(id).minutes()).isEqualTo("都说要修");
    assertThat(item(id).spoken()).containsExactly(new MeetingPage.Spoken("3 栋住户", "支持，越早越好"));
    assertThat(kinds(id)).containsExactly("assembly.noticed", "assembly.published");
    assertRefused(
        AssemblyError.NOT_NOW, () -> minutes.write(worker, id, new WriteMinutes("1", "改", "1")));
    become(id, project, need.toString());
    finish(id);
  }

  /** DELIB-2: a resolution becomes a project once, through the way charters are written. */
  private void become(UUID id, UUID resolution, String need) {
    var code = "decided-" + resolution;
    var draft = charters.draft(worker, code).orElseThrow();
    assertThat(draft.aim()).isEqualTo("修东门坡道");
    assertThat(charters.draft(town.actor(town.newCommunity(), "community-worker"), code)).isEmpty();
    var charter =
        new WriteCharter(
            draft.title(),
            draft.aim(),
            need,
            "",
            "东门三栋住户",
            "",
            draft.plan(),
            draft.milestones(),
            "",
            "",
            code);
    var number = charters.propose(worker, charter);
    var decision = decision(id, ResolutionKind.PROJECT);
    assertThat(decision.state()).isEqualTo(ResolutionState.CARRIED);
    assertThat(decision.reference()).isEqualTo(number.toString());
    assertThat(projects.show(everybody, community, number).charter().aim()).isEqualTo("修东门坡道");
    assertThat(catchThrowableOfType(Invalid.class, () -> charters.propose(worker, charter)))
        .as("it is a project already")
        .isNotNull();
  }

  private void finish(UUID id) {
    assertThat(reading.toDo(worker))
        .extracting(Following::kind)
        .containsExactly(ResolutionKind.TASK);
    assertThat(reading.toDo(resident)).isEmpty();
    clock.advance(Duration.ofDays(20));
    var today = Dates.day(clock.instant());
    assertThat(decision(id, ResolutionKind.TASK).late(today)).isTrue();
    assertThat(reading.figures(everybody).late()).isEqualTo(1);
    var task = aMeeting.task(worker, id);
    minutes.finish(worker, task, new FinishTask("三家都报了"));
    assertRefused(
        AssemblyError.CARRIED_ALREADY, () -> minutes.finish(worker, task, new FinishTask("又一次")));
    var done = decision(id, ResolutionKind.TASK);
    assertThat(done.doneNote()).isEqualTo("三家都报了");
    assertThat(done.late(today)).as("done, and late").isTrue();
    assertThat(reading.toDo(worker)).isEmpty();
  }

  /** DELIB-2: what the writer may not carry waits for those who may. */
  @Test
  void aWhistleGoesToTheStreetByWhoMay() {
    var need = aNeed.in(NeedStatus.VERIFIED, resident, worker, town.actor(community, "liaison"));
    var grid = town.actor(community, "grid-worker");
    var plan = aMeeting.at(FORUM, "路灯", clock.instant().plus(Duration.ofMinutes(30)), "");
    var id = aMeeting.noticed(grid, aMeeting.about(grid, plan, need), "赵一");
    meetings.move(grid, id, new MoveMeeting("OPEN"));
    minutes.resolve(grid, id, aMeeting.decision("WHISTLE", "请街道叫供电所来"));
    assertThat(reading.toDo(grid)).isEmpty();
    assertThat(reading.toDo(worker)).extracting(Following::number).containsExactly(1);
    assertRefused(KernelError.FORBIDDEN, () -> minutes.carry(grid, id, new CarryOut("1")));
    minutes.carry(worker, id, new CarryOut("1"));
    assertRefused(
        AssemblyError.CARRIED_ALREADY, () -> minutes.carry(worker, id, new CarryOut("1")));
    assertThat(reading.toDo(worker)).isEmpty();
  }

  /** DELIB-2: rules of residents' representatives: two thirds come, over half of them agree. */
  @Test
  void withoutQuorumOrMajorityNothingIsDecided() {
    var day = Dates.day(clock.instant()).plusDays(5);
    var plan = aMeeting.plan("representatives", "公约怎么改", day, "", "9");
    var id = aMeeting.noticed(worker, aMeeting.drafted(worker, plan), "赵一");
    assertRefused(
        AssemblyError.TOO_EARLY, () -> meetings.move(worker, id, new MoveMeeting("OPEN")));
    clock.advance(Duration.between(clock.instant(), starts(id)));
    meetings.move(worker, id, new MoveMeeting("OPEN"));
    part.sign(worker, id, new SignNames("甲\n乙\n丙\n丁\n戊", "STAFF"));
    assertInvalid(AssemblyError.NO_QUORUM, "resolutionKind", () -> hands(id, "5", "0"));
    part.sign(worker, id, new SignNames("己", "STAFF"));
    assertInvalid(AssemblyError.NOT_CARRIED, "inFavour", () -> hands(id, "3", "3"));
    assertInvalid(AssemblyError.MORE_THAN_CAME, "inFavour", () -> hands(id, "4", "3"));
    hands(id, "4", "2");
    assertThat(reading.file(worker, id).page().quorate()).contains(true);
  }

  private UUID hands(UUID id, String inFavour, String opposed) {
    var due = Dates.day(clock.instant()).plusDays(3).toString();
    return minutes.resolve(
        worker, id, new Resolve("1", "NOTED", "照这样改", "", "", due, inFavour, opposed, ""));
  }

  /** DELIB-2: 四议两公开 goes in order: what comes before the notice, and what comes after. */
  @Test
  void stagesOfATemplateAreTakenInOrder() {
    var id = aMeeting.drafted(worker, aMeeting.plan("four-two", "集体用房租给谁", 12, ""));
    var today = Dates.day(clock.instant());
    assertRefused(AssemblyError.STAGE_MISSING, () -> meetings.notice(worker, id));
    assertInvalid(AssemblyError.IN_ORDER, "stage", () -> stage(id, "discussed", today.toString()));
    assertInvalid(
        AssemblyError.NOT_YET, "heldOn", () -> stage(id, "proposed", today.plusDays(1).toString()));
    List.of("proposed", "discussed", "reviewed").forEach(it -> stage(id, it, today.toString()));
    meetings.notice(worker, id);
    assertRefused(AssemblyError.NOT_NOW, () -> stage(id, "decision-shown", today.toString()));
    assertThat(reading.show(everybody, community, id).stage("reviewed")).contains(today);
  }

  private void stage(UUID id, String stage, String on) {
    meetings.stage(worker, id, new TakeStage(stage, on));
  }

  /** DELIB-2: put off tells everybody anew and keeps the days; called off says why. */
  @Test
  void putOffAndCalledOffSayWhy() {
    var id =
        aMeeting.noticed(
            worker, aMeeting.drafted(worker, aMeeting.plan("courtyard", "停车", 4, "")), "赵一");
    var soon = Dates.day(clock.instant()).plusDays(1).toString();
    assertInvalid(
        AssemblyError.SHORT_NOTICE,
        "day",
        () -> meetings.postpone(worker, id, new PostponeMeeting(soon, "19:00", "20:00", "", "下雨")));
    var later = Dates.day(clock.instant()).plusDays(9).toString();
    meetings.postpone(worker, id, new PostponeMeeting(later, "19:00", "20:00", "", "下雨"));
    assertThat(reading.show(everybody, community, id).reason()).isEqualTo("下雨");
    meetings.callOff(worker, id, new CallOffMeeting("物业来不了"));
    var off = reading.show(everybody, community, id);
    assertThat(off.meeting().status()).isEqualTo(MeetingStatus.CALLED_OFF);
    assertThat(off.reason()).isEqualTo("物业来不了");
    assertThat(kinds(id))
        .containsExactly("assembly.noticed", "assembly.noticed", "assembly.called-off");
    assertRefused(
        AssemblyError.NOT_NOW, () -> part.say(resident, id, new WriteOpinion("1", "FOR", "好")));
    var draft = aMeeting.drafted(worker, aMeeting.plan("courtyard", "不开了", 9, ""));
    meetings.callOff(worker, draft, new CallOffMeeting("写错了"));
    assertRefused(KernelError.NOT_FOUND, () -> reading.show(everybody, community, draft));
    assertThat(kinds(draft)).isEmpty();
  }

  /** DELIB-9: an online room has no place and is closed at the hour that was said. */
  @Test
  void anOnlineRoomTakesOpinionsUntilItCloses() {
    var today = Dates.day(clock.instant());
    var plan =
        new DraftMeeting(
            "online-room",
            "",
            "活动室几点关门",
            "社区居委会",
            "",
            today.plusDays(1).toString(),
            "08:00",
            "20:00",
            today.plusDays(4).toString(),
            "",
            "",
            "",
            "CONSULTED",
            "");
    var id = aMeeting.drafted(worker, plan);
    meetings.notice(worker, id);
    part.say(resident, id, new WriteOpinion("1", "FOR", "九点"));
    clock.advance(Duration.ofDays(4));
    part.say(resident, id, new WriteOpinion("1", "FOR", "八点半"));
    clock.advance(Duration.ofDays(1));
    assertRefused(
        AssemblyError.OVER, () -> part.say(resident, id, new WriteOpinion("1", "FOR", "十点")));
    assertThat(item(id).opinions()).extracting(it -> it.words()).containsExactly("八点半");
  }

  /** TALENT-2: a practice decides nothing, leaves no evidence, counts nowhere but for training. */
  @Test
  void aPracticeNeverCounts() {
    var starts = clock.instant().plus(Duration.ofMinutes(20));
    var id = aMeeting.drafted(worker, aMeeting.at(FORUM, "练一次", starts, "yes"));
    meetings.notice(worker, id);
    meetings.move(worker, id, new MoveMeeting("OPEN"));
    part.sign(worker, id, new SignNames("李学员", "STAFF"));
    aMeeting.minuted(worker, id, "练过了");
    minutes.resolve(worker, id, aMeeting.decision("TASK", "假装交办"));
    var project = minutes.resolve(worker, id, aMeeting.decision("PROJECT", "假装立项"));
    meetings.move(worker, id, new MoveMeeting("CLOSE"));
    meetings.move(worker, id, new MoveMeeting("PUBLISH"));
    assertThat(reading.following(worker)).isEmpty();
    assertThat(charters.draft(worker, "decided-" + project)).isEmpty();
    assertThat(kinds(id)).isEmpty();
    assertThat(reading.figures(everybody).held()).isZero();
    assertThat(reading.trained(worker)).extracting(Trained::name).containsExactly("李学员");
    var real = aMeeting.published(worker, "真的", "赵一");
    assertThat(reading.figures(everybody).held()).isEqualTo(1);
    assertThat(reading.figures(everybody).tasks()).isEqualTo(1);
    assertThat(reading.past(everybody, Paging.first()).rows())
        .extracting(MeetingView::id)
        .containsExactlyInAnyOrder(real, id);
  }

  /** DELIB-7: who decides together has decided something. */
  @Test
  void depthIsDeclaredBeforehandAndJudgedByWhatChanged() {
    var id = aMeeting.open(worker, "楼道灯", "赵一");
    assertRefused(
        AssemblyError.NOT_NOW, () -> meetings.judge(worker, id, new JudgeDepth("TOLD", "说了一遍")));
    aMeeting.minuted(worker, id, "听了听");
    meetings.move(worker, id, new MoveMeeting("CLOSE"));
    meetings.move(worker, id, new MoveMeeting("PUBLISH"));
    assertInvalid(
        AssemblyError.NOTHING_DECIDED,
        "judged",
        () -> meetings.judge(worker, id, new JudgeDepth("DECIDED", "没有")));
    meetings.judge(worker, id, new JudgeDepth("CONSULTED", "意见转给了物业"));
    var shown = reading.show(everybody, community, id);
    assertThat(shown.rung()).isEqualTo(Rung.DECIDED);
    assertThat(shown.judged()).contains(Rung.CONSULTED);
    assertThat(reading.figures(everybody).rungs())
        .contains(new MeetingFigures.OnRung(Rung.DECIDED, 1, 0))
        .contains(new MeetingFigures.OnRung(Rung.CONSULTED, 0, 1));
  }

  /** DELIB-2: from what was found at a project, and from what was asked about it. */
  @Test
  void anAgendaIsReadFromProjects() {
    var secretary = town.actor(community, "community-secretary");
    var number = aProject.running(worker, secretary, "院落改造").toString();
    var id = meetings.draft(worker, aMeeting.plan("courtyard", "院落改造", 5, ""));
    assertInvalid(
        AssemblyError.NO_SUCH_REFERENCE,
        "reference",
        () -> meetings.add(worker, id, new AddItem("FINDING", number, "")));
    assertInvalid(
        AssemblyError.NO_SUCH_REFERENCE,
        "reference",
        () -> meetings.add(worker, id, new AddItem("NEED", "2026-999999", "")));
    aProject.found(secretary, ShortNumber.parse(number).orElseThrow(), Severity.MINOR, "护栏松了");
    meetings.add(worker, id, new AddItem("FINDING", number, ""));
    assertThat(reading.file(worker, id).page().items())
        .extracting(MeetingPage.Item::about)
        .containsExactly("护栏松了");
  }

  /** What is withheld nobody reads but its writer; how many there were stays. */
  @Test
  void anOpinionThatHurtsIsWithheld() {
    var id = aMeeting.noticed(worker, aMeeting.now(worker, "停车"), "赵一");
    part.say(resident, id, new WriteOpinion("1", "OTHER", "某某不是东西"));
    part.withhold(worker, id, new WithholdOpinion("1", "骂人"));
    assertThat(item(id).opinions()).isEmpty();
    assertThat(reading.own(resident, id).opinions())
        .extracting(OwnPart.OwnOpinion::withheld)
        .containsExactly("骂人");
    part.say(resident, id, new WriteOpinion("1", "OTHER", "换个说法"));
    assertThat(item(id).opinions()).as("staff decide again").isEmpty();
  }

  /** Forgetting somebody keeps numbers and words that minutes rest on, and no name. */
  @Test
  void whoeverIsForgottenLeavesNoName() {
    var id = aMeeting.noticed(worker, aMeeting.now(worker, "楼道"), "赵一");
    part.reply(resident, id, new ReplyToNotice("yes", "", "", "", "坐轮椅"));
    part.say(resident, id, new WriteOpinion("1", "FOR", "好"));
    meetings.move(worker, id, new MoveMeeting("OPEN"));
    part.sign(resident, id, new SignIn(aMeeting.code(worker, id), "王奶奶"));
    assertThat(about()).hasSize(3);
    Scope.in(
        worker.scope(),
        () -> transactions.execute(status -> personal.erase(worker, resident.accountId())));
    assertThat(about()).isEmpty();
    var file = reading.file(worker, id);
    assertThat(file.page().meeting().attended()).isEqualTo(1);
    assertThat(file.attendees()).extracting(it -> it.name()).containsExactly("");
    assertThat(file.replies()).isEmpty();
    assertThat(item(id).inFavour()).isEqualTo(1);
  }

  /** PIPL: names are forgotten once nobody can challenge the meeting; numbers stay. */
  @Test
  void namesAreForgottenInTime() {
    var id = aMeeting.published(worker, "楼道", "赵一");
    clock.advance(Duration.ofDays(399));
    night.run();
    assertThat(guest(id, 1).name()).isEqualTo("赵一");
    clock.advance(Duration.ofDays(2));
    night.run();
    assertThat(guest(id, 1).name()).isEmpty();
    assertThat(reading.file(worker, id).attendees()).extracting(it -> it.name()).containsOnly("");
    assertThat(reading.show(everybody, community, id).meeting().attended()).isEqualTo(1);
  }

  /** The lock of the meeting's row: many who sign at once are counted, each once. */
  @Test
  void everybodySignsAtOnce() {
    var id = aMeeting.noticed(worker, aMeeting.now(worker, "楼道"), "赵一");
    meetings.move(worker, id, new MoveMeeting("OPEN"));
    var code = aMeeting.code(worker, id);
    var people =
        IntStream.range(0, 4)
            .mapToObj(it -> town.actor(community, "resident"))
            .flatMap(it -> Stream.of(it, it))
            .toList();
    AtOnce.all(
        people.stream()
            .<Callable<String>>map(
                it ->
                    () -> {
                      part.sign(it, id, new SignIn(code, "邻居"));
                      return "";
                    })
            .toList());
    assertThat(reading.show(everybody, community, id).meeting().attended()).isEqualTo(4);
  }

  private List<?> about() {
    return Scope.in(
        worker.scope(),
        () -> transactions.execute(status -> personal.about(worker, resident.accountId())));
  }

  private Instant starts(UUID id) {
    return reading.show(everybody, community, id).meeting().startsAt();
  }

  private MeetingPage.Item item(UUID id) {
    return reading.show(everybody, community, id).items().getFirst();
  }

  private MeetingPage.Decision decision(UUID id, ResolutionKind kind) {
    return item(id).decisions().stream().filter(it -> it.kind() == kind).findFirst().orElseThrow();
  }

  private MeetingFile.Guest guest(UUID id, int number) {
    return reading.file(worker, id).guests().stream()
        .filter(it -> it.number() == number)
        .findFirst()
        .orElseThrow();
  }

  /** Kinds of evidence that the log finds by a meeting's id, in their order. */
  private List<String> kinds(UUID id) {
    return Sql.of(databaseUrl)
        .list(
            "select kind from evidence.outbox where content like '%%\"assembly\":\"%s\"%%'"
                    .formatted(id)
                + " order by entry_id");
  }

  private static void assertInvalid(ErrorCode code, String field, ThrowingCallable call) {
    var invalid = catchThrowableOfType(Invalid.class, call);
    assertThat(invalid).as("refused with " + code.code()).isNotNull();
    assertThat(invalid.errors())
        .anySatisfy(
            error -> {
              assertThat(error.code()).isEqualTo(code);
              assertThat(error.field()).isEqualTo(field);
            });
  }
}
