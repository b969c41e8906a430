package org.linli.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testing.Refusals.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.ballot.counting.Outcome;
import org.linli.ballot.counting.Recount;
import org.linli.directory.people.Known;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.testing.AtOnce;
import org.linli.testing.BallotBuilder;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.TestDbClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * DELIB-4, DELIB-8: papers are read twice, doors are timed, results are counted again by anybody.
 */
@IntegrationTest
class PapersAndCountTest {

  private static final ReadPaper YES = new ReadPaper(Map.of("q1", "YES"), "");
  private static final ReadPaper NO = new ReadPaper(Map.of("q1", "NO"), "");
  private static final ReadPaper SPOILT = new ReadPaper(Map.of(), "");

  @Autowired private BallotManagement ballots;
  @Autowired private BallotReading reading;
  @Autowired private PaperReading papers;
  @Autowired private DoorManagement doors;
  @Autowired private CountManagement counts;
  @Autowired private ObjectionManagement objections;
  @Autowired private BallotBuilder aBallot;
  @Autowired private Known aKnown;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private TestDbClock dbClock;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private Actor worker;
  private Actor colleague;
  private Actor secretary;
  private BallotBuilder.Estate estate;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    colleague = town.actor(community, "grid-worker");
    secretary = town.actor(community, "community-secretary");
    estate = aBallot.estate(worker, "1栋", "100.00", "90.00", "80.00", "70.00", "60.00", "50.00");
  }

  private Actor owner(int index) {
    return aKnown.as(worker, community, estate.owners().get(index));
  }

  private ShortNumber lift() {
    return aBallot.open(secretary, "装电梯", BallotBuilder.LIFT);
  }

  @Test
  void whatTwoPeopleReadAlikeIsAVote() {
    var ballot = lift();
    assertThat(papers.print(worker, ballot, new PrintPapers("1", "3"))).isEqualTo(3);
    assertThat(papers.print(worker, ballot, new PrintPapers("1", "3"))).as("again").isZero();
    assertThat(papers.read(worker, ballot, 1, YES)).isEqualTo(PaperState.TYPED);
    assertRefused(BallotError.READ_ALREADY, () -> papers.read(worker, ballot, 1, YES));
    assertThat(papers.read(colleague, ballot, 1, YES)).isEqualTo(PaperState.COUNTED);
    assertRefused(BallotError.PAPER_DONE, () -> papers.read(secretary, ballot, 1, YES));
    assertThat(marks(ballot)).isEqualTo(1);
    assertThat(papers.read(worker, ballot, 2, SPOILT)).isEqualTo(PaperState.TYPED);
    assertThat(papers.read(colleague, ballot, 2, SPOILT)).isEqualTo(PaperState.COUNTED);
  }

  @Test
  void whatTwoReadDifferentlyAThirdDecidesOnTheRecord() {
    var ballot = lift();
    papers.print(worker, ballot, new PrintPapers("1", "1"));
    papers.read(worker, ballot, 1, YES);
    assertThat(papers.read(colleague, ballot, 1, NO)).isEqualTo(PaperState.DIFFERS);
    assertThat(papers.paper(worker, ballot, 1).readings()).as("nobody copies").isEmpty();
    assertThat(papers.paper(secretary, ballot, 1).readings()).hasSize(2);
    assertThat(papers.differing(secretary)).hasSize(1);
    var decided = new ReadPaper(Map.of("q1", "NO"), "勾打在“反对”格里");
    assertRefused(BallotError.READ_IT_YOURSELF, () -> papers.decide(colleague, ballot, 1, decided));
    assertThat(papers.decide(secretary, ballot, 1, decided)).isEqualTo(PaperState.COUNTED);
    assertThat(
            sql()
                .list(
                    "select reason from ballot.reading where turn = 3 and community_id = "
                        + community.id()))
        .containsExactly("勾打在“反对”格里");
    assertRefused(BallotError.NOT_A_DIFFERENCE, () -> papers.decide(secretary, ballot, 1, decided));
  }

  @Test
  void twoWhoTypeAtOnceAreTwoTurns() {
    var ballot = lift();
    papers.print(worker, ballot, new PrintPapers("1", "1"));
    var outcomes =
        AtOnce.all(
            List.of(
                () -> papers.read(worker, ballot, 1, YES),
                () -> papers.read(colleague, ballot, 1, YES)));
    assertThat(outcomes)
        .extracting(it -> it.value().orElseThrow())
        .containsExactlyInAnyOrder(PaperState.TYPED, PaperState.COUNTED);
    assertThat(marks(ballot)).isEqualTo(1);
  }

  /** Phone and paper by one person: where the last vote counts the signed paper stands. */
  @Test
  void aPaperTakesThePlaceOfAVoteByPhoneAndNothingComesAfterIt() {
    var ballot = lift();
    papers.print(worker, ballot, new PrintPapers("1", "6"));
    var owner = owner(0);
    var line = aBallot.line(owner, ballot);
    aBallot.votes(owner, ballot, line, "YES");
    papers.read(worker, ballot, line, NO);
    assertThat(papers.read(colleague, ballot, line, NO)).isEqualTo(PaperState.COUNTED);
    assertRefused(BallotError.VOTED_ON_PAPER, () -> aBallot.votes(owner, ballot, line, "YES"));
    assertThat(marks(ballot)).isEqualTo(1);
  }

  @Test
  void whereTheFirstVoteCountsAPaperAfterAPhoneDoesNot() {
    var ballot = aBallot.open(secretary, aBallot.plan("装电梯", BallotBuilder.LIFT, "", "0", ""));
    papers.print(worker, ballot, new PrintPapers("1", "6"));
    var owner = owner(0);
    var line = aBallot.line(owner, ballot);
    aBallot.votes(owner, ballot, line, "YES");
    papers.read(worker, ballot, line, NO);
    assertThat(papers.read(colleague, ballot, line, NO)).isEqualTo(PaperState.SECOND);
    assertThat(marks(ballot)).isEqualTo(1);
    assertThat(papers.desk(worker, ballot).piles().second()).isEqualTo(1);
  }

  @Test
  void aVisitIsTimedAndOnlyWhoBeganItHandsTheTabletOver() {
    var ballot = lift();
    var visit = doors.begin(worker, ballot, new BeginVisit("1", "楼长老赵"));
    assertRefused(
        BallotError.VISIT_OVER, () -> doors.cast(colleague, ballot, visit, Map.of("q1", "YES")));
    doors.cast(worker, ballot, visit, Map.of("q1", "YES"));
    assertRefused(
        BallotError.VISIT_OVER, () -> doors.cast(worker, ballot, visit, Map.of("q1", "NO")));
    var late = doors.begin(worker, ballot, new BeginVisit("2", "楼长老赵"));
    dbClock.ahead(Duration.ofMinutes(21));
    try {
      assertRefused(
          BallotError.VISIT_OVER, () -> doors.cast(worker, ballot, late, Map.of("q1", "NO")));
    } finally {
      dbClock.ahead(Duration.ZERO);
    }
    doors.end(worker, ballot, late, "ABSENT");
    assertThat(doors.desk(worker, ballot).visits())
        .extracting(VisitView::outcome)
        .containsExactlyInAnyOrder("VOTED", "ABSENT");
    assertThat(marks(ballot)).isEqualTo(1);
  }

  @Test
  void aCountWaitsForPapersAndObjections() {
    var ballot = lift();
    papers.print(worker, ballot, new PrintPapers("1", "1"));
    papers.read(worker, ballot, 1, YES);
    var objection = objections.object(owner(1), ballot, new MakeObjection("", "面积不对"));
    assertRefused(BallotError.NOT_NOW, () -> counts.count(secretary, ballot));
    afterTheClose(
        ballot,
        () -> {
          assertRefused(BallotError.PAPERS_WAIT, () -> counts.count(secretary, ballot));
          papers.read(colleague, ballot, 1, YES); // lay in the box before the close
          assertRefused(BallotError.OBJECTIONS_WAIT, () -> counts.count(secretary, ballot));
          objections.reject(secretary, ballot, objection, new AnswerObjection("和登记一致"));
          counts.count(secretary, ballot);
        });
    assertThat(reading.show(everybody(), ballot).ballot().status()).isEqualTo(BallotStatus.COUNTED);
  }

  /** Five of six, 400 of 450 m²: both quorums and both three quarters are met. */
  @Test
  void aLiftOfOwnersIsAdoptedAndAnybodyOnTheRollCountsItAgain() {
    var ballot = counted("YES", "YES", "YES", "YES", "NO");
    var page = reading.show(everybody(), ballot);
    var result = page.sheet().orElseThrow().result();
    assertThat(result.entitled().heads()).isEqualTo(6);
    assertThat(result.entitled().area()).isEqualTo(450_00);
    assertThat(result.participated().heads()).isEqualTo(5);
    assertThat(result.quorate()).isTrue();
    assertThat(result.answers().getFirst().outcome()).isEqualTo(Outcome.ADOPTED);
    var file = reading.inspectArchive(owner(5), ballot);
    var report = Recount.of(file);
    assertThat(report.findings()).isEmpty();
    assertThat(report.seal()).isEqualTo(page.archive());
    assertThat(
            sql()
                .list(
                    "select content from evidence.outbox where kind = 'ballot.result' and"
                        + " community_id = "
                        + community.id()))
        .singleElement()
        .asString()
        .contains(page.archive());
    assertThat(page.sheet().orElseThrow().channels()).as("all of one way").isPresent();
  }

  @Test
  void threeOfFiveIsTooFewForALift() {
    var ballot = counted("YES", "YES", "YES", "NO", "NO");
    assertThat(answer(ballot)).isEqualTo(Outcome.REJECTED);
  }

  @Test
  void threeOfSixIsNoQuorumWhateverTheySay() {
    var ballot = counted("YES", "YES", "YES");
    assertThat(answer(ballot)).isEqualTo(Outcome.NO_QUORUM);
    var sheet = reading.show(everybody(), ballot).sheet().orElseThrow();
    assertThat(sheet.whole()).as("fewer than five are not broken down").isFalse();
    assertThat(sheet.result().answers().getFirst().options()).isEmpty();
  }

  @Test
  void howOwnersVotedIsForThoseOnTheRollAndForAuthoritiesAndEachLookIsRecorded() {
    var ballot = counted("YES", "YES", "YES", "YES", "NO");
    assertRefused(BallotError.NOT_ON_ROLL, () -> reading.inspect(worker, ballot, 1));
    assertRefused(KernelError.NOT_FOUND, () -> reading.archive(everybody(), ballot));
    var seen = reading.inspect(owner(5), ballot, 1);
    assertThat(seen.lines()).hasSize(5);
    assertThat(seen.lines().getLast().choices().value("q1")).isEqualTo("NO");
    assertThat(
            sql()
                .number(
                    "select count(*) from audit.entry where action = 'ballot.votes-inspected' and"
                        + " community_id = "
                        + community.id()))
        .isEqualTo(1);
  }

  @Test
  void silenceIsCountedByTheOwnersOwnRulesAndOnlyForThoseWhoWereTold() {
    var charter = "议事规则第十二条：送达并提醒后不投票的，视为同意多数意见。";
    var ballot =
        aBallot.open(secretary, aBallot.plan("换水泵", BallotBuilder.PUMPS, "", "0", charter));
    for (var each = 0; each < 3; each++) {
      var owner = owner(each);
      aBallot.votes(owner, ballot, aBallot.line(owner, ballot), "YES");
    }
    rollsDelivered(ballot);
    afterTheClose(ballot, () -> counts.count(secretary, ballot));
    var page = reading.show(everybody(), ballot);
    assertThat(page.ballot().plan().rule().silence().follows()).isTrue();
    var result = page.sheet().orElseThrow().result();
    assertThat(result.participated().heads()).as("three who voted, two who were told").isEqualTo(5);
  }

  @Autowired private RollManagement rolls;

  private void rollsDelivered(ShortNumber ballot) {
    rolls.delivered(worker, ballot, new RecordDelivery("4-5", "HANDED", "2026-09-02"));
  }

  @Test
  void anybodyCountsABallotOfPersonsAgainAndNoAreaIsInIt() {
    var ballot = aBallot.open(secretary, "楼道刷什么颜色", "simple-persons");
    for (var each = 0; each < 5; each++) {
      var owner = owner(each);
      aBallot.votes(owner, ballot, aBallot.line(owner, ballot), each < 4 ? "YES" : "NO");
    }
    afterTheClose(ballot, () -> counts.count(secretary, ballot));
    var file = reading.archive(everybody(), ballot);
    assertThat(Recount.of(file).findings()).isEmpty();
    assertThat(file).doesNotContain("业主");
    assertThat(answer(ballot)).isEqualTo(Outcome.ADOPTED);
  }

  @Test
  void aResultIsFinalWhenTheTimeForObjectionsIsOverAndNoneWaits() {
    var ballot = counted("YES", "YES", "YES", "YES", "NO");
    counts.sign(worker, ballot, new SignCount("COUNTED"));
    assertRefused(BallotError.SIGNED, () -> counts.sign(worker, ballot, new SignCount("WATCHED")));
    var objection = objections.object(owner(4), ballot, new MakeObjection("", "没有通知我"));
    clock.advance(Duration.ofDays(10));
    try {
      assertRefused(BallotError.TOO_EARLY, () -> ballots.advance(secretary, ballot));
      objections.reject(secretary, ballot, objection, new AnswerObjection("9月2日送到，有签收"));
      ballots.advance(secretary, ballot);
    } finally {
      clock.advance(Duration.ofDays(-10));
    }
    assertThat(reading.show(everybody(), ballot).ballot().status()).isEqualTo(BallotStatus.FINAL);
  }

  private ShortNumber counted(String... answers) {
    var ballot = lift();
    for (var each = 0; each < answers.length; each++) {
      var owner = owner(each);
      aBallot.votes(owner, ballot, aBallot.line(owner, ballot), answers[each]);
    }
    afterTheClose(ballot, () -> counts.count(secretary, ballot));
    return ballot;
  }

  private void afterTheClose(ShortNumber ballot, Runnable then) {
    clock.advance(Duration.ofDays(2));
    try {
      ballots.advance(secretary, ballot);
      then.run();
    } finally {
      clock.advance(Duration.ofDays(-2));
    }
  }

  private Outcome answer(ShortNumber ballot) {
    var sheet = reading.show(everybody(), ballot).sheet().orElseThrow();
    return sheet.result().answers().getFirst().outcome();
  }

  private int marks(ShortNumber ballot) {
    return sql()
        .number(
            "select count(*) from ballot.mark where ballot_id = '"
                + id(ballot)
                + "' and community_id = "
                + community.id());
  }

  private UUID id(ShortNumber ballot) {
    return reading.show(everybody(), ballot).ballot().id();
  }

  private Scope everybody() {
    return Scope.publicOf(community.id());
  }

  private Sql sql() {
    return Sql.of(url);
  }
}
