package org.linli.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.linli.testing.Refusals.assertRefused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.ballot.counting.Outcome;
import org.linli.ballot.counting.Receipt;
import org.linli.ballot.counting.Recount;
import org.linli.ballot.sealing.Envelopes;
import org.linli.ballot.sealing.TrusteeKey;
import org.linli.directory.people.Known;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.notice.inbox.OwnNotice;
import org.linli.notice.inbox.OwnNotices;
import org.linli.testing.AtOnce;
import org.linli.testing.BallotBuilder;
import org.linli.testing.BodyBuilder;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Refusals;
import org.linli.testing.SecretBuilder;
import org.linli.testing.SecretBuilder.Urn;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.TestServer;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** DELIB-4: secret ballots are sealed to two trustees, who open them once, all together. */
@IntegrationTest
class SecretBallotTest {

  private static final String PERSONS = "simple-persons";

  @Autowired private BallotManagement ballots;
  @Autowired private BallotCasting casting;
  @Autowired private SecretCasting secret;
  @Autowired private TrusteeManagement trustees;
  @Autowired private BallotOpening opening;
  @Autowired private BallotReading reading;
  @Autowired private CountManagement counts;
  @Autowired private DoorManagement doors;
  @Autowired private RollManagement rolls;
  @Autowired private SecretBuilder aSecret;
  @Autowired private BallotBuilder aBallot;
  @Autowired private BodyBuilder aBody;
  @Autowired private Known aKnown;
  @Autowired private Town town;
  @Autowired private OwnNotices inbox;
  @Autowired private TestClock clock;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private Actor worker;
  private Actor secretary;
  private Actor supervisor;
  private Actor resident;
  private final List<Actor> voters = new ArrayList<>();

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    secretary = town.actor(community, "community-secretary");
    supervisor = town.actor(community, "owners-committee");
    voters.clear();
    for (var each = 1; each <= 6; each++) {
      var person = aBallot.person(worker, "居民" + each);
      voters.add(aKnown.as(worker, community, person));
    }
    resident = voters.getLast();
  }

  private WriteBallot plan(String revote) {
    return aBallot.secretly(aBallot.plan("选楼栋长", PERSONS, revote, "0", ""));
  }

  private Urn open(String revote) {
    return aSecret.open(secretary, supervisor, resident, plan(revote));
  }

  private SealVote answer(Actor voter, ShortNumber ballot, String answer) {
    var line = String.valueOf(aBallot.line(voter, ballot));
    return new SealVote(line, Map.of("q1", answer), "");
  }

  private BallotCasting.Cast votes(Actor voter, Urn urn, String answer) {
    return secret.cast(voter, urn.number(), answer(voter, urn.number(), answer));
  }

  private void close(Urn urn) {
    clock.advance(Duration.ofDays(2));
    ballots.advance(secretary, urn.number());
    aSecret.prove(urn);
  }

  private ResultSheet sheet(Urn urn) {
    return reading.show(Scope.of(community.id()), urn.number()).sheet().orElseThrow();
  }

  private int envelopes() {
    return sql()
        .number("select count(*) from ballot.envelope where community_id = " + community.id());
  }

  private Sql sql() {
    return Sql.of(url);
  }

  @Test
  void residentsVoteTwoTrusteesOpenAndAnybodyCountsAgain() {
    var urn = open("yes");
    var receipts = new ArrayList<BallotCasting.Cast>();
    for (var voter : voters.subList(0, 4)) {
      receipts.add(votes(voter, urn, "YES"));
    }
    votes(voters.get(4), urn, "YES");
    var last = votes(voters.get(4), urn, "NO"); // the last one counts
    assertThat(envelopes()).isEqualTo(5);
    close(urn);
    aSecret.opened(urn);
    assertThat(envelopes()).isZero();
    var sheet = sheet(urn);
    assertThat(sheet.whole()).isTrue();
    assertThat(sheet.envelopes().orElseThrow().wrong()).isFalse();
    assertThat(sheet.result().participated().heads()).isEqualTo(5);
    var answer = sheet.result().answers().getFirst();
    assertThat(answer.outcome()).isEqualTo(Outcome.ADOPTED);
    assertThat(answer.options())
        .extracting(it -> it.option() + " " + it.cast().heads())
        .containsExactlyInAnyOrder("YES 4", "NO 1", "ABSTAIN 0");
    var archive = reading.archive(Scope.of(community.id()), urn.number());
    assertThat(Recount.of(archive).findings()).isEmpty();
    assertThat(archive)
        .contains(new Receipt(receipts.getFirst().code()).hash(), last.receipt())
        .contains("\"secret\":true");
    assertThat(reading.show(Scope.of(community.id()), urn.number()).ballot().status())
        .isEqualTo(BallotStatus.COUNTED);
  }

  /** What a browser sealed is taken as it is, and only if it is an envelope of this ballot. */
  @Test
  void anEnvelopeOfABrowserIsTakenUnseen() {
    var urn = open("yes");
    var page = reading.show(Scope.of(community.id()), urn.number());
    var sealing =
        new Envelopes(
            community.code() + "/" + urn.number(),
            page.asked().stream().map(Asked::question).toList(),
            urn.first().open(),
            urn.second().open());
    var voter = voters.getFirst();
    var line = String.valueOf(aBallot.line(voter, urn.number()));
    var sealed = sealing.seal(Map.of("q1", List.of("NO")));
    secret.cast(voter, urn.number(), new SealVote(line, Map.of("q1", "YES"), sealed));
    assertThat(sql().list("select sealed from ballot.envelope where sealed = '" + sealed + "'"))
        .hasSize(1);
    for (var wrong : List.of(sealed.substring(4), "<script>", sealed + "AAAA")) {
      assertThat(
              Refusals.field(
                  () -> secret.cast(voter, urn.number(), new SealVote(line, Map.of(), wrong))))
          .isEqualTo("envelope");
    }
    assertThat(Refusals.field(() -> votes(voter, urn, "MAYBE"))).isEqualTo("q1");
    assertThat(envelopes()).isEqualTo(1);
  }

  @Test
  void whatIsSealedNeverComesTheNamedWayAndWhatIsNamedNeverTheSealedOne() {
    var urn = open("yes");
    var voter = voters.getFirst();
    var line = aBallot.line(voter, urn.number());
    assertRefused(BallotError.SECRET, () -> aBallot.votes(voter, urn.number(), line, "YES"));
    assertRefused(
        BallotError.SECRET,
        () ->
            casting.look(
                voter, urn.number(), new CastVote(String.valueOf(line), Map.of("q1", "YES"))));
    assertThat(
            sql().number("select count(*) from ballot.vote where community_id = " + community.id()))
        .isZero();
    var named = aBallot.open(secretary, "刷墙", PERSONS);
    assertRefused(
        BallotError.CHANNEL_CLOSED, () -> secret.cast(voter, named, answer(voter, named, "YES")));
    assertRefused(BallotError.SECRET, () -> counts.count(secretary, urn.number()));
  }

  @Test
  void ofTenAtOnceThereIsOneMarkWithTheEnvelopeOfOne() {
    var urn = open("yes");
    var voter = voters.getFirst();
    var vote = answer(voter, urn.number(), "YES");
    assertThat(AtOnce.times(10, () -> secret.cast(voter, urn.number(), vote)))
        .allMatch(AtOnce.Outcome::succeeded);
    assertThat(envelopes()).isEqualTo(1);
    var first = open("");
    var once = answer(voter, first.number(), "YES");
    assertThat(AtOnce.times(10, () -> secret.cast(voter, first.number(), once)))
        .filteredOn(AtOnce.Outcome::succeeded)
        .hasSize(1);
  }

  @Test
  void ofTwoWhoOpenAtOnceOneDoes() {
    var urn = open("yes");
    voters.forEach(voter -> votes(voter, urn, "YES"));
    close(urn);
    assertThat(
            AtOnce.times(
                3,
                () -> {
                  aSecret.opened(urn);
                  return urn;
                }))
        .filteredOn(AtOnce.Outcome::succeeded)
        .hasSize(1);
    assertThat(sheet(urn).result().participated().heads()).isEqualTo(6);
  }

  @Test
  void whereTheFirstVoteCountsASecondIsRefused() {
    var urn = open("");
    votes(voters.getFirst(), urn, "YES");
    var before =
        sql().value("select sealed from ballot.envelope where community_id = " + community.id());
    assertRefused(BallotError.VOTED, () -> votes(voters.getFirst(), urn, "NO"));
    assertThat(
            sql()
                .value("select sealed from ballot.envelope where community_id = " + community.id()))
        .isEqualTo(before);
  }

  @Test
  void atTheDoorTheTabletSeals() {
    var urn = open("yes");
    var line = String.valueOf(aBallot.line(voters.getFirst(), urn.number()));
    var visit = doors.begin(worker, urn.number(), new BeginVisit(line, "同事"));
    assertRefused(
        BallotError.SECRET, () -> doors.cast(worker, urn.number(), visit, Map.of("q1", "YES")));
    secret.cast(worker, urn.number(), visit, new SealVote("1", Map.of("q1", "YES"), ""));
    assertThat(envelopes()).isEqualTo(1);
    assertRefused(
        BallotError.VISIT_OVER,
        () -> secret.cast(worker, urn.number(), visit, new SealVote("1", Map.of("q1", "NO"), "")));
  }

  @Test
  void areasAndPapersAreNotSecretAndNothingIsAnnouncedWithoutTrustees() {
    assertThat(
            Refusals.field(
                () ->
                    ballots.draft(
                        secretary, aBallot.secretly(aBallot.plan("换泵", BallotBuilder.PUMPS)))))
        .isEqualTo("rule");
    assertThat(
            Refusals.field(
                () ->
                    ballots.draft(
                        secretary, aBallot.secretly(aBallot.plan("问问", "opinion-owners")))))
        .isEqualTo("rule");
    var number = aBallot.drafted(secretary, plan("yes"));
    assertRefused(BallotError.TRUSTEES_MISSING, () -> ballots.announce(secretary, number));
    aSecret.appoint(secretary, number, "SUPERVISION", supervisor);
    assertRefused(BallotError.TRUSTEES_MISSING, () -> ballots.announce(secretary, number));
    aSecret.appoint(secretary, number, "RESIDENT", resident);
    assertThat(published(number)).isZero(); // a draft is nobody's business
    ballots.announce(secretary, number);
    assertThat(published(number)).isEqualTo(2);
    assertThat(reading.show(Scope.of(community.id()), number).trustees())
        .extracting(TrusteeView::side)
        .containsExactly(TrusteeSide.SUPERVISION, TrusteeSide.RESIDENT);
  }

  /** Residents among them look into no desk: they are told when they are needed. */
  @Test
  void trusteesAreToldToMakeTheirKeysAndThenToOpen() {
    var urn = aSecret.drafted(secretary, supervisor, resident, plan("yes"));
    assertThat(told(resident)).as("a draft is nobody's business").isEmpty();
    ballots.announce(secretary, urn.number());
    assertThat(told(resident)).containsExactly(TrusteeTexts.KEY);
    assertThat(told(supervisor)).containsExactly(TrusteeTexts.KEY);
    aSecret.appoint(secretary, urn.number(), "RESIDENT", voters.getFirst());
    assertThat(told(voters.getFirst())).containsExactly(TrusteeTexts.KEY);
    var other = open("yes");
    clock.advance(Duration.ofDays(2));
    ballots.advance(secretary, other.number());
    assertThat(told(resident)).startsWith(TrusteeTexts.OPENING);
  }

  private List<String> told(Actor somebody) {
    return inbox.mine(somebody, Paging.first()).rows().stream()
        .map(OwnNotice::template)
        .filter(it -> it.startsWith("ballot."))
        .toList();
  }

  private int published(ShortNumber number) {
    return sql()
        .number(
            "select count(*) from ballot.v_public_trustee t join ballot.ballot b"
                + " on b.community_id = t.community_id and b.ballot_id = t.ballot_id"
                + " where b.community_id = %d and b.sequence = %d"
                    .formatted(community.id(), number.sequence()));
  }

  @Test
  void aDraftIsThrownAwayWithItsTrusteesOrBecomesANamedOne() {
    var urn = aSecret.drafted(secretary, supervisor, resident, plan("yes"));
    ballots.rewrite(secretary, urn.number(), aBallot.plan("刷墙", PERSONS));
    assertRefused(
        BallotError.NOT_NOW,
        () -> aSecret.appoint(secretary, urn.number(), "RESIDENT", voters.getFirst()));
    ballots.announce(secretary, urn.number());
    var other = aSecret.drafted(secretary, supervisor, resident, plan("yes"));
    ballots.discard(secretary, other.number());
    assertThat(
            sql()
                .number(
                    "select count(*) from ballot.trustee where not published and community_id = "
                        + community.id()))
        .isEqualTo(2); // those of the first one, which is named now and names nobody
  }

  @Test
  void trusteesSitOnDifferentSidesAndRunNothing() {
    var number = aBallot.drafted(secretary, plan("yes"));
    assertThat(refusedAs(number, "SUPERVISION", secretary)).isEqualTo(BallotError.TRUSTEE_RUNS_IT);
    assertThat(refusedAs(number, "SUPERVISION", resident)).isEqualTo(BallotError.NOT_SUPERVISION);
    assertThat(refusedAs(number, "RESIDENT", worker)).isEqualTo(BallotError.NOT_A_RESIDENT);
    assertThat(refusedAs(number, "RESIDENT", supervisor)).isEqualTo(BallotError.NOT_A_RESIDENT);
    assertThat(refusedAs(number, "RESIDENT", town.actor(community, "resident")))
        .isEqualTo(BallotError.NOT_A_RESIDENT);
    assertThat(refusedAs(number, "RESIDENT", town.actor(town.newCommunity(), "resident")))
        .isEqualTo(BallotError.TRUSTEE_UNKNOWN);
    var committee = aBody.of(worker, "supervision", "监督委员会");
    town.grant(resident.accountId(), community, "council-member");
    aBody.seat(worker, committee, resident);
    aSecret.appoint(secretary, number, "SUPERVISION", resident);
    assertThat(refusedAs(number, "RESIDENT", resident)).isEqualTo(BallotError.TRUSTEE_TWICE);
  }

  private BallotError refusedAs(ShortNumber number, String side, Actor trustee) {
    var refused =
        catchThrowableOfType(
            Invalid.class, () -> aSecret.appoint(secretary, number, side, trustee));
    return (BallotError) refused.errors().getFirst().code();
  }

  @Test
  void nobodyVotesBeforeBothKeysAreProven() {
    var urn = aSecret.announced(secretary, supervisor, resident, plan("yes"));
    clock.advance(Duration.ofHours(2));
    ballots.advance(secretary, urn.number());
    assertRefused(
        BallotError.NOT_NOW, () -> trustees.prove(supervisor, urn.number(), "AAAA")); // no key yet
    aSecret.key(urn);
    clock.advance(Duration.ofDays(16));
    assertRefused(BallotError.KEYS_NOT_PROVEN, () -> ballots.advance(secretary, urn.number()));
    assertThat(
            Refusals.field(
                () ->
                    trustees.prove(
                        supervisor, urn.number(), aSecret.answer(urn, supervisor, urn.second()))))
        .isEqualTo("answer");
    trustees.prove(supervisor, urn.number(), aSecret.answer(urn, supervisor, urn.first()));
    assertRefused(BallotError.KEYS_NOT_PROVEN, () -> ballots.advance(secretary, urn.number()));
    assertRefused(BallotError.NOT_OPEN_YET, () -> votes(voters.getFirst(), urn, "YES"));
    trustees.prove(resident, urn.number(), aSecret.answer(urn, resident, urn.second()));
    votes(voters.getFirst(), urn, "YES"); // its moment had come: the second proof began it
    assertRefused(
        BallotError.NOT_NOW,
        () -> trustees.key(resident, urn.number(), TrusteeKey.generate().open().encoded()));
    assertRefused(
        BallotError.NOT_NOW,
        () -> aSecret.appoint(secretary, urn.number(), "RESIDENT", voters.getFirst()));
  }

  @Test
  void aKeyThatIsLostBeforeTheStartIsMadeAnewAndAnotherTrusteeStartsAfresh() {
    var urn = aSecret.announced(secretary, supervisor, resident, plan("yes"));
    aSecret.key(urn);
    aSecret.prove(urn);
    trustees.key(resident, urn.number(), TrusteeKey.generate().open().encoded());
    assertThat(trustees.task(resident, urn.number()).mine().provenAt()).isNull();
    assertThat(
            Refusals.field(
                () -> trustees.key(resident, urn.number(), urn.first().open().encoded())))
        .isEqualTo("key");
    assertThat(Refusals.field(() -> trustees.key(resident, urn.number(), "AAAA"))).isEqualTo("key");
    aSecret.appoint(secretary, urn.number(), "RESIDENT", voters.getFirst());
    assertRefused(BallotError.NOT_A_TRUSTEE, () -> trustees.task(resident, urn.number()));
    assertThat(trustees.task(voters.getFirst(), urn.number()).mine().key()).isNull();
  }

  @Test
  void whatIsWrongAtTheOpeningOpensNothingByHalf() {
    var urn = open("yes");
    voters.forEach(voter -> votes(voter, urn, "YES"));
    assertRefused(BallotError.NOT_NOW, () -> aSecret.opened(urn));
    clock.advance(Duration.ofDays(2));
    ballots.advance(secretary, urn.number());
    assertRefused(BallotError.KEYS_NOT_PROVEN, () -> aSecret.opened(urn));
    aSecret.prove(urn);
    assertRefused(
        BallotError.NOT_A_TRUSTEE,
        () -> opening.open(voters.getFirst(), urn.number(), aSecret.sheets(urn)));
    var first = urn.first().written();
    assertThat(field(urn, first, TrusteeKey.generate().written())).isEqualTo("secondSheet");
    assertThat(field(urn, first, first)).isEqualTo("secondSheet");
    assertThat(field(urn, TrusteeKey.generate().written(), first)).isEqualTo("firstSheet");
    assertThat(field(urn, first.substring(2), urn.second().written())).isEqualTo("firstSheet");
    assertThat(field(urn, first, "")).isEqualTo("secondSheet");
    assertThat(envelopes()).isEqualTo(6);
    opening.open(
        urn.resident(), urn.number(), new OpenBallot(urn.second().written(), "编号 1 " + first));
    assertThat(envelopes()).isZero();
    assertRefused(BallotError.NOT_NOW, () -> aSecret.opened(urn));
  }

  private String field(Urn urn, String one, String other) {
    return Refusals.field(() -> opening.open(supervisor, urn.number(), new OpenBallot(one, other)));
  }

  @Test
  void whereATrusteeDoesNotComeItIsVoidAfterTheAnnouncedDayAndNothingIsLeft() {
    var urn = open("yes");
    votes(voters.getFirst(), urn, "YES");
    clock.advance(Duration.ofDays(2));
    ballots.advance(secretary, urn.number());
    aSecret.prove(urn);
    clock.advance(Duration.ofDays(9));
    assertRefused(BallotError.OPENING_OVER, () -> aSecret.opened(urn));
    ballots.advance(secretary, urn.number());
    var page = reading.show(Scope.of(community.id()), urn.number());
    assertThat(page.ballot().status()).isEqualTo(BallotStatus.WITHDRAWN);
    assertThat(page.ballot().reason()).contains("作废");
    assertThat(envelopes()).isZero();
  }

  @Test
  void aWithdrawnBallotAndAStruckLineLeaveNoEnvelope() {
    var urn = open("yes");
    voters.forEach(voter -> votes(voter, urn, "YES"));
    var line = aBallot.line(voters.getFirst(), urn.number());
    rolls.correct(
        secretary,
        urn.number(),
        new CorrectRoll("STRIKE", String.valueOf(line), "", "", "搬走了", ""));
    assertThat(envelopes()).isEqualTo(5);
    ballots.withdraw(secretary, urn.number(), new WithdrawBallot("方案改了"));
    assertThat(envelopes()).isZero();
  }

  /** Somebody wrote into the database: the others count, and everybody reads that it happened. */
  @Test
  void copiedAndLostEnvelopesAreBlankAndTold() {
    var urn = open("yes");
    voters.forEach(voter -> votes(voter, urn, "YES"));
    var lines = voters.stream().map(it -> aBallot.line(it, urn.number())).toList();
    TestServer.get()
        .run(
            sql().database(),
            "update ballot.envelope set sealed = (select sealed from ballot.envelope where community_id = "
                + community.id()
                + " and number = "
                + lines.get(0)
                + ") where community_id = "
                + community.id()
                + " and number = "
                + lines.get(1),
            "delete from ballot.envelope where community_id = "
                + community.id()
                + " and number = "
                + lines.get(2));
    close(urn);
    aSecret.opened(urn);
    var sheet = sheet(urn);
    assertThat(sheet.envelopes()).contains(new ResultSheet.Envelopes(1, 1));
    var answer = sheet.result().answers().getFirst();
    assertThat(answer.blank().heads()).isEqualTo(2);
    assertThat(answer.options().getFirst().cast().heads()).isEqualTo(4);
    assertThat(Recount.of(reading.archive(Scope.of(community.id()), urn.number())).findings())
        .isEmpty();
  }

  @Test
  void fewVotesAreNotBrokenDownAndNobodyInspectsVotes() {
    var urn = open("yes");
    voters.subList(0, 3).forEach(voter -> votes(voter, urn, "NO"));
    assertThat(
            reading.bar(
                voters.getFirst(), reading.show(Scope.of(community.id()), urn.number()).ballot()))
        .isEmpty();
    close(urn);
    aSecret.opened(urn);
    var sheet = sheet(urn);
    assertThat(sheet.whole()).isFalse();
    assertThat(sheet.channels()).isEmpty();
    assertThat(sheet.result().answers().getFirst().options()).isEmpty();
    assertThat(
            sql()
                .number(
                    "select count(*) from ballot.archive where published and community_id = "
                        + community.id()))
        .isZero();
    assertRefused(BallotError.SECRET, () -> reading.inspect(supervisor, urn.number(), 1));
  }
}
