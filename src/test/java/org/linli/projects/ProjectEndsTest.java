package org.linli.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedStatus;
import org.linli.notice.inbox.OwnNotice;
import org.linli.notice.inbox.OwnNotices;
import org.linli.platform.Dates;
import org.linli.privacy.PersonalData;
import org.linli.testing.AtOnce;
import org.linli.testing.DueJobs;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.ProjectBuilder;
import org.linli.testing.TestBeans;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * PROJ-4, PROJ-5, PROJ-8, PROJ-9, PROJ-10: eyes on projects, excuses, acceptance, keeping, exit.
 */
@IntegrationTest
class ProjectEndsTest {

  private static final NameKeeper KEEPER = new NameKeeper("物业", "公共收益");

  @Autowired private CharterManagement charters;
  @Autowired private ProgressManagement progress;
  @Autowired private RectificationManagement rectifications;
  @Autowired private AcceptanceManagement acceptances;
  @Autowired private KeepingManagement keeping;
  @Autowired private FindingManagement findings;
  @Autowired private ExcuseManagement excuses;
  @Autowired private WatchManagement watching;
  @Autowired private WatchReading watch;
  @Autowired private ProjectNight night;
  @Autowired private EndReading ends;
  @Autowired private LetterReading letters;
  @Autowired private ProjectReading reading;
  @Autowired private ProjectPersonalData personal;
  @Autowired private OwnNotices inbox;
  @Autowired private DueJobs jobs;
  @Autowired private TransactionTemplate transactions;
  @Autowired private ProjectBuilder aProject;
  @Autowired private NeedBuilder aNeed;
  @Autowired private Town town;
  @Autowired private TestClock clock;

  private Community community;
  private Actor worker;
  private Actor secretary;
  private Actor resident;

  @BeforeEach
  void settle() {
    clock.advance(Duration.between(clock.instant(), TestBeans.START));
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    secretary = town.actor(community, "community-secretary");
    resident = town.actor(community, "resident");
  }

  @Test
  void nobodyWhoLeadsItWatchesItAndNamesAreReadWithConsentOnly() {
    var number = aProject.running(worker, secretary, "院落改造");
    assertRefused(
        ProjectError.OWN_PROJECT, () -> watching.join(worker, number, new JoinWatch(true)));
    watching.join(resident, number, new JoinWatch(false));
    var architect = town.actor(community, "social-organization");
    watching.join(architect, number, new JoinWatch(true));
    var placed = watch.sheet(secretary, community, number).placed();
    assertThat(placed).extracting(WatchSheet.Placed::name).hasSize(2).doesNotContain("");
    assertThat(watch.sheet(worker, community, number).placed())
        .as("whoever leads does not choose")
        .isEmpty();
    assertRefused(
        ProjectError.OWN_PROJECT,
        () -> watching.place(worker, placed.getFirst().id(), new PlaceWatcher("RESIDENT")));
    watching.place(secretary, placed.getFirst().id(), new PlaceWatcher("RESIDENT"));
    assertThat(show(number).watching().whole()).isFalse();
    watching.place(secretary, placed.getLast().id(), new PlaceWatcher("PROFESSIONAL"));
    assertThat(show(number).watching().whole()).isTrue();
    assertThat(show(number).watching().names(Watches.RESIDENT)).isEmpty();
    assertThat(show(number).watching().names(Watches.PROFESSIONAL))
        .containsExactly(placed.getLast().name());

    var mine = within(() -> personal.about(resident, resident.accountId()));
    assertThat(mine).extracting(PersonalData.Kept::value).containsExactly("院落改造");
    within(() -> personal.erase(resident, resident.accountId()));
    assertThat(show(number).watching().count(Watches.RESIDENT)).isZero();
    charters.nameLead(
        secretary,
        number,
        new NameLead("unit:" + architect.grants().organizationId().orElseThrow()));
    assertThat(show(number).watching().watchers()).as("who leads it watches no more").isEmpty();
  }

