package org.linli.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.linli.testing.Refusals.assertRefused;
import static org.linli.testing.Refusals.field;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.calendar.DeadlineReading;
import org.linli.calendar.DeadlineState;
import org.linli.directory.AreaReform;
import org.linli.directory.ChangeArea;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.RegisterOrganization;
import org.linli.kernel.Actor;
import org.linli.kernel.Channel;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStatus;
import org.linli.needs.NeedStep;
import org.linli.platform.Dates;
import org.linli.testing.AtOnce;
import org.linli.testing.DueJobs;
import org.linli.testing.IntegrationTest;
import org.linli.testing.MandateBook;
import org.linli.testing.NeedBuilder;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.linli.testing.WhistleBuilder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;

/** WHIS-1, WHIS-2: from the street to departments and back to the raiser. */
@IntegrationTest
class WhistlesModuleTest {

  private static final AnswerWhistle CONTENT = new AnswerWhistle("yes", "yes");

  @Autowired private WhistleManagement whistles;
  @Autowired private WhistleReading reading;
  @Autowired private ProposalManagement proposals;
  @Autowired private RaiserAnswers answers;
  @Autowired private RateReading rates;
  @Autowired private DistrictRates districts;
  @Autowired private StreetOrganizationManagement organizations;
  @Autowired private MockMvc mvc;
  @Autowired private ExclusionManagement exclusions;
  @Autowired private DeadlineReading deadlines;
  @Autowired private Whistles rows;
  @Autowired private Elsewhere elsewhere;
  @Autowired private NeedReading needs;
  @Autowired private CommunityDirectory communities;
  @Autowired private AreaReform reform;
  @Autowired private MandateBook mandates;
  @Autowired private WhistleBuilder aWhistle;
  @Autowired private NeedBuilder aNeed;
  @Autowired private DueJobs due;
  @Autowired private TestClock clock;
  @Autowired private Town town;

  private Community here;
  private Community area;
  private Actor worker;
  private Actor raiser;
  private Actor officer;
  private Actor power;
  private Actor lights;
  private Actor firm;
  private ShortNumber number;
  private YearMonth month;

  @BeforeEach
  void settle() {
    due.run();
    here = town.newStreet(1).getFirst();
    area = communities.areaByCode(here.code().substring(0, 9) + "000").orElseThrow();
    worker = town.actor(here, "community-worker");
    raiser = town.actor(here, "resident");
    officer = town.actor(area, "street-officer");
    power = town.actor(area, "department-officer");
    lights = town.actor(area, "department-officer");
    firm = town.actor(area, "partner-unit");
    number = need();
    month = YearMonth.from(Dates.day(clock.instant()));
  }

