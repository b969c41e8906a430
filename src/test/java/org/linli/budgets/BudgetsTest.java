package org.linli.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.linli.testing.Refusals.assertRefused;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.ballot.BallotManagement;
import org.linli.ballot.BallotReading;
import org.linli.ballot.CountManagement;
import org.linli.ballot.PaperReading;
import org.linli.ballot.PaperState;
import org.linli.ballot.PrintPapers;
import org.linli.ballot.ReadPaper;
import org.linli.ballot.budgeting.BudgetCount;
import org.linli.ballot.budgeting.BudgetResult.Reason;
import org.linli.ballot.budgeting.PbFile;
import org.linli.ballot.counting.BudgetArchive;
import org.linli.ballot.counting.BudgetRecount;
import org.linli.directory.people.Known;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.linli.projects.CharterManagement;
import org.linli.projects.WriteCharter;
import org.linli.testing.AtOnce;
import org.linli.testing.BallotBuilder;
import org.linli.testing.BudgetBuilder;
import org.linli.testing.DueJobs;
import org.linli.testing.FundBuilder;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** DELIB-5: from the money to the projects, on PostgreSQL, by phone and on paper. */
@IntegrationTest
class BudgetsTest {

  @Autowired private RoundManagement rounds;
  @Autowired private IdeaManagement ideas;
  @Autowired private RoundCounting counting;
  @Autowired private BudgetReading reading;
  @Autowired private BudgetFinding finding;
  @Autowired private CharterManagement charters;
  @Autowired private BallotManagement ballots;
  @Autowired private BallotReading ballotReading;
  @Autowired private CountManagement counts;
  @Autowired private PaperReading papers;
  @Autowired private BallotBuilder aBallot;
  @Autowired private BudgetBuilder aBudget;
  @Autowired private FundBuilder aFund;
  @Autowired private Known aKnown;
  @Autowired private DueJobs jobs;
  @Autowired private Town town;
  @Autowired private TestClock clock;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private Actor worker;
  private Actor colleague;
  private Actor secretary;
  private Actor resident;
  private Instant began;
  private final List<UUID> people = new ArrayList<>();
  private Duration moved = Duration.ZERO;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    colleague = town.actor(community, "grid-worker");
    secretary = town.actor(community, "community-secretary");
    resident = town.actor(community, "resident");
    began = clock.instant();
  }

  @AfterEach
  void comeBack() {
    clock.advance(moved.negated());
    moved = Duration.ZERO;
  }

  private void pass(Duration time) {
    clock.advance(time);
    moved = moved.plus(time);
  }

  @Test
  void nobodySeesADraftAndNothingOfItChangesOnceItIsOpen() {
    var plan = aBudget.plan("微改造", "200000", "GREEDY_VOTES");
    var number = rounds.draft(secretary, plan);
    assertRefused(KernelError.NOT_FOUND, () -> reading.show(everybody(), number));
    rounds.rewrite(secretary, number, aBudget.plan("微改造", "20万", "MES_COST"));
    rounds.open(secretary, number);
    var page = reading.show(everybody(), number);
    assertThat(page.round().plan().amount()).isEqualTo(200_000);
    assertThat(page.round().plan().rule()).isEqualTo(RoundRule.MES_COST);
    assertRefused(BudgetError.NOT_NOW, () -> rounds.rewrite(secretary, number, plan));
    assertRefused(BudgetError.NOT_NOW, () -> rounds.discard(secretary, number));
    assertThat(kinds()).containsExactly("budgets.step");
  }

  @Test
  void ideasComeUntilTheLastDayAndNotAfterIt() {
    var round = aBudget.open(secretary, aBudget.plan("微改造", "200000", "MES_COST"));
    assertThat(aBudget.idea(resident, round, "坡道", "适老", "东片")).isEqualTo(1);
    assertThat(
            catchThrowableOfType(
                    Invalid.class, () -> aBudget.idea(resident, round, "坡道", "没有的主题", ""))
                .errors())
        .extracting(Invalid.FieldError::field)
        .containsExactly("theme");
    assertRefused(BudgetError.NOT_NOW, () -> rounds.closeIdeas(secretary, round));
    pass(Duration.ofDays(11));
    assertRefused(BudgetError.IDEAS_CLOSED, () -> aBudget.idea(resident, round, "路灯", "", ""));
    rounds.closeIdeas(secretary, round);
    assertThat(reading.show(everybody(), round).ideas()).hasSize(1);
  }

  @Test
  void twoIdeasAtOnceHaveTwoNumbers() {
    var round = aBudget.open(secretary, aBudget.plan("微改造", "200000", "MES_COST"));
    var other = town.actor(community, "resident");
    var outcomes =
        AtOnce.all(
            List.of(
                () -> aBudget.idea(resident, round, "坡道", "", ""),
                () -> aBudget.idea(other, round, "路灯", "", "")));
    assertThat(outcomes).extracting(it -> it.value().orElseThrow()).containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void reviewersSignWithTheirNameAndNeverTheirOwnIdea() {
    var round = aBudget.open(secretary, aBudget.plan("微改造", "200000", "MES_COST"));
    var own = aBudget.idea(worker, round, "坡道", "", "");
    assertRefused(BudgetError.OWN_IDEA, () -> aBudget.feasible(worker, round, own, "52000"));
    assertThat(
            catchThrowableOfType(
                    Invalid.class, () -> aBudget.feasible(secretary, round, own, "200001"))
                .errors())
        .extracting(Invalid.FieldError::field)
        .containsExactly("cost");
    aBudget.feasible(secretary, round, own, "5.2万");
    var shown = reading.show(everybody(), round).idea(own).orElseThrow();
    assertThat(shown.cost()).isEqualTo(52_000);
    assertThat(shown.reviewer()).isNotEmpty();
    assertThat(shown.reason()).isEqualTo("问了两家，都能做");
  }

  @Test
  void theListWaitsForEveryReviewAndIsNumberedInTheOrderOfTies() {
    var round = aBudget.open(secretary, aBudget.plan("微改造", "200000", "MES_COST"));
    var ramp = aBudget.idea(resident, round, "坡道", "", "");
    var lamp = aBudget.idea(resident, round, "路灯", "", "");
    var pool = aBudget.idea(resident, round, "游泳池", "", "");
    person(1);
    pass(Duration.ofDays(11));
    rounds.closeIdeas(secretary, round);
    aBudget.feasible(secretary, round, lamp, "30000");
    aBudget.feasible(secretary, round, ramp, "50000");
    assertRefused(BudgetError.IDEAS_WAIT, () -> aBudget.freeze(secretary, round, began));
    ideas.review(secretary, round, pool, new ReviewIdea("UNFIT", "", "没有地方"));
    var ballot = aBudget.freeze(secretary, round, began);
    var page = reading.show(everybody(), round);
    assertThat(page.projects()).extracting(IdeaView::title).containsExactly("坡道", "路灯");
    var asked = ballotReading.show(everybody(), ballot).asked().getFirst().question();
    assertThat(asked.options())
        .extracting(it -> it.text())
        .containsExactly("1. 坡道（50,000 元）", "2. 路灯（30,000 元）");
    assertRefused(BudgetError.NOT_NOW, () -> aBudget.feasible(secretary, round, lamp, "1"));
    assertRefused(BudgetError.NOT_COUNTED_YET, () -> counting.count(secretary, round));
  }

  /**
   * ¥200,000 and thirty voters, twenty by phone and ten on paper: 6,666.67 each. Twenty want the
   * hall and the yard, ten the ramp. Greedy would spend all on the twenty; equal shares leave the
   * ten something.
   */
  @Test
  void twentyVoteByPhoneAndTenOnPaperAndEqualSharesLeaveNobodyOut() {
    var round = voted("MES_COST", "");
    var page = reading.show(everybody(), round);
    var sheet = page.sheet().orElseThrow();
    assertThat(page.round().status()).isEqualTo(RoundStatus.COUNTED);
    assertThat(sheet.voters()).isEqualTo(30);
    assertThat(sheet.served()).isEqualTo(30);
    assertThat(done(sheet)).containsExactlyInAnyOrder("礼堂", "坡道");
    var yard = sheet.lines().stream().filter(it -> it.title().equals("院子")).findFirst();
    assertThat(yard).isPresent();
    assertThat(yard.get().reason()).isEqualTo(Reason.MONEY_SHORT);
    assertThat(yard.get().votes()).isEqualTo(20);
    assertThat(yard.get().together()).isEqualByComparingTo("33333.33");
    assertThat(sheet.themes()).extracting(it -> it.name() + it.yuan()).contains("适老60000");
    var greedy =
        sheet.others().stream().filter(it -> it.rule() == RoundRule.GREEDY_VOTES).findFirst();
    assertThat(greedy.orElseThrow().winners()).containsExactly(1, 2);
    assertThat(greedy.orElseThrow().served()).isEqualTo(20);
  }

  /** Whoever still has a paper in hand is waited for; what was counted is not counted twice. */
  @Test
  void aRoundCountsByItselfOnceNothingIsOut() {
    var round = taken("MES_COST", "", 9);
    var ballot = reading.show(everybody(), round).round().ballot().orElseThrow();
    close(round);
    countsByItself();
    assertThat(reading.show(everybody(), round).round().status()).isEqualTo(RoundStatus.VOTING);
    assertRefused(BudgetError.NOT_COUNTED_YET, () -> counting.count(secretary, round));
    counts.count(secretary, ballot); // the paper stayed out
    sql().awaitDelivered(community);
    var counted = reading.show(everybody(), round).round();
    assertThat(counted.status()).isEqualTo(RoundStatus.COUNTED);
    pass(Duration.ofHours(1));
    countsByItself();
    counting.count(secretary, round);
    assertThat(reading.show(everybody(), round).round().countedAt()).isEqualTo(counted.countedAt());
    assertThat(
            sql()
                .list(
                    "select action from budgets.step where action = 'COUNT' and community_id = "
                        + community.id()))
        .hasSize(1);
  }

  @Test
  void whoeverHasTheFileComesToTheSame() {
    var round = taken("MES_COST", "");
    assertRefused(KernelError.NOT_FOUND, () -> reading.votes(everybody(), round));
    close(round);
    countsByItself();
    var file = reading.votes(everybody(), round);
    var page = reading.show(everybody(), round);
    assertThat(RoundCounting.hash(file)).isEqualTo(page.seal());
    var read = PbFile.read(file.getBytes(StandardCharsets.UTF_8));
    assertThat(read.election().warnings()).isEmpty();
    var again = BudgetCount.count(read.election().election(), RoundRule.MES_COST.with(1));
    assertThat(again.winners().stream().map(Integer::parseInt).toList())
        .isEqualTo(
            page.sheet().orElseThrow().lines().stream()
                .filter(BudgetSheet.Line::chosen)
                .map(BudgetSheet.Line::paper)
                .toList());
    assertThat(
            sql()
                .list(
                    "select content from evidence.outbox where kind = 'budgets.result' and"
                        + " community_id = "
                        + community.id()))
        .singleElement()
        .asString()
        .contains(page.seal(), page.archive(), "\"budget\":\"" + round + "\"");
    assertThat(file).doesNotContain("居民");
    var archive = reading.archive(everybody(), round);
    assertThat(archive).doesNotContain("居民");
    var recount = BudgetRecount.of(archive);
    assertThat(recount.findings()).isEmpty();
    assertThat(recount.seal()).isEqualTo(page.archive());
    assertThat(Objects.requireNonNull(recount.result()).verdicts().stream())
        .filteredOn(BudgetArchive.Verdict::chosen)
        .extracting(it -> Integer.parseInt(it.project()))
        .isEqualTo(again.winners().stream().map(Integer::parseInt).toList());
    var changed = archive.replaceFirst("\\[\"03\"\\]", "[\"01\"]");
    assertThat(BudgetRecount.of(changed).findings().getFirst().key())
        .isEqualTo("ballot.recount.result");
  }

  @Test
  void aProjectBelowThePublishedThresholdTakesNoPart() {
    var round = voted("GREEDY_VOTES", "11");
    var sheet = reading.show(everybody(), round).sheet().orElseThrow();
    assertThat(done(sheet)).containsExactly("礼堂", "院子");
    assertThat(
            sheet.lines().stream().filter(it -> it.title().equals("坡道")).findFirst().orElseThrow())
        .extracting(BudgetSheet.Line::reason)
        .isEqualTo(Reason.BELOW_THRESHOLD);
  }

  @Test
  void onlyWhatWonBeginsAProjectAndOnlyOnce() {
    var round = taken("MES_COST", "");
    assertThat(startedFrom(round, 1)).as("not counted").containsExactly("startedFrom");
    close(round);
    countsByItself();
    assertThat(startedFrom(round, 2)).as("the yard lost").containsExactly("startedFrom");
    assertThat(charters.draft(secretary, BudgetLink.of(round, 1)).orElseThrow().budget())
        .as("the cost that voters saw")
        .contains("¥", round.toString());
    assertThat(charters.propose(secretary, charter(round, 1))).isNotNull();
    assertThat(startedFrom(round, 1)).as("once").containsExactly("startedFrom");
    var page = reading.show(everybody(), round);
    assertThat(page.idea(1).orElseThrow().project()).isNotEmpty();
    assertThat(page.idea(3).orElseThrow().project()).isEmpty();
    var begun = page.begun(page.idea(1).orElseThrow()).orElseThrow();
    assertThat(begun.status()).isEqualTo("PROPOSED");
    assertThat(begun.percent()).isZero();
    assertThat(begun.next()).contains(Dates.day(clock.instant()).plusDays(30));
    assertThat(begun.kept()).as("nobody allotted money yet").isZero();
    assertThat(page.begun(page.idea(3).orElseThrow())).isEmpty();
    allot(begun.number(), "1000");
    var followed = reading.show(everybody(), round);
    var money = followed.begun(followed.idea(1).orElseThrow()).orElseThrow();
    assertThat(money.kept()).as("budget and reserve").isEqualTo(FundBuilder.fen("1000"));
    assertThat(money.spent()).isZero();
  }

  private void allot(String project, String yuan) {
    var holder = town.newUnit(community, "居委会");
    var supervisor = town.newUnit(community, "监督委员会");
    var fund = aFund.fund(secretary, holder, supervisor, "共建基金");
    aFund.income(secretary, fund, "DONATION", "5000");
    aFund.reserve(secretary, fund, project, yuan);
  }

  private List<String> startedFrom(ShortNumber round, int idea) {
    return catchThrowableOfType(
            Invalid.class, () -> charters.propose(secretary, charter(round, idea)))
        .errors()
        .stream()
        .map(Invalid.FieldError::field)
        .toList();
  }

  private WriteCharter charter(ShortNumber round, int idea) {
    return new WriteCharter(
        "礼堂翻新",
        "礼堂能用",
        "",
        "参与式预算里 20 人选它",
        "全体居民",
        "",
        "翻新",
        "100% " + Dates.day(clock.instant()).plusDays(30) + " 做完",
        "10 万元",
        "",
        BudgetLink.of(round, idea));
  }

  @Test
  void aRoundThatIsCalledOffTakesItsBallotAlong() {
    var round = frozen("MES_COST", "");
    var ballot = reading.show(everybody(), round).round().ballot().orElseThrow();
    rounds.callOff(secretary, round, new CallOffRound("钱没有批下来"));
    assertThat(reading.show(everybody(), round).round().status()).isEqualTo(RoundStatus.CALLED_OFF);
    assertThat(ballotReading.show(everybody(), ballot).ballot().reason()).isEqualTo("钱没有批下来");
    assertRefused(BudgetError.NOT_NOW, () -> counting.count(secretary, round));
  }

  @Test
  void roundsAndIdeasAreFoundAndWhatWaitsIsSaid() {
    var round = aBudget.open(secretary, aBudget.plan("微改造", "200000", "MES_COST"));
    assertThat(waits(worker)).isEmpty();
    aBudget.idea(resident, round, "坡道", "", "");
    aBudget.idea(resident, round, "路灯", "", "");
    assertThat(finding.found(everybody()))
        .extracting(it -> it.idea() + it.title())
        .containsExactlyInAnyOrder("0微改造", "1坡道", "2路灯");
    assertThat(waits(worker)).containsExactly("REVIEW");
    assertThat(waits(resident)).isEmpty();
    aBudget.feasible(secretary, round, 1, "50000");
    aBudget.feasible(secretary, round, 2, "60000");
    assertThat(waits(secretary)).isEmpty();
    pass(Duration.ofDays(11));
    assertThat(waits(secretary)).containsExactly("CLOSE_IDEAS");
    rounds.closeIdeas(secretary, round);
    assertThat(waits(secretary)).containsExactly("FREEZE");
    person(1);
    aBudget.freeze(secretary, round, began);
    assertThat(waits(secretary)).isEmpty();
    pass(Duration.ofDays(30));
    assertThat(waits(secretary)).containsExactly("COUNT");
  }

  private List<String> waits(Actor actor) {
    return Scope.in(
        actor.scope(),
        () ->
            finding.waiting(actor, clock.instant()).stream().map(it -> it.what().name()).toList());
  }

  private static List<String> done(BudgetSheet sheet) {
    return sheet.lines().stream()
        .filter(BudgetSheet.Line::chosen)
        .map(BudgetSheet.Line::title)
        .toList();
  }

  /** Hall 100,000, yard 90,000, ramp 60,000; thirty people. */
  private ShortNumber frozen(String rule, String threshold) {
    var round = aBudget.open(secretary, aBudget.plan("微改造", "200000", rule, "1", "3", threshold));
    aBudget.idea(resident, round, "礼堂", "", "东片");
    aBudget.idea(resident, round, "院子", "", "西片");
    aBudget.idea(resident, round, "坡道", "适老", "东片");
    for (var each = 1; each <= 30; each++) {
      people.add(person(each));
    }
    pass(Duration.ofDays(11));
    rounds.closeIdeas(secretary, round);
    aBudget.feasible(secretary, round, 1, "100000");
    aBudget.feasible(secretary, round, 2, "90000");
    aBudget.feasible(secretary, round, 3, "60000");
    aBudget.freeze(secretary, round, began);
    return round;
  }

  private ShortNumber voted(String rule, String threshold) {
    var round = taken(rule, threshold);
    close(round);
    countsByItself();
    return round;
  }

  private void close(ShortNumber round) {
    pass(Duration.ofDays(2));
    ballots.advance(secretary, reading.show(everybody(), round).round().ballot().orElseThrow());
  }

  private void countsByItself() {
    jobs.run(Set.of("budgets.count"));
    sql().awaitDelivered(community);
  }

  private ShortNumber taken(String rule, String threshold) {
    return taken(rule, threshold, 10);
  }

  /** Twenty by phone, ten on paper, of which so many come back. */
  private ShortNumber taken(String rule, String threshold, int back) {
    var round = frozen(rule, threshold);
    var ballot = reading.show(everybody(), round).round().ballot().orElseThrow();
    pass(Duration.ofDays(22)); // the 33rd day
    ballots.advance(secretary, ballot);
    for (var each = 0; each < 20; each++) {
      var voter = aKnown.as(worker, community, people.get(each));
      aBallot.votes(voter, ballot, aBallot.line(voter, ballot), "1 2");
    }
    papers.print(worker, ballot, new PrintPapers("1", "30"));
    var unvoted =
        sql()
            .list(
                "select e.number from ballot.entry e left join ballot.mark m using (community_id,"
                    + " ballot_id, number) where m.number is null and e.community_id = "
                    + community.id());
    assertThat(unvoted).hasSize(10);
    for (var line : unvoted.subList(0, back)) {
      var paper = paperOf(line);
      papers.read(worker, ballot, paper, new ReadPaper(Map.of("q1", "3"), ""));
      assertThat(papers.read(colleague, ballot, paper, new ReadPaper(Map.of("q1", "3"), "")))
          .isEqualTo(PaperState.COUNTED);
    }
    return round;
  }

  private int paperOf(String line) {
    return sql()
        .number(
            "select paper from ballot.paper where state = 'PRINTED' and community_id = "
                + community.id()
                + " and number = "
                + line);
  }

  private UUID person(int each) {
    return aBallot.person(worker, "居民" + each);
  }

  private List<String> kinds() {
    return sql()
        .list("select distinct kind from evidence.outbox where community_id = " + community.id());
  }

  private Scope everybody() {
    return Scope.publicOf(community.id());
  }

  private Sql sql() {
    return Sql.of(url);
  }
}