  @Test
  void majorFindingIsAnsweredByTheLeadClosedByAnotherAndKeepsItFromAcceptance() {
    var number = aProject.done(worker, aProject.running(worker, secretary, "院落改造"));
    var file = new FileFinding("MAJOR", "护栏松了");
    assertRefused(ProjectError.NOT_WATCHING, () -> findings.file(resident, number, file));
    watching.join(resident, number, new JoinWatch(false));
    assertRefused(ProjectError.OWN_PROJECT, () -> findings.file(worker, number, file));
    var id = findings.file(resident, number, file);
    assertThat(lit(number).reasons())
        .containsExactly(new Lit.Reason(Light.YELLOW, "major-finding", 0));
    assertThat(show(number).watching().findings().getFirst().due()).isPresent();
    assertThat(show(number).story().getFirst().party()).isEqualTo("居民观察员");
    assertRefused(ProjectError.NOT_ALL_DONE, () -> acceptances.ask(worker, number, KEEPER));
    assertThat(watch.waiting(worker)).extracting(FindingView::id).containsExactly(id);
    assertThat(hrefs(worker)).anyMatch(href -> href.endsWith("/projects/findings/" + id));

    var right = new InspectProject("拧紧了", "yes");
    assertRefused(ProjectError.NOT_NOW, () -> findings.check(secretary, id, right));
    assertRefused(
        ProjectError.NOT_THE_LEAD, () -> findings.answer(secretary, id, new AnswerFinding("我来答")));
    aProject.answered(worker, id);
    assertRefused(ProjectError.OWN_PROJECT, () -> findings.check(worker, id, right));
    assertRefused(
        ProjectError.NOT_WATCHING,
        () -> findings.check(town.actor(community, "resident"), id, right));
    assertThat(watch.waiting(worker)).as("not one's own").isEmpty();
    findings.check(resident, id, new InspectProject("还松", "no"));
    assertThat(show(number).watching().findings().getFirst().due()).isPresent();
    aProject.answered(worker, id);
    var outcomes =
        AtOnce.all(
            IntStream.range(0, 4)
                .<Callable<UUID>>mapToObj(
                    each ->
                        () -> {
                          findings.check(secretary, id, right);
                          return id;
                        })
                .toList());
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    assertThat(lit(number).light()).isEqualTo(Light.GREEN);
    acceptances.ask(worker, number, KEEPER);
    assertThat(show(number).project().status()).isEqualTo(ProjectStatus.ACCEPTING);
  }

  /** Three working days after 2026-09-08 are 2026-09-11; a letter a day later, red after five. */
  @Test
  void findingThatNobodyAnswersLeadsToLettersAndARedLight() {
    var number = aProject.running(worker, secretary, "院落改造");
    aProject.found(secretary, number, Severity.MAJOR, "护栏松了");
    after(LocalDate.of(2026, 9, 13));
    waitUntil(() -> assertThat(letters.toIssue(secretary)).hasSize(1));
    assertThat(letters.toIssue(secretary).getFirst().kind()).isEqualTo("finding");
    after(LocalDate.of(2026, 9, 17));
    waitUntil(() -> assertThat(show(number).rectifies()).isTrue());
    assertThat(lit(number).reasons())
        .extracting(Lit.Reason::code)
        .contains("rectify", "finding-late");
    aProject.answered(worker, show(number).watching().findings().getFirst().id());
    assertThat(letters.toIssue(secretary)).as("not needed any more").isEmpty();
  }

  @Test
  void questionThatWasLeftOpenIsFollowedUntilItIsAnswered() {
    var number = aProject.running(worker, secretary, "院落改造");
    var asked = new RecordQuestion("2026-09-08", "工期多长", "两个月", "");
    assertRefused(KernelError.FORBIDDEN, () -> findings.question(resident, number, asked));
    findings.question(secretary, number, asked);
    findings.question(
        secretary, number, new RecordQuestion("2026-09-08", "噪声怎么办", "", "2026-09-15"));
    var open =
        show(number).watching().questions().stream().filter(it -> it.due().isPresent()).toList();
    assertThat(open).extracting(QuestionView::question).containsExactly("噪声怎么办");
    assertThat(watch.waiting(worker)).extracting(FindingView::found).containsExactly("噪声怎么办");
    aProject.answered(worker, watch.waiting(worker).getFirst().id());
    assertThat(show(number).watching().questions())
        .extracting(QuestionView::answer)
        .containsExactlyInAnyOrder("两个月", "加固了");
  }