  @Test
  void fromAProposalToBothConfirmationsAndTheThreeRates() {
    proposals.propose(worker, number, new ProposeWhistle("物业不肯修"));
    assertRefused(
        DispatchError.PROPOSED_ALREADY,
        () -> proposals.propose(worker, number, new ProposeWhistle("再说一次")));
    soon(() -> assertThat(proposals.open(officer)).extracting(Suggestion::why).contains("物业不肯修"));
    var id = aWhistle.issued(officer, here, number, "换灯", power, lights, firm);
    assertThat(proposals.open(officer)).isEmpty();
    assertRefused(
        DispatchError.WHISTLED_ALREADY, () -> aWhistle.issued(officer, here, number, "又换灯", power));
    soon(() -> assertThat(proposal().status()).isEqualTo(ProposalStatus.WHISTLED));
    aWhistle.take(power, id, "CHECK_IN", "");
    aWhistle.take(lights, id, "CHECK_IN", "");
    aWhistle.take(firm, id, "DECLINE", "");
    aWhistle.take(lights, id, "DISPUTE", "灯杆归供电所");
    assertThat(reading.show(officer, id).disputes()).hasSize(1);
    whistles.steer(officer, id, steer("KEEP", "灯具归你们", aWhistle.receiver(lights, id)));
    aWhistle.take(lights, id, "REPORT", "换了灯");
    assertThat(status(id)).isEqualTo(WhistleStatus.HANDLING);
    aWhistle.take(power, id, "REPORT", "查了线路");
    assertThat(status(id)).isEqualTo(WhistleStatus.DONE);
    whistles.steer(officer, id, new SteerWhistle("CONFIRM", "", "", ""));
    soon(() -> assertThat(echo(id).raiser()).isEqualTo(RaiserWord.ASKED));
    var stranger = town.actor(here, "resident");
    assertRefused(KernelError.NOT_FOUND, () -> answers.answer(stranger, id, CONTENT));
    answers.answer(raiser, id, CONTENT);
    assertRefused(DispatchError.ANSWERED_ALREADY, () -> answers.answer(raiser, id, CONTENT));
    soon(() -> assertThat(status(id)).isEqualTo(WhistleStatus.CLOSED));
    assertThat(clocks(id)).isEmpty();
    soon(
        () ->
            assertThat(needs.story(worker.scope(), number).steps())
                .extracting(NeedStep::note)
                .anyMatch(it -> it.contains("街道请部门来办") && it.contains("（牵头）"))
                .anyMatch(it -> it.contains("已报到"))
                .anyMatch(it -> it.contains("换了灯"))
                .anyMatch(it -> it.contains("办结"))
                .noneMatch(it -> it.contains("灯杆归供电所")));
    var counted = rates.of(officer, month).departments();
    assertThat(counted).as("whoever was invited is not counted").hasSize(2);
    assertThat(counted)
        .allSatisfy(
            it -> {
              assertThat(it.rates().response()).extracting("n", "yes").containsExactly(1, 1);
              assertThat(it.rates().resolution()).extracting("n", "yes").containsExactly(1, 1);
              assertThat(it.rates().satisfaction()).extracting("n", "yes").containsExactly(1, 1);
              assertThat(it.rates().response().percent()).as("of one nothing is said").isEmpty();
            });
    assertThat(rates.own(power, month).departments()).hasSize(1);
  }

  @Test
  void handOverAndPartsKeepTheFirstOneResponsible() {
    var third = town.actor(area, "department-officer");
    var id = aWhistle.issued(officer, here, number, "换灯", power);
    aWhistle.take(power, id, "CHECK_IN", "");
    aWhistle.take(power, id, "PART", "买灯", firm);
    aWhistle.take(power, id, "OFFER", "", lights);
    assertRefused(DispatchError.OFFER_OPEN, () -> aWhistle.take(power, id, "OFFER", "", third));
    assertRefused(DispatchError.PARTS_OPEN, () -> aWhistle.take(power, id, "REPORT", "换了"));
    var before = view(id, power).due().orElseThrow();
    assertThat(view(id, power).lead()).isTrue();
    aWhistle.take(lights, id, "ACCEPT", "");
    assertThat(view(id, lights).lead()).isTrue();
    assertThat(view(id, lights).due().orElseThrow().at()).isEqualTo(before.at());
    assertThat(view(id, firm).parent()).isEqualTo(view(id, lights).name());
    assertThat(view(id, power).status()).isEqualTo(ReceiverStatus.HANDED_OVER);
    aWhistle.done(firm, id);
    aWhistle.take(lights, id, "REPORT", "换了");
    assertThat(status(id)).isEqualTo(WhistleStatus.DONE);
    whistles.steer(officer, id, new SteerWhistle("REOPEN", "还有一盏", "", ""));
    assertThat(status(id)).isEqualTo(WhistleStatus.HANDLING);
    assertThat(view(id, power).status()).isEqualTo(ReceiverStatus.HANDED_OVER);
    assertThat(view(id, lights).due()).isPresent();
  }

