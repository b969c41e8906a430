package org.linli.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testing.Refusals.assertRefused;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.ballot.counting.Receipt;
import org.linli.directory.people.Known;
import org.linli.kernel.Actor;
import org.linli.kernel.Assurance;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.testing.AtOnce;
import org.linli.testing.BallotBuilder;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Refusals;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.TestDbClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** DELIB-4: a vote is taken once, in time, from whoever is on the roll. */
@IntegrationTest
class CastingTest {

  @Autowired private BallotManagement ballots;
  @Autowired private BallotCasting casting;
  @Autowired private BallotReading reading;
  @Autowired private BallotBuilder aBallot;
  @Autowired private Known aKnown;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private TestDbClock dbClock;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private Actor worker;
  private Actor secretary;
  private BallotBuilder.Estate estate;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    secretary = town.actor(community, "community-secretary");
    estate = aBallot.estate(worker, "1栋", "89.37", "60.00", "120.50", "");
  }

  private Actor owner(int index) {
    return aKnown.as(worker, community, estate.owners().get(index));
  }

  @Test
  void aVoteIsInAndItsReceiptStandsInTheEvidenceWithoutSayingWhat() {
    var ballot = aBallot.open(secretary, "换水泵", BallotBuilder.PUMPS);
    var owner = owner(0);
    assertThat(casting.waiting(owner)).extracting(BallotView::number).containsExactly(ballot);
    var cast = aBallot.votes(owner, ballot, aBallot.line(owner, ballot), "YES");
    assertThat(new Receipt(cast.code()).hash()).isEqualTo(cast.receipt());
    var entries =
        sql()
            .list(
                "select content from evidence.outbox where kind = 'ballot.vote' and community_id = "
                    + community.id());
    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst())
        .contains(cast.receipt())
        .doesNotContain("YES", cast.code(), ballot.toString());
    assertThat(casting.waiting(owner)).isEmpty();
    var line = casting.booth(owner, ballot).lines().getFirst();
    assertThat(line.voted().orElseThrow().channel()).isEqualTo(VoteChannel.WEB);
    assertThat(line.metres()).isEqualTo("89.37");
  }

  @Test
  void whereTheLastVoteCountsALaterOneTakesItsPlaceAndTheCountIsOne() {
    var ballot = aBallot.open(secretary, "换水泵", BallotBuilder.PUMPS);
    var owner = owner(0);
    var line = aBallot.line(owner, ballot);
    aBallot.votes(owner, ballot, line, "YES");
    aBallot.votes(owner, ballot, line, "NO");
    assertThat(marks(ballot)).isEqualTo(1);
    assertThat(counting(ballot)).isEqualTo("q1=NO");
  }

  @Test
  void whereTheFirstVoteCountsASecondIsRefused() {
    var ballot = aBallot.open(secretary, aBallot.plan("换水泵", BallotBuilder.PUMPS, "", "2", ""));
    var owner = owner(0);
    var line = aBallot.line(owner, ballot);
    aBallot.votes(owner, ballot, line, "YES");
    assertRefused(BallotError.VOTED, () -> aBallot.votes(owner, ballot, line, "NO"));
    assertThat(counting(ballot)).isEqualTo("q1=YES");
  }

  /** Two clicks, or two devices, at the same moment. */
  @Test
  void ofTenVotesAtOnceOneIsIn() {
    var ballot = aBallot.open(secretary, aBallot.plan("换水泵", BallotBuilder.PUMPS, "", "2", ""));
    var owner = owner(0);
    var line = aBallot.line(owner, ballot);
    var outcomes = AtOnce.times(10, () -> aBallot.votes(owner, ballot, line, "YES"));
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    assertThat(outcomes)
        .filteredOn(it -> !it.succeeded())
        .allMatch(it -> it.refusal().orElseThrow() == BallotError.VOTED);
    assertThat(marks(ballot)).isEqualTo(1);
    assertThat(votes(ballot)).isEqualTo(1);
  }

  @Test
  void whereTheLastCountsTenAtOnceLeaveOneMarkThatNamesOneVote() {
    var ballot = aBallot.open(secretary, "换水泵", BallotBuilder.PUMPS);
    var owner = owner(0);
    var line = aBallot.line(owner, ballot);
    assertThat(AtOnce.times(10, () -> aBallot.votes(owner, ballot, line, "YES")))
        .allMatch(AtOnce.Outcome::succeeded);
    assertThat(marks(ballot)).isEqualTo(1);
    assertThat(votes(ballot)).isEqualTo(10);
    assertThat(counting(ballot)).isEqualTo("q1=YES");
  }

  /** The program's own clock may be wrong on one node: it decides nothing. */
  @Test
  void theDatabasesClockDecidesTheLastSecond() {
    var ballot = aBallot.open(secretary, "换水泵", BallotBuilder.PUMPS);
    var first = owner(0);
    var second = owner(1);
    var closes = reading.show(community(), ballot).ballot().plan().times().closesAt();
    dbClock.ahead(Duration.between(clock.instant(), closes).minusMillis(1));
    try {
      aBallot.votes(first, ballot, aBallot.line(first, ballot), "YES");
      dbClock.ahead(Duration.between(clock.instant(), closes));
      assertRefused(
          BallotError.CLOSED,
          () -> aBallot.votes(second, ballot, aBallot.line(second, ballot), "YES"));
    } finally {
      dbClock.ahead(Duration.ZERO);
    }
    assertThat(marks(ballot)).isEqualTo(1);
  }

  @Test
  void votesAndACloseAtOnceLeaveNoVoteBehindTheClose() {
    var ballot = aBallot.open(secretary, "换水泵", BallotBuilder.PUMPS);
    var owner = owner(0);
    var line = aBallot.line(owner, ballot);
    var closes = reading.show(community(), ballot).ballot().plan().times().closesAt();
    dbClock.ahead(Duration.between(clock.instant(), closes).plusSeconds(1));
    try {
      ballots.advance(secretary, ballot);
    } finally {
      dbClock.ahead(Duration.ZERO); // a node whose time is behind still cannot vote
    }
    assertRefused(BallotError.CLOSED, () -> aBallot.votes(owner, ballot, line, "YES"));
    assertThat(marks(ballot)).isZero();
  }

  @Test
  void nobodyVotesBeforeItOpensOrWhoIsNotOnTheRoll() {
    var frozen = aBallot.frozen(secretary, aBallot.plan("换水泵", BallotBuilder.PUMPS));
    var owner = owner(0);
    assertRefused(
        BallotError.NOT_OPEN_YET,
        () -> aBallot.votes(owner, frozen, aBallot.line(owner, frozen), "YES"));
    var open = aBallot.open(secretary, "换水泵", BallotBuilder.PUMPS);
    var stranger = aKnown.as(worker, community, aBallot.person(worker, "租户甲"));
    assertRefused(BallotError.NOT_ON_ROLL, () -> aBallot.votes(stranger, open, 1, "YES"));
    assertRefused(
        BallotError.NOT_ON_ROLL,
        () -> aBallot.votes(owner, open, aBallot.line(owner, open) == 1 ? 2 : 1, "YES"));
  }

  @Test
  void whoeverIsNotKnownSurelyEnoughIsRefused() {
    var plan = aBallot.plan("换水泵", BallotBuilder.PUMPS);
    var ballot = aBallot.open(secretary, identity(plan));
    var known = owner(0);
    var line = aBallot.line(known, ballot);
    assertRefused(KernelError.IDENTITY_NEEDED, () -> aBallot.votes(known, ballot, line, "YES"));
    var seen = aKnown.as(worker, community, estate.owners().getFirst(), Assurance.IDENTITY);
    aBallot.votes(seen, ballot, line, "YES");
    assertThat(marks(ballot)).isEqualTo(1);
  }

  private static WriteBallot identity(WriteBallot it) {
    return new WriteBallot(
        it.title(),
        it.about(),
        it.rule(),
        it.block(),
        it.blockUnit(),
        it.ofBody(),
        it.rung(),
        "IDENTITY",
        it.viaWeb(),
        it.viaDoor(),
        it.viaPaper(),
        it.revote(),
        it.proxies(),
        it.silence(),
        it.rollAt(),
        it.votesFrom(),
        it.votesUntil(),
        it.objectionDays(),
        it.secretly());
  }

  @Test
  void anAnswerThatThePaperDoesNotHaveIsRefusedAndNothingIsIn() {
    var ballot = aBallot.open(secretary, "换水泵", BallotBuilder.PUMPS);
    var owner = owner(0);
    var line = String.valueOf(aBallot.line(owner, ballot));
    for (var answer : new String[] {"", "MAYBE", "YES NO"}) {
      assertThat(
              Refusals.field(
                  () -> casting.cast(owner, ballot, new CastVote(line, Map.of("q1", answer)))))
          .isEqualTo("q1");
    }
    assertThat(marks(ballot)).isZero();
  }

  @Test
  void aWithdrawnBallotTakesNoVoteAndSaysWhy() {
    var ballot = aBallot.open(secretary, "换水泵", BallotBuilder.PUMPS);
    var owner = owner(0);
    var line = aBallot.line(owner, ballot);
    aBallot.votes(owner, ballot, line, "YES");
    ballots.withdraw(secretary, ballot, new WithdrawBallot("方案改了，重新公示"));
    assertRefused(BallotError.WITHDRAWN, () -> aBallot.votes(owner, ballot, line, "NO"));
    assertThat(reading.show(community(), ballot).ballot().reason()).isEqualTo("方案改了，重新公示");
    assertThat(reading.show(community(), ballot).sheet()).isEmpty();
  }

  @Test
  void whileItIsOpenTurnoutIsRoundedAndOnASmallRollWithheld() {
    var ballot = aBallot.open(secretary, "换水泵", BallotBuilder.PUMPS);
    var owner = owner(0);
    aBallot.votes(owner, ballot, aBallot.line(owner, ballot), "YES");
    var view = reading.show(community(), ballot).ballot();
    assertThat(reading.bar(owner, view)).isEmpty();
    assertThat(Bar.of(new RollTurnout(40, 400_00, 40, 0, 19, 199_99, 0, 0, 0), true, 10, 20))
        .contains(new Bar(40, Optional.of(40), 10));
  }

  private Scope community() {
    return Scope.publicOf(community.id());
  }

  private int marks(ShortNumber ballot) {
    return sql().number("select count(*) from ballot.mark m" + of(ballot, "m"));
  }

  private int votes(ShortNumber ballot) {
    return sql().number("select count(*) from ballot.vote m" + of(ballot, "m"));
  }

  private String counting(ShortNumber ballot) {
    return sql()
        .value(
            "select v.choices from ballot.mark m join ballot.vote v using (community_id, ballot_id,"
                + " number, round)"
                + of(ballot, "m"));
  }

  private String of(ShortNumber ballot, String alias) {
    return " where "
        + alias
        + ".ballot_id = '"
        + id(ballot)
        + "' and "
        + alias
        + ".community_id = "
        + community.id();
  }

  private UUID id(ShortNumber ballot) {
    return reading.show(community(), ballot).ballot().id();
  }

  private Sql sql() {
    return Sql.of(url);
  }
}