  /** The report was due on 2026-09-21. */
  @Test
  void whatIsExcusedDoesNotCountAndLeadsToNoLetter() {
    var number = aProject.running(worker, secretary, "院落改造");
    var words = new ApplyExcuse("report", "连下暴雨停工", "气象台预警");
    assertRefused(ProjectError.NOT_THE_LEAD, () -> excuses.apply(secretary, number, words));
    var id = excuses.apply(worker, number, words);
    assertRefused(ProjectError.ALREADY_APPLIED, () -> excuses.apply(worker, number, words));
    var yes = new DecideExcuse("yes", "情况属实", "2026-10-08");
    assertRefused(KernelError.FORBIDDEN, () -> excuses.decide(worker, id, yes));
    assertThat(ends.toDecide(secretary)).extracting(ExcuseView::id).containsExactly(id);
    excuses.decide(secretary, id, yes);
    assertRefused(ProjectError.NOT_NOW, () -> excuses.decide(secretary, id, yes));
    after(LocalDate.of(2026, 9, 30));
    assertThat(lit(number).reasons()).extracting(Lit.Reason::code).contains("excused");
    assertThat(lit(number).reasons()).extracting(Lit.Reason::code).doesNotContain("report-late");
    assertThat(letters.toIssue(secretary)).isEmpty();
    assertThat(show(number).ending().excuses().getFirst().until())
        .contains(LocalDate.of(2026, 10, 8));
    until(LocalDate.of(2026, 10, 9));
    assertThat(lit(number).light()).as("the day after it").isEqualTo(Light.RED);
    night.run();
    night.run();
    assertThat(show(number).story())
        .extracting(StoryStep::action)
        .filteredOn(ProjectAction.OPEN_RECTIFICATION::equals)
        .hasSize(1);
  }

  /** Ten working days; of four who rated three were content. Nobody is forced to say anything. */
  @Test
  void thoseWhoAskedForItAcceptItAndItIsLookedAtTwice() {
    var need = aNeed.in(NeedStatus.VERIFIED, resident, worker, town.actor(community, "liaison"));
    var number = aProject.answering(worker, secretary, "院落改造", need);
    aProject.accepting(worker, number);
    assertThat(hrefs(resident)).anyMatch(href -> href.endsWith(number + "/acceptance"));
    var good = new RateProject("SATISFIED");
    var stranger = town.actor(community, "resident");
    assertRefused(ProjectError.NOT_ASKED, () -> acceptances.rate(stranger, number, good));
    acceptances.rate(resident, number, new RateProject("DISSATISFIED"));
    assertThat(ends.acceptance(secretary, community, number).concludes()).isTrue();
    acceptances.rate(resident, number, good);
    assertRefused(
        ProjectError.OWN_PROJECT,
        () ->
            acceptances.record(
                worker,
                number,
                new RecordProjectRating("302", "SATISFIED", "VISIT", "2026-09-08")));
    aProject.told(secretary, number, "SATISFIED", "VERY_DISSATISFIED", "FAIRLY_SATISFIED");
    aProject.told(secretary, number, "VERY_SATISFIED"); // the first one again
    acceptances.conclude(secretary, number);
    var round = show(number).ending().rounds().getFirst();
    assertThat(round.result()).isEqualTo(AcceptanceView.ACCEPTED);
    assertThat(round.rated()).isEqualTo(4);
    assertThat(round.share()).as("of fewer than five there is no figure").isEmpty();
    assertThat(ends.acceptance(secretary, community, number).told()).isEmpty();

    assertThat(show(number).project().status()).isEqualTo(ProjectStatus.KEEPING);
    assertThat(Dates.day(show(number).project().due().at())).isEqualTo(LocalDate.of(2027, 3, 8));
    var used = new CheckUse("USED", "天天有人坐");
    assertRefused(ProjectError.TOO_EARLY, () -> keeping.look(secretary, number, used));
    until(LocalDate.of(2027, 3, 8));
    assertThat(reading.toFollow(secretary, community))
        .extracting(ProjectView::number)
        .containsExactly(number);
    assertRefused(ProjectError.OWN_PROJECT, () -> keeping.look(worker, number, used));
    keeping.look(secretary, number, used);
    until(LocalDate.of(2027, 9, 9));
    assertThat(lit(number).reasons().getFirst().code()).isEqualTo("use-late");
    keeping.look(secretary, number, new CheckUse("UNUSED", "门锁着"));
    assertThat(show(number).asks()).extracting(ProjectPage.Ask::code).containsExactly("unused");
    assertRefused(KernelError.FORBIDDEN, () -> keeping.plan(worker, number, new PlanUse("开门")));
    keeping.plan(secretary, number, new PlanUse("钥匙交给楼长"));
    assertThat(show(number).project().status()).isEqualTo(ProjectStatus.COMPLETED);
    assertThat(show(number).looks()).hasSize(2);
    var report = new ReportProgress("又铺了一段", "没有了", "", "");
    assertRefused(ProjectError.NOT_NOW, () -> progress.report(worker, number, report));
  }