  @Test
  void nobodyIsPushedOutsideTheMandateList() {
    var want = WhistleBuilder.want(here, number, "换灯", power);
    assertThat(field(() -> whistles.issue(officer, helps(want, IssueWhistle.NONE))))
        .isEqualTo("helps");
    var editor = town.actor(here, "community-secretary");
    mandates.inForce(
        editor,
        MandateBook.matter("楼道灯", "housing", "HELPS"),
        MandateBook.matter("高压线", "housing", "NOT_OURS"));
    var lines = whistles.draft(officer, here.code(), number.toString()).mandates();
    var helped = lines.stream().filter(it -> it.matter().equals("楼道灯")).findFirst().orElseThrow();
    var others = lines.stream().filter(it -> it.matter().equals("高压线")).findFirst().orElseThrow();
    assertThat(field(() -> whistles.issue(officer, helps(want, others.id() + ""))))
        .isEqualTo("helps");
    assertThat(field(() -> whistles.issue(officer, helps(want, UUID.randomUUID() + ""))))
        .isEqualTo("mandate");
    var id = whistles.issue(officer, helps(want, helped.id() + ""));
    assertThat(reading.show(officer, id).mandate()).contains("楼道灯", "民法典");
    assertThat(reading.show(officer, id).helps()).isEqualTo("开门");
  }

  /**
   * Bad input: two answer at the same moment; a whistle is done once, and nobody checks in twice.
   */
  @Test
  void twoDepartmentsThatAnswerAtOnceComeOneAfterTheOther() {
    var id = aWhistle.issued(officer, here, number, "换灯", power, lights);
    var twice = AtOnce.times(2, () -> take(power, id, "CHECK_IN"));
    assertThat(twice.stream().filter(AtOnce.Outcome::succeeded)).hasSize(1);
    aWhistle.take(lights, id, "CHECK_IN", "");
    var both =
        AtOnce.all(List.of(() -> take(power, id, "REPORT"), () -> take(lights, id, "REPORT")));
    assertThat(both).allMatch(AtOnce.Outcome::succeeded);
    var steps = reading.show(officer, id).steps();
    assertThat(steps)
        .extracting(WhistleView.StepView::action)
        .containsOnlyOnce(StepAction.COMPLETE);
    assertThat(status(id)).isEqualTo(WhistleStatus.DONE);
  }

  /** Bad input: while departments work, the community comes under another street. */
  @Test
  void whistleGoesOnWhenItsCommunityMovesToAnotherStreet() {
    var id = aWhistle.issued(officer, here, number, "换灯", power);
    aWhistle.take(power, id, "CHECK_IN", "");
    var other = town.newStreet(1).getFirst().code().substring(0, 9);
    var administrator = town.actor(Community.ROOT, "administrator");
    reform.change(administrator, here.code(), new ChangeArea.Move(other + "000", other + "777"));
    aWhistle.take(power, id, "REPORT", "换了");
    soon(() -> assertThat(echo(id).raiser()).isEqualTo(RaiserWord.ASKED));
    answers.answer(raiser, id, CONTENT);
    whistles.steer(officer, id, new SteerWhistle("CONFIRM", "", "", ""));
    soon(() -> assertThat(status(id)).isEqualTo(WhistleStatus.CLOSED));
    var there = communities.areaByCode(other + "000").orElseThrow();
    var stranger = town.actor(there, "street-officer");
    assertRefused(KernelError.NOT_FOUND, () -> reading.show(stranger, id));
  }

  /** Bad input: its days run into a year of which no notice is known. */
  @Test
  void deadlineWithoutCalendarDataIsProvisional() {
    var then = LocalDate.of(2026, 12, 30).atTime(10, 0).atZone(Dates.ZONE).toInstant();
    clock.advance(Duration.between(clock.instant(), then));
    var id = aWhistle.issued(officer, here, number, "换灯", power);
    aWhistle.take(power, id, "CHECK_IN", "");
    var until = reading.show(officer, id).due().orElseThrow();
    assertThat(until.provisional()).isTrue();
    assertThat(Dates.day(until.at())).isEqualTo(LocalDate.of(2027, 1, 4));
  }

