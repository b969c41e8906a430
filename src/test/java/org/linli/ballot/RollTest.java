package org.linli.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testing.Refusals.assertRefused;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.directory.people.HouseholdManagement;
import org.linli.directory.people.Known;
import org.linli.directory.people.Places;
import org.linli.directory.people.SettlePerson;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.testing.AtOnce;
import org.linli.testing.BallotBuilder;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Refusals;
import org.linli.testing.Sql;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** DELIB-4: who is on a roll, how it is put right, and who votes for whom. */
@IntegrationTest
class RollTest {

  @Autowired private BallotManagement ballots;
  @Autowired private BallotReading reading;
  @Autowired private RollManagement rolls;
  @Autowired private ObjectionManagement objections;
  @Autowired private ProxyVoting proxies;
  @Autowired private HouseholdManagement households;
  @Autowired private BallotBuilder aBallot;
  @Autowired private Places places;
  @Autowired private Known aKnown;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private Actor worker;
  private Actor secretary;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    secretary = town.actor(community, "community-secretary");
  }

  private Actor as(UUID person) {
    return aKnown.as(worker, community, person);
  }

  @Test
  void oneOwnerOfSeveralIsOneHeadAndJointOwnersAreOneHeadWithOneVote() {
    var estate = aBallot.estate(worker, "1栋", "89.37", "60.00", "120.50", "70.00");
    aBallot.belongs(worker, estate.homes().get(1), "60.00", "sole", "1栋业主1");
    aBallot.belongs(worker, estate.homes().get(2), "120.50", "joint", "1栋业主3\n1栋业主2");
    var ballot = aBallot.open(secretary, "换水泵", BallotBuilder.PUMPS);
    var roll = reading.roll(secretary, ballot, 1).rows();
    assertThat(roll).extracting(RollRow::parts).containsExactly(2, 1, 1);
    assertThat(roll).extracting(RollRow::metres).containsExactly("149.37", "120.50", "70.00");
    assertThat(roll.get(1).voters()).containsExactlyInAnyOrder("1栋业主2", "1栋业主3");

    var one = as(estate.owners().get(1));
    var other = as(estate.owners().get(2));
    var line = aBallot.line(one, ballot);
    assertThat(aBallot.line(other, ballot)).isEqualTo(line);
    aBallot.votes(one, ballot, line, "YES");
    aBallot.votes(other, ballot, line, "NO"); // the last one counts, for both
    assertThat(sql().number("select count(*) from ballot.mark" + of(ballot))).isEqualTo(1);
  }

  @Test
  void aDwellingWithoutAnAreaIsAHeadWithNoneUntilItIsMeasured() {
    aBallot.estate(worker, "1栋", "89.37", "");
    var ballot = aBallot.frozen(secretary, aBallot.plan("换水泵", BallotBuilder.PUMPS));
    var before = reading.show(everybody(), ballot).ballot().rollRoot();
    assertThat(reading.work(secretary, ballot).turnout().unmeasured()).isEqualTo(1);
    for (var wrong : List.of("0", "-1", "", "大")) {
      assertThat(Refusals.field(() -> new CorrectRoll("AREA", "2", "", wrong, "房产证上有", "")))
          .isEqualTo("area");
    }
    rolls.correct(secretary, ballot, new CorrectRoll("AREA", "2", "", "75.20", "房产证上有", ""));
    assertThat(reading.roll(secretary, ballot, 1).rows().get(1).metres()).isEqualTo("75.20");
    assertThat(reading.work(secretary, ballot).turnout().unmeasured()).isZero();
    var page = reading.show(everybody(), ballot);
    assertThat(page.ballot().rollRoot()).isNotEqualTo(before);
    assertThat(page.steps())
        .extracting(StepView::action)
        .endsWith(BallotAction.FREEZE, BallotAction.CORRECT);
  }

  /** Sold after the roll was taken: the roll stands. */
  @Test
  void whoeverOwnedItWhenTheRollWasTakenVotesAlsoAfterASale() {
    var estate = aBallot.estate(worker, "1栋", "89.37", "60.00");
    var ballot = aBallot.open(secretary, "换水泵", BallotBuilder.PUMPS);
    var buyer = aBallot.person(worker, "买家");
    aBallot.belongs(worker, estate.homes().getFirst(), "89.37", "sole", "买家");
    var seller = as(estate.owners().getFirst());
    assertRefused(BallotError.NOT_ON_ROLL, () -> aBallot.votes(as(buyer), ballot, 1, "YES"));
    aBallot.votes(seller, ballot, aBallot.line(seller, ballot), "YES");
  }

  /** Sold before the roll was taken, and entered too late: an objection puts it right. */
  @Test
  void aLineThatIsAnothersIsStruckWithItsVoteAndTheOtherVotes() {
    var estate = aBallot.estate(worker, "1栋", "89.37", "60.00");
    var ballot = aBallot.open(secretary, "换水泵", BallotBuilder.PUMPS);
    var seller = as(estate.owners().getFirst());
    var line = aBallot.line(seller, ballot);
    aBallot.votes(seller, ballot, line, "YES");
    var buyer = aBallot.person(worker, "买家");
    var buys = as(buyer);
    var objection = objections.object(buys, ballot, new MakeObjection("" + line, "房子上个月已经过户给我"));
    rolls.correct(
        secretary,
        ballot,
        new CorrectRoll("HOLDER", "" + line, buyer.toString(), "", "冻结前已经过户", "" + objection));
    assertThat(objections.own(buys, id(ballot)).getFirst().outcome()).isEqualTo("CORRECTED");
    assertThat(sql().number("select count(*) from ballot.mark" + of(ballot))).isZero();
    assertRefused(BallotError.NOT_ON_ROLL, () -> aBallot.votes(seller, ballot, line, "NO"));
    aBallot.votes(buys, ballot, aBallot.line(buys, ballot), "NO");
    assertThat(reading.roll(secretary, ballot, 1).rows()).hasSize(2);
  }

  @Test
  void aCorrectionAndAVoteAtOnceLeaveNoVoteOnALineThatWasStruck() {
    var estate = aBallot.estate(worker, "1栋", "89.37", "60.00");
    var ballot = aBallot.open(secretary, "换水泵", BallotBuilder.PUMPS);
    var seller = as(estate.owners().getFirst());
    var line = aBallot.line(seller, ballot);
    var strike = new CorrectRoll("STRIKE", "" + line, "", "", "不是业主", "");
    AtOnce.all(
        List.of(
            () -> {
              aBallot.votes(seller, ballot, line, "YES");
              return 1;
            },
            () -> {
              rolls.correct(secretary, ballot, strike);
              return 2;
            }));
    assertThat(
            sql()
                .number(
                    "select count(*) from ballot.mark m join ballot.entry e using (community_id,"
                        + " ballot_id, number) where e.struck and m.community_id = "
                        + community.id()))
        .isZero();
  }

  @Test
  void aHouseholdVotesByItsRepresentativeAndTellsTheOthersWhoThatIs() {
    places.build(worker, "1栋", "101", "102");
    var head = aBallot.person(worker, "户主甲");
    var child = aBallot.person(worker, "家人乙");
    households.settle(worker, head, new SettlePerson("1栋", "", "101", "", "self"));
    households.settle(worker, child, new SettlePerson("1栋", "", "101", "", "child"));
    var ballot = aBallot.open(secretary, "装门禁", BallotBuilder.HOUSEHOLDS);
    assertThat(reading.roll(secretary, ballot, 1).rows()).hasSize(1);
    assertRefused(BallotError.NOT_REPRESENTATIVE, () -> aBallot.votes(as(child), ballot, 1, "YES"));
    aBallot.votes(as(head), ballot, 1, "YES");
    assertRefused(
        BallotError.ON_ROLL_ALREADY,
        () -> {
          rolls.correct(
              secretary, ballot, new CorrectRoll("ADD", "", head.toString(), "", "漏了", ""));
          rolls.correct(
              secretary, ballot, new CorrectRoll("ADD", "", head.toString(), "", "漏了", ""));
        });
  }

  @Test
  void whoeverIsNotOfAgeOrWhoseAgeNobodyKnowsIsOnNoRollOfPersons() {
    aBallot.person(worker, "成年人");
    places.build(worker, "1栋", "101");
    var ballot = aBallot.frozen(secretary, aBallot.plan("楼道刷什么颜色", "simple-persons"));
    assertThat(reading.roll(secretary, ballot, 1).rows())
        .flatExtracting(RollRow::voters)
        .containsExactly("成年人");
  }

  @Test
  void aProxyIsWrittenLimitedAndHandedOnByNobody() {
    var estate = aBallot.estate(worker, "1栋", "89.37", "60.00", "70.00", "80.00", "90.00");
    var ballot = aBallot.open(secretary, "换水泵", BallotBuilder.PUMPS);
    var agent = as(estate.owners().getFirst());
    proxies.give(worker, ballot, new GiveProxy("2", "1", "", "", "9月1日委托书，存居委会"));
    assertRefused(
        BallotError.PROXY_ALREADY,
        () -> proxies.give(worker, ballot, new GiveProxy("2", "3", "", "", "委托书")));
    assertRefused( // whoever carries one gives none away
        BallotError.PROXY_CHAIN,
        () -> proxies.give(worker, ballot, new GiveProxy("1", "3", "", "", "委托书")));
    assertRefused( // whoever gave one away carries none
        BallotError.PROXY_CHAIN,
        () -> proxies.give(worker, ballot, new GiveProxy("3", "2", "", "", "委托书")));
    assertThat(
            Refusals.field(
                () -> proxies.give(worker, ballot, new GiveProxy("3", "3", "", "", "委托书"))))
        .isEqualTo("agentLine");
    assertThat(Refusals.field(() -> new GiveProxy("3", "1", "", "", ""))).isEqualTo("seen");

    var outcomes =
        AtOnce.all(
            List.of(
                () -> proxies.give(worker, ballot, new GiveProxy("3", "1", "", "", "委托书")),
                () -> proxies.give(worker, ballot, new GiveProxy("4", "1", "", "", "委托书")),
                () -> proxies.give(worker, ballot, new GiveProxy("5", "1", "", "", "委托书"))));
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    assertThat(outcomes)
        .filteredOn(it -> !it.succeeded())
        .allMatch(it -> it.refusal().orElseThrow() == BallotError.PROXIES_FULL);

    aBallot.votes(agent, ballot, 2, "NO");
    assertThat(sql().number("select count(*) from ballot.vote" + of(ballot))).isEqualTo(1);
  }

  @Test
  void whereProxiesAreNotTakenNoneIsWrittenDown() {
    aBallot.estate(worker, "1栋", "89.37", "60.00");
    var ballot = aBallot.open(secretary, aBallot.plan("换水泵", BallotBuilder.PUMPS, "", "0", ""));
    assertRefused(
        BallotError.NO_PROXIES,
        () -> proxies.give(worker, ballot, new GiveProxy("2", "1", "", "", "委托书")));
  }

  @Test
  void hostileObjectionsAreLimitedAndEachHasAnAnswer() {
    var estate = aBallot.estate(worker, "1栋", "89.37", "60.00");
    var ballot = aBallot.frozen(secretary, aBallot.plan("换水泵", BallotBuilder.PUMPS));
    var owner = as(estate.owners().getFirst());
    var first = objections.object(owner, ballot, new MakeObjection("", "面积不对"));
    objections.object(owner, ballot, new MakeObjection("", "面积还是不对"));
    objections.object(owner, ballot, new MakeObjection("", "就是不对"));
    assertRefused(
        BallotError.OBJECTED_BEFORE,
        () -> objections.object(owner, ballot, new MakeObjection("", "不对不对")));
    objections.reject(secretary, ballot, first, new AnswerObjection("和不动产登记一致"));
    assertRefused(
        BallotError.ANSWERED,
        () -> objections.reject(secretary, ballot, first, new AnswerObjection("再答一次")));
    objections.object(owner, ballot, new MakeObjection("", "还有一条"));
  }

  @Test
  void everythingIsPublishedBeforeAnybodyVotesAndThenStands() {
    aBallot.estate(worker, "1栋", "89.37", "60.00");
    var ballot = aBallot.announced(secretary, "换水泵", BallotBuilder.PUMPS);
    var page = reading.show(everybody(), ballot);
    assertThat(page.ballot().status()).isEqualTo(BallotStatus.ANNOUNCED);
    assertThat(page.ballot().plan().rule().source()).contains("第二百七十八条");
    assertThat(page.asked()).hasSize(1);
    assertRefused(
        BallotError.NOT_NOW,
        () -> ballots.rewrite(secretary, ballot, aBallot.plan("换别的", BallotBuilder.PUMPS)));
    assertRefused(BallotError.TOO_EARLY, () -> ballots.advance(secretary, ballot));
  }

  @Test
  void aBallotThatIsToldTooLateOrAsksNothingIsNotAnnounced() {
    aBallot.estate(worker, "1栋", "89.37", "60.00");
    var nothing = ballots.draft(secretary, aBallot.plan("换水泵", BallotBuilder.PUMPS));
    assertRefused(BallotError.NO_QUESTION, () -> ballots.announce(secretary, nothing));
    assertRefused(
        BallotError.EMPTY_ROLL,
        () -> aBallot.announced(secretary, "装门禁", BallotBuilder.HOUSEHOLDS));
    ballots.discard(secretary, nothing);
    assertThat(reading.desk(secretary, Paging.first()).rows())
        .extracting(BallotView::number)
        .doesNotContain(nothing);
  }

  private Scope everybody() {
    return Scope.publicOf(community.id());
  }

  private UUID id(ShortNumber ballot) {
    return reading.show(everybody(), ballot).ballot().id();
  }

  private String of(ShortNumber ballot) {
    return " where ballot_id = '" + id(ballot) + "' and community_id = " + community.id();
  }

  private Sql sql() {
    return Sql.of(url);
  }
}