  @Test
  void whatFallsShortIsPutRightAndTheSecondTimeItIsOutHandsOverAndIsFormedAnew() {
    var number = aProject.accepting(worker, aProject.running(worker, secretary, "院落改造"));
    assertRefused(ProjectError.STILL_ASKING, () -> acceptances.conclude(secretary, number));
    aProject.told(
        secretary,
        number,
        "SATISFIED",
        "SATISFIED",
        "DISSATISFIED",
        "DISSATISFIED",
        "VERY_DISSATISFIED");
    after(LocalDate.of(2026, 9, 30)); // it ends by itself on its day
    waitUntil(() -> assertThat(show(number).rectifies()).isTrue());
    var round = show(number).ending().rounds().getFirst();
    assertThat(round.result()).isEqualTo(AcceptanceView.SHORT);
    assertThat(round.share()).contains(40);
    assertRefused(ProjectError.NOT_ALL_DONE, () -> acceptances.ask(worker, number, KEEPER));
    rectifications.rectify(worker, number, new Rectify("重铺了"));
    rectifications.recheck(secretary, number, new InspectProject("平了", "yes"));
    acceptances.ask(worker, number, KEEPER);
    var before = show(number).asks().getFirst().due().due().at();
    after(LocalDate.of(2026, 10, 30));
    waitUntil(() -> assertThat(show(number).asks().getFirst().due().due().at()).isAfter(before));
    assertThat(show(number).story().getFirst().action())
        .as("nobody said anything: they are asked on")
        .isEqualTo(ProjectAction.PROLONG_ACCEPTANCE);
    aProject.told(secretary, number, "DISSATISFIED", "DISSATISFIED", "SATISFIED");
    acceptances.conclude(secretary, number);
    assertThat(show(number).project().status()).isEqualTo(ProjectStatus.OUT);
    assertThat(lit(number).reasons()).containsExactly(new Lit.Reason(Light.RED, "out", 0));
    assertThat(show(number).asks()).isEmpty();

    keeping.handOver(worker, number, new HandOver("六张长椅", "社区居委会", "2026-10-30"));
    assertThat(show(number).ending().handed())
        .extracting(Ending.Handed::toWhom)
        .containsExactly("社区居委会");
    var next = charters.reform(worker, number, aProject.charter("院落再改造", "", ""));
    assertThat(show(next).ending().former()).contains(number);
    assertThat(show(number).ending().next()).contains(next);
    assertRefused(
        ProjectError.NOT_NOW,
        () -> charters.reform(worker, number, aProject.charter("又一次", "", "")));
  }

  /** Counted in days as they are here; a proposal that waits counts for itself only. */
  @Test
  void daysFromProposalToDecisionAreCounted() {
    var quick = aProject.running(worker, secretary, "楼道灯");
    var slow = aProject.proposed(worker, "院落改造");
    until(LocalDate.of(2026, 9, 12));
    assertThat(show(slow).project().decided()).isFalse();
    assertThat(show(slow).project().decisionDays()).isEqualTo(4);
    assertThat(reading.decisionDays(secretary)).isEqualTo(new DecisionDays(0, 1));
    aProject.running(secretary, slow);
    var third = aProject.proposed(worker, "充电棚");
    until(LocalDate.of(2026, 9, 15));
    charters.decide(secretary, third, new DecideProject("no", "没有地方"));
    assertThat(show(third).project().decisionDays()).isEqualTo(3);
    assertThat(show(quick).project().decisionDays()).isZero();
    assertThat(reading.decisionDays(secretary)).isEqualTo(new DecisionDays(3, 3));
  }

  private <T> T within(Supplier<T> work) {
    return Scope.in(resident.scope(), () -> transactions.execute(status -> work.get()));
  }

  private List<String> hrefs(Actor reader) {
    return inbox.mine(reader, Paging.first()).rows().stream().map(OwnNotice::href).toList();
  }

  /** That day in the evening, with everything that came about until then. */
  private void after(LocalDate day) {
    until(day);
    jobs.run();
  }

  private void until(LocalDate day) {
    var then = ZonedDateTime.of(day.atTime(20, 0), Dates.ZONE).toInstant();
    clock.advance(Duration.between(clock.instant(), then));
  }

  private static void waitUntil(ThrowingRunnable holds) {
    await().atMost(Duration.ofSeconds(20)).untilAsserted(holds);
  }

  private ProjectPage show(ShortNumber number) {
    return reading.show(Scope.publicOf(community.id()), community, number);
  }

  private Lit lit(ShortNumber number) {
    return show(number).project().lit();
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable act) {
    assertThat(catchThrowableOfType(Refused.class, act).code()).isEqualTo(code);
  }
}