  @Test
  void whatIsLateGoesToTheStreetAndThenToTheDistrict() {
    var id = aWhistle.issued(officer, here, number, "换灯", power, firm);
    clock.advance(Duration.ofHours(25));
    due.run();
    soon(() -> assertThat(actions(id)).contains(StepAction.NEAR, StepAction.LATE));
    assertThat(actions(id)).doesNotContain(StepAction.ESCALATE);
    clock.advance(Duration.ofHours(48));
    due.run();
    soon(() -> assertThat(actions(id)).contains(StepAction.ESCALATE));
    assertThat(late(id)).as("whoever was invited has no duty").containsOnly(view(id, power).name());
    assertThat(rates.of(officer, month).departments())
        .singleElement()
        .satisfies(
            it -> assertThat(it.rates().response()).extracting("n", "yes").containsExactly(1, 0));
  }

  @Test
  void exclusionIsDecidedWithReasonsAndAnAppealByAnotherPerson() {
    var id = aWhistle.issued(officer, here, number, "换灯", power);
    clock.advance(Duration.ofHours(25));
    var receiver = aWhistle.receiver(power, id);
    exclusions.ask(power, receiver, new AskExclusion("RESPONSE", "停电"));
    assertRefused(
        DispatchError.ANSWERED_ALREADY,
        () -> exclusions.ask(power, receiver, new AskExclusion("RESPONSE", "停电")));
    exclusions.decide(officer, receiver, new DecideExclusion("RESPONSE", "no", "没有停电"));
    exclusions.ask(power, receiver, new AskExclusion("RESPONSE", "有证明"));
    assertRefused(
        DispatchError.ANOTHER_PERSON,
        () -> exclusions.decide(officer, receiver, new DecideExclusion("RESPONSE", "no", "不行")));
    assertThat(rates.of(officer, month).departments().getFirst().rates().response().n())
        .isEqualTo(1);
    var district = communities.areaByCode(here.code().substring(0, 6) + "000000").orElseThrow();
    var above = town.actor(town.actor(district, "district-supervisor").accountId(), area);
    exclusions.decide(above, receiver, new DecideExclusion("RESPONSE", "yes", "属实"));
    var part = rates.of(above, month).departments().getFirst().rates().response();
    assertThat(part).extracting("n", "yes", "excluded").containsExactly(0, 0, 1);
    assertRefused(KernelError.FORBIDDEN, () -> rates.of(power, month));
  }

  /**
   * WHIS-2: nobody came to one whistle of a street, a department of the same name came to three of
   * another: that is 3 of 4, and not the mean of nothing and all.
   */
  @Test
  void districtAddsUpWhatItsStreetsCountAndAveragesNothing() throws Exception {
    var name = "环卫所 " + UUID.randomUUID();
    whistles.issue(officer, want(here, number, registered(officer, name)));
    var there = town.newStreet(1).getFirst();
    var street = communities.areaByCode(there.code().substring(0, 9) + "000").orElseThrow();
    var colleague = town.actor(street, "street-officer");
    var unit = registered(colleague, name);
    var comes = new Grants(power.grants().permissions(), Optional.of(unit));
    var cleaner =
        new Actor(power.accountId(), colleague.scope(), Channel.WEB, Optional.empty(), comes);
    for (var whistled = 0; whistled < 3; whistled++) {
      var need =
          aNeed.in(
              NeedStatus.VERIFIED,
              town.actor(there, "resident"),
              town.actor(there, "community-worker"),
              town.actor(there, "community-worker"));
      aWhistle.take(cleaner, whistles.issue(colleague, want(there, need, unit)), "CHECK_IN", "");
    }
    clock.advance(Duration.ofHours(25));
    var district = communities.areaByCode(here.code().substring(0, 6) + "000000").orElseThrow();
    var above = town.actor(district, "district-supervisor");
    var summed = districts.of(above, month).orElseThrow();
    var response =
        summed.departments().stream()
            .filter(it -> it.name().equals(name))
            .map(it -> it.rates().response())
            .toList();
    assertThat(response).containsExactly(new ThreeRates.Part(4, 3, 0, OptionalInt.of(75)));
    assertThat(summed.streets())
        .filteredOn(it -> it.code().equals(area.code()) || it.code().equals(street.code()))
        .extracting(
            StreetRates::code, it -> it.rates().response().n(), it -> it.rates().response().yes())
        .containsExactlyInAnyOrder(tuple(area.code(), 1, 0), tuple(street.code(), 3, 3));
    assertThat(districts.of(officer, month)).as("a street is none").isEmpty();
    assertRefused(KernelError.FORBIDDEN, () -> districts.of(power, month));

    var rates = "/dispatch/area/" + district.code() + "/rates";
    assertThat(page(above, "/access/areas/" + district.code())).contains("href=\"" + rates);
    assertThat(page(above, rates))
        .contains(name, "75%", "href=\"/dispatch/area/" + area.code() + "/rates?month=" + month);
    assertThat(page(above, "/api" + rates)).contains(name);
  }

  private UUID registered(Actor officer, String name) {
    return organizations.register(officer, new RegisterOrganization(name, "department"));
  }

  private static IssueWhistle want(Community community, ShortNumber need, UUID unit) {
    return new IssueWhistle(
        community.code(), need.toString(), "扫街", unit + "", "", "3", IssueWhistle.NONE, "");
  }

  private String page(Actor reader, String path) throws Exception {
    return mvc.perform(get(path).with(authentication(Town.token(reader.accountId()))))
        .andExpect(MockMvcResultMatchers.status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  @Test
  void raiserWhoIsNotReachedIsNotWaitedForAndTheIssuerDoesNotCall() {
    var id = aWhistle.issued(officer, here, number, "换灯", power);
    aWhistle.done(power, id);
    var call = new CallRaiser("NOT_REACHED", "", "");
    assertRefused(DispatchError.ANOTHER_PERSON, () -> whistles.called(officer, id, call));
    var colleague = town.actor(area, "street-officer");
    whistles.called(colleague, id, new CallRaiser("REACHED", "no", "no"));
    assertThat(status(id)).isEqualTo(WhistleStatus.HANDLING);
    aWhistle.take(power, id, "REPORT", "这回换了");
    for (var tried = 0; tried < 3; tried++) {
      whistles.called(colleague, id, call);
    }
    assertThat(reading.show(officer, id).raiser()).isEqualTo(RaiserWord.UNREACHED);
    whistles.steer(officer, id, new SteerWhistle("CONFIRM", "", "", ""));
    assertThat(status(id)).isEqualTo(WhistleStatus.CLOSED);
    var counted = rates.of(officer, month).departments().getFirst();
    assertThat(counted.rates().resolution()).extracting("n", "yes").containsExactly(1, 0);
  }

  @Test
  void onlyWhoWasNamedAnswersAndOnlyTheStreetIssues() {
    var id = aWhistle.issued(officer, here, number, "换灯", power);
    var receiver = aWhistle.receiver(power, id);
    assertRefused(KernelError.NOT_FOUND, () -> reading.received(lights, receiver));
    var other = town.actor(town.newStreet(1).getFirst(), "community-worker");
    assertRefused(KernelError.FORBIDDEN, () -> reading.open(other));
    assertRefused(KernelError.FORBIDDEN, () -> aWhistle.issued(worker, here, number, "换灯", power));
    var elsewhereNeed = WhistleBuilder.want(town.newCommunity(), number, "换灯", power);
    assertRefused(KernelError.NOT_FOUND, () -> whistles.issue(officer, elsewhereNeed));
    proposals.propose(worker, need(), new ProposeWhistle("办不了"));
    soon(() -> assertThat(proposals.open(officer)).hasSize(1));
    var open = proposals.open(officer).getFirst();
    proposals.refuse(officer, open.id(), new RefuseProposal("社区先找物业"));
    assertRefused(
        DispatchError.ANSWERED_ALREADY,
        () -> proposals.refuse(officer, open.id(), new RefuseProposal("再说")));
  }

  /** With the calendar's real clocks: exactly what waits has one that runs. */
  @Test
  void clocksRunForWhatWaitsAndForNothingElse() {
    var random = new Random(20260908);
    for (var run = 0; run < 4; run++) {
      var id = aWhistle.issued(officer, here, need(), "换灯", power, lights, firm);
      for (var step = 0; step < 12; step++) {
        clock.advance(Duration.ofMinutes(random.nextInt(90)));
        attempt(random, id);
        assertThat(clocks(id)).isEqualTo(waiting(id));
      }
    }
  }

  private void attempt(Random random, UUID id) {
    var named = List.of(power, lights, firm);
    var organization = named.get(random.nextInt(3));
    var other = named.get(random.nextInt(3));
    try {
      switch (random.nextInt(9)) {
        case 0, 1 -> aWhistle.take(organization, id, "CHECK_IN", "");
        case 2 -> aWhistle.take(organization, id, "DISPUTE", "不归我们");
        case 3 ->
            whistles.steer(officer, id, steer("KEEP", "归", aWhistle.receiver(organization, id)));
        case 4 ->
            whistles.steer(
                officer, id, steer("RELEASE", "不归", aWhistle.receiver(organization, id)));
        case 5 -> aWhistle.take(organization, id, "OFFER", "", other);
        case 6 -> aWhistle.take(organization, id, "ACCEPT", "");
        case 7 -> whistles.steer(officer, id, new SteerWhistle("REOPEN", "还没好", "", ""));
        default -> aWhistle.take(organization, id, "REPORT", "好了");
      }
    } catch (Refused refused) {
      assertThat(refused.code()).isInstanceOfAny(DispatchError.class, KernelError.class);
    } catch (NoSuchElementException gone) {
      assertThat(gone).as("whoever is out of it has no inbox entry").isNotNull();
    }
  }

  /** Kind and whether it stands still, of each clock. */
  private List<String> clocks(UUID id) {
    var whistle = row(id);
    var subjects = new ArrayList<UUID>(List.of(id));
    whistle.receivers.forEach(it -> subjects.add(it.id()));
    return subjects.stream()
        .flatMap(it -> deadlines.of(officer.scope(), it).stream())
        .filter(it -> !it.state().ended())
        .map(it -> it.subjectId() + " " + it.kind() + " " + (it.state() == DeadlineState.PAUSED))
        .sorted()
        .toList();
  }

  private List<String> waiting(UUID id) {
    return row(id).waits().stream()
        .map(it -> it.subject() + " " + it.kind().clock() + " " + it.paused())
        .sorted()
        .toList();
  }

  private Whistle row(UUID id) {
    return elsewhere.read(area.id(), () -> rows.find(area.id(), id).orElseThrow());
  }

  private boolean take(Actor organization, UUID id, String action) {
    aWhistle.take(organization, id, action, "好了");
    return true;
  }

  private static SteerWhistle steer(String action, String note, UUID about) {
    return new SteerWhistle(action, note, "", about.toString());
  }

  private static IssueWhistle helps(IssueWhistle want, String mandate) {
    return new IssueWhistle(
        want.from(), want.need(), want.matter(), want.organizations(), "", "3", mandate, "开门");
  }

  private ShortNumber need() {
    return aNeed.in(NeedStatus.VERIFIED, raiser, worker, worker);
  }

  private WhistleStatus status(UUID id) {
    return reading.show(officer, id).status();
  }

  private ReceiverView view(UUID id, Actor organization) {
    var unit = organization.grants().organizationId().orElseThrow();
    return reading.show(officer, id).receivers().stream()
        .filter(it -> it.organization().equals(unit))
        .findFirst()
        .orElseThrow();
  }

  private Echo echo(UUID id) {
    return answers.own(raiser, id);
  }

  private WhistleProposal proposal() {
    var need = needs.story(worker.scope(), number).need().id();
    return proposals.of(worker, need).orElseThrow();
  }

  private List<StepAction> actions(UUID id) {
    return reading.show(officer, id).steps().stream().map(WhistleView.StepView::action).toList();
  }

  private List<String> late(UUID id) {
    return reading.show(officer, id).steps().stream()
        .filter(it -> it.action() == StepAction.LATE || it.action() == StepAction.ESCALATE)
        .map(WhistleView.StepView::about)
        .collect(Collectors.toList());
  }

  private static void soon(ThrowingRunnable check) {
    await().atMost(Duration.ofSeconds(20)).ignoreException(Refused.class).untilAsserted(check);
  }
}
