package org.linli.opinions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.linli.testing.Refusals.assertRefused;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.needs.NeedStatus;
import org.linli.notice.inbox.OwnNotice;
import org.linli.notice.inbox.OwnNotices;
import org.linli.opinions.mapping.Answer;
import org.linli.opinions.mapping.OpinionMap;
import org.linli.opinions.mapping.OpinionMap.Finding;
import org.linli.platform.Dates;
import org.linli.testing.AtOnce;
import org.linli.testing.DueJobs;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.OpinionBuilder;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

/** DELIB-6: statements are voted on one by one, and the map shows nobody. */
@IntegrationTest
class OpinionsModuleTest {

  private static final String[] STATEMENTS =
      IntStream.rangeClosed(1, 10).mapToObj(i -> "第 " + i + " 句").toArray(String[]::new);

  @Autowired private OpinionManagement rounds;
  @Autowired private OpinionTaking takingPart;
  @Autowired private OpinionReading reading;
  @Autowired private OpinionPersonalData personal;
  @Autowired private OpinionMaps maps;
  @Autowired private OpinionDrawing drawing;
  @Autowired private OpinionVotes votes;
  @Autowired private OpinionNight night;
  @Autowired private OwnNotices inbox;
  @Autowired private OpinionBuilder anOpinion;
  @Autowired private NeedBuilder aNeed;
  @Autowired private DueJobs jobs;
  @Autowired private TransactionTemplate transactions;
  @Autowired private TestClock clock;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private Actor worker;
  private Actor aunt;
  private Scope everybody;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    aunt = town.actor(community, "resident");
    everybody = Scope.publicOf(community.id());
  }

  @Test
  void aStatementIsReadByStaffBeforeAnybodyElse() {
    var round = anOpinion.round(worker, "6 栋要不要装电梯", STATEMENTS);
    takingPart.propose(aunt, round, new ProposeStatement("  一楼也要\n补一点 "));
    assertThat(shown(round)).doesNotContain("一楼也要 补一点").hasSize(10);
    assertThat(mine(aunt, round).own())
        .extracting(StatementView::status)
        .containsExactly(StatementStatus.PROPOSED);
    assertThat(mine(town.actor(community, "resident"), round).own()).isEmpty();
    var waits = reading.file(worker, round).statements().getFirst();
    assertThat(reading.waiting(worker)).extracting(Waiting::statements).containsExactly(1);
    assertRefused(
        KernelError.NOT_FOUND, () -> anOpinion.say(aunt, round, waits.id(), Answer.AGREE));
    assertRefused(KernelError.FORBIDDEN, () -> decide(aunt, round, waits.id(), "SHOWN", ""));
    assertThat(codes(() -> decide(worker, round, waits.id(), "REFUSED", "")))
        .containsExactly(KernelError.REQUIRED);
    decide(worker, round, waits.id(), "SHOWN", "");
    assertThat(shown(round)).contains("一楼也要 补一点");
    assertRefused(OpinionError.DECIDED, () -> decide(worker, round, waits.id(), "SHOWN", ""));
    assertThat(reading.waiting(worker)).isEmpty();
    var second = anOpinion.proposed(worker, aunt, round, "某某不讲理");
    decide(worker, round, second, "REFUSED", "不说别人");
    assertThat(shown(round)).hasSize(11);
    assertThat(mine(aunt, round).own())
        .extracting(StatementView::reason)
        .containsExactly("", "不说别人");
  }

  @Test
  void statementsAreAskedOneByOneUntilAllAreAnswered() {
    var round = anOpinion.round(worker, "停车怎么停", STATEMENTS);
    var asked = new ArrayList<UUID>();
    for (var next = mine(aunt, round).next(); next.isPresent(); next = mine(aunt, round).next()) {
      asked.add(next.get().id());
      anOpinion.say(aunt, round, next.get().id(), Answer.PASS);
    }
    assertThat(asked).hasSize(10).doesNotHaveDuplicates();
    assertThat(mine(aunt, round).answered()).hasSize(10);
    anOpinion.say(aunt, round, asked.getFirst(), Answer.DISAGREE);
    assertThat(mine(aunt, round).answered())
        .filteredOn(it -> it.statement().equals(asked.getFirst()))
        .extracting(TakingPartPage.Answered::answer)
        .containsExactly(Answer.DISAGREE);
    var again = Optional.of(asked.getFirst().toString());
    assertThat(reading.takePart(aunt, round, again).next()).isPresent();
    assertThat(reading.takePart(aunt, round, Optional.of("nothing")).next()).isEmpty();
  }

  @Test
  void thereIsNoMapOfNinePeopleAndOneOfTen() {
    var round = anOpinion.round(worker, "广场舞几点结束", STATEMENTS);
    voters(round, 9);
    assertThat(drawn(round)).map(OpinionMap::finding).contains(Finding.TOO_FEW);
    voters(round, 5);
    var map = drawn(round).orElseThrow();
    assertThat(map.finding()).isEqualTo(Finding.GROUPS);
    assertThat(map.groups()).hasSize(2);
    assertThat(map.divide()).isNotEmpty();
    assertThat(reading.show(everybody, community, round).drawnAt()).isPresent();
  }

  /** Two maps that differ by one person would show what that person said. */
  @Test
  void aMapIsDrawnAnewOnlyOnceSeveralPeopleVoted() {
    var round = anOpinion.round(worker, "宠物怎么遛", STATEMENTS);
    voters(round, 14);
    var before = drawn(round);
    var at = reading.show(everybody, community, round).drawnAt();
    voters(round, 4);
    assertThat(drawn(round)).isEqualTo(before);
    assertThat(reading.show(everybody, community, round).drawnAt()).isEqualTo(at);
    voters(round, 1);
    assertThat(drawn(round).orElseThrow().people()).isEqualTo(20);
  }

  @Test
  void onePersonVotingAThousandTimesAMinuteIsStopped() {
    var round = anOpinion.round(worker, "门禁要不要刷脸", STATEMENTS);
    var first = anOpinion.shown(worker, round, 0);
    for (var i = 0; i < 1_000; i++) {
      anOpinion.say(aunt, round, first, Answer.AGREE); // the same again is nothing new
    }
    for (var i = 1; i < 30; i++) {
      anOpinion.say(aunt, round, first, i % 2 == 0 ? Answer.AGREE : Answer.PASS);
    }
    assertRefused(OpinionError.TOO_FAST, () -> anOpinion.say(aunt, round, first, Answer.DISAGREE));
    clock.advance(Duration.ofMinutes(1));
    anOpinion.say(aunt, round, first, Answer.DISAGREE);
    assertThat(mine(aunt, round).answered()).hasSize(1);
  }

  /** A map in which everybody says the same shows one group, and gives nobody away. */
  @Test
  void whereEverybodyAgreesThereIsOneGroup() {
    var round = anOpinion.round(worker, "要不要修路灯", STATEMENTS);
    everybodySays(round, 12, Answer.AGREE);
    var map = drawn(round).orElseThrow();
    assertThat(map.finding()).isEqualTo(Finding.ONE_GROUP);
    assertThat(map.divide()).isEmpty();
    assertThat(map.unite()).isNotEmpty();
    assertThat(map.tallies())
        .allSatisfy(
            tally -> assertThat(Objects.requireNonNull(tally.all()).agree()).isLessThan(100));
  }

  /** "Too few" says nothing of anybody, so the next one need not wait for several people. */
  @Test
  void theTenthPersonIsEnough() {
    var round = anOpinion.round(worker, "快递柜放哪里", STATEMENTS);
    voters(round, 9);
    assertThat(drawn(round)).map(OpinionMap::finding).contains(Finding.TOO_FEW);
    voters(round, 1);
    assertThat(drawn(round)).map(OpinionMap::people).contains(10);
  }

  /** Two drawn at once from the same map could differ by one person. */
  @Test
  void aMapFollowsOnTheOneItWasCountedFrom() {
    var round = anOpinion.round(worker, "小广告怎么办", STATEMENTS);
    voters(round, 12);
    drawn(round);
    var at = clock.instant();
    var map = reading.show(everybody, community, round).map().orElseThrow();
    var sheet = within(() -> maps.sheet(community.id(), round).orElseThrow());
    assertThat(within(() -> maps.put(community.id(), round, sheet, map, at))).isTrue();
    assertThat(within(() -> maps.put(community.id(), round, sheet, map, at.plusSeconds(1))))
        .isFalse();
  }

  @Test
  void whatEndedHasAResultThatStaysAndIsInTheEvidence() {
    var round = anOpinion.round(worker, "健身器材放哪里", STATEMENTS);
    voters(round, 12);
    assertRefused(KernelError.NOT_FOUND, () -> reading.result(everybody, round));
    rounds.close(worker, round);
    jobs.run();
    var page = reading.show(everybody, community, round);
    assertThat(page.round().settled()).isTrue();
    assertThat(page.map()).map(OpinionMap::finding).contains(Finding.GROUPS);
    var figures = reading.result(everybody, round);
    assertThat(page.fingerprint()).contains(sha256(figures));
    assertThat(entries(round, "RESULT")).singleElement().asString().contains(sha256(figures));
    assertThat(entries(round, "OPEN"))
        .singleElement()
        .asString()
        .as("found in the log by the round's id")
        .contains("\"opinion\":\"" + round + "\"");
    assertThat(entries(round, "CLOSE")).hasSize(1);
    within(
        () -> {
          drawing.settle(community.id(), round);
          drawing.draw(community.id(), round);
          return true;
        });
    assertThat(reading.result(everybody, round)).isEqualTo(figures);
    assertThat(entries(round, "RESULT")).hasSize(1);
  }

  /** The night ends what nobody closed; weeks later nobody knows who answered what. */
  @Test
  void afterTheLastDayTheNightDoesTheRest() {
    var round = anOpinion.round(worker, "雨水井", STATEMENTS);
    voters(round, 3);
    anOpinion.say(aunt, round, anOpinion.shown(worker, round, 0), Answer.AGREE);
    night.run();
    jobs.run();
    assertThat(reading.show(everybody, community, round).round().settled()).isFalse();
    clock.advance(Duration.ofDays(11));
    night.run();
    jobs.run();
    var page = reading.show(everybody, community, round);
    assertThat(page.round().settled()).isTrue();
    assertThat(page.map()).map(OpinionMap::finding).contains(Finding.TOO_FEW);
    assertThat(mine(aunt, round).answered()).hasSize(1);
    clock.advance(Duration.ofDays(29));
    night.run();
    assertThat(mine(aunt, round).answered()).hasSize(1);
    clock.advance(Duration.ofDays(2));
    night.run();
    assertThat(mine(aunt, round).answered()).isEmpty();
    assertThat(mine(aunt, round).round().forgotten()).isTrue();
    assertThat(personalOf(aunt)).isEmpty();
  }

  /** The round's lock: a vote is before the end and in the result, or it is refused. */
  @Test
  void aVoteIsBeforeTheEndOrRefused() {
    var round = anOpinion.round(worker, "楼顶种菜", STATEMENTS);
    var first = anOpinion.shown(worker, round, 0);
    var voters = IntStream.range(0, 6).mapToObj(i -> town.actor(community, "resident")).toList();
    List<Callable<Boolean>> works = new ArrayList<>();
    voters.forEach(
        voter ->
            works.add(
                () -> {
                  anOpinion.say(voter, round, first, Answer.AGREE);
                  return true;
                }));
    works.add(
        3,
        () -> {
          rounds.close(worker, round);
          return true;
        });
    var outcomes = AtOnce.all(works);
    jobs.run();
    var counted = within(() -> votes.votersSince(community.id(), round, Instant.EPOCH));
    var accepted = outcomes.stream().filter(AtOnce.Outcome::succeeded).count() - 1;
    assertThat(outcomes.get(3).succeeded()).isTrue();
    assertThat((long) counted).isEqualTo(accepted);
    assertThat(reading.show(everybody, community, round).round().settled()).isTrue();
  }

  @Test
  void whoWroteIsToldAndWhoDecidedIsKnownToColleagues() {
    var round = anOpinion.round(worker, "电瓶车进楼", STATEMENTS);
    var kept = anOpinion.proposed(worker, aunt, round, "<script>alert(1)</script>");
    decide(worker, round, kept, "REFUSED", "和这件事无关");
    var good = anOpinion.proposed(worker, aunt, round, "楼下多装几个充电口");
    decide(worker, round, good, "SHOWN", "");
    var file = reading.file(worker, round);
    assertThat(file.statements()).extracting(StatementView::decider).doesNotContain("");
    assertThat(reading.show(everybody, community, round).statements())
        .extracting(StatementView::decider)
        .containsOnly("");
    assertThat(file.round().refused()).isEqualTo(1);
    assertThat(entries(round, "SHOW")).hasSize(1);
    assertThat(entries(round, "REFUSE"))
        .singleElement()
        .asString()
        .doesNotContain("script", "无关", aunt.accountId().toString());
    assertThat(inbox.mine(aunt, Paging.first()).rows())
        .extracting(OwnNotice::template)
        .contains("opinions.notice.refused", "opinions.notice.shown");
  }

  /** What waited at the end is not shown: nobody could vote on it. */
  @Test
  void nothingIsShownAfterTheEnd() {
    var round = anOpinion.round(worker, "大门几点关", STATEMENTS);
    var late = anOpinion.proposed(worker, aunt, round, "晚上十一点关");
    assertThat(reading.waiting(worker)).extracting(Waiting::round).containsExactly(round);
    rounds.close(worker, round);
    assertRefused(OpinionError.CLOSED, () -> decide(worker, round, late, "SHOWN", ""));
    assertThat(reading.waiting(worker)).isEmpty();
  }

  @Test
  void aRoundComesFromWhatEverybodyCanRead() {
    var liaison = town.actor(community, "liaison");
    var need = aNeed.in(NeedStatus.VERIFIED, aunt, worker, liaison);
    var raised = aNeed.in(NeedStatus.RAISED, aunt, worker, liaison);
    var round = rounds.open(worker, about(need.toString(), "", 10));
    assertThat(reading.show(everybody, community, round).round().source())
        .map(RoundSource::number)
        .contains(need);
    assertThat(codes(() -> rounds.open(worker, about(raised.toString(), "", 10))))
        .containsExactly(OpinionError.NO_SUCH_NEED);
    assertThat(codes(() -> rounds.open(worker, about("", "2020-000001", 10))))
        .containsExactly(OpinionError.NO_SUCH_PROPOSAL);
    assertThat(codes(() -> about("那件事", "", 10))).containsExactly(OpinionError.NO_SUCH_NEED);
    assertThat(codes(() -> about("2026-000001", "2026-000001", 10)))
        .containsExactly(OpinionError.ONE_SOURCE);
    assertThat(codes(() -> rounds.open(worker, about("", "", 93))))
        .containsExactly(OpinionError.TOO_LATE_A_DAY);
  }

  @Test
  void aWorkerBeginsWithAHundredStatementsAtMost() {
    var lines = IntStream.range(0, 101).mapToObj(i -> "句 " + i).collect(Collectors.joining("\n"));
    assertThat(codes(() -> new OpenRound("问", "事", "2030-01-01", lines, "", "")))
        .containsExactly(OpinionError.TOO_MANY_LINES);
    var twice = "长".repeat(141) + "\n" + "宽".repeat(150) + "\n短";
    assertThat(codes(() -> new OpenRound("问", "事", "2030-01-01", twice, "", "")))
        .containsExactly(KernelError.TOO_LONG);
  }

  @Test
  void votesAtTheSameTimeAreCountedOneByOne() {
    var round = anOpinion.round(worker, "楼道堆物", STATEMENTS);
    var first = anOpinion.shown(worker, round, 0);
    var outcomes =
        AtOnce.times(
            6,
            () -> {
              anOpinion.say(aunt, round, first, Answer.AGREE);
              return true;
            });
    assertThat(outcomes).allMatch(AtOnce.Outcome::succeeded);
    assertThat(mine(aunt, round).answered()).hasSize(1);
    assertThat(personalOf(aunt)).hasSize(1);
  }

  @Test
  void aFloodOfStatementsIsStopped() {
    var round = anOpinion.round(worker, "垃圾分类", STATEMENTS);
    for (var i = 0; i < 5; i++) {
      takingPart.propose(aunt, round, new ProposeStatement("我的第 " + i + " 句"));
    }
    assertThat(codes(() -> takingPart.propose(aunt, round, new ProposeStatement("再来一句"))))
        .containsExactly(OpinionError.ENOUGH);
    var neighbour = town.actor(community, "resident");
    assertThat(codes(() -> takingPart.propose(neighbour, round, new ProposeStatement("第 1 句"))))
        .containsExactly(OpinionError.SAID_ALREADY);
    assertThat(codes(() -> new ProposeStatement("长".repeat(141))))
        .containsExactly(KernelError.TOO_LONG);
    assertThat(codes(() -> new CastVote("YES"))).containsExactly(KernelError.NOT_A_CHOICE);
  }

  @Test
  void nothingComesAfterTheEnd() {
    var round = anOpinion.round(worker, "晾衣架", STATEMENTS);
    var first = anOpinion.shown(worker, round, 0);
    assertRefused(KernelError.FORBIDDEN, () -> rounds.close(aunt, round));
    rounds.close(worker, round);
    assertRefused(OpinionError.CLOSED, () -> anOpinion.say(aunt, round, first, Answer.AGREE));
    assertRefused(
        OpinionError.CLOSED, () -> takingPart.propose(aunt, round, new ProposeStatement("晚了")));
    assertRefused(OpinionError.CLOSED, () -> rounds.close(worker, round));
    var other = anOpinion.round(worker, "晾衣架二", STATEMENTS);
    clock.advance(Duration.ofDays(11));
    assertThat(reading.show(everybody, community, other).round().open()).isFalse();
    assertRefused(
        OpinionError.CLOSED,
        () -> anOpinion.say(aunt, other, anOpinion.shown(worker, other, 0), Answer.AGREE));
    var yesterday = new OpenRound("晚了", "晚了", "2020-01-01", "一句", "", "");
    assertThat(codes(() -> rounds.open(worker, yesterday))).containsExactly(OpinionError.DAY_PAST);
  }

  @Test
  void whoAsksForItIsForgottenAndTheirVotesStay() {
    var round = anOpinion.round(worker, "夜间照明", STATEMENTS);
    anOpinion.say(aunt, round, anOpinion.shown(worker, round, 0), Answer.AGREE);
    anOpinion.proposed(worker, aunt, round, "还没放出来的");
    assertThat(personalOf(aunt)).hasSize(2);
    within(() -> personal.erase(worker, aunt.accountId()));
    assertThat(personalOf(aunt)).isEmpty();
    assertThat(mine(aunt, round).answered()).isEmpty();
    assertThat(reading.file(worker, round).statements()).hasSize(10);
    assertThat(personalOf(worker)).hasSize(10);
    within(() -> personal.erase(worker, worker.accountId()));
    assertThat(personalOf(worker)).isEmpty();
    assertThat(reading.file(worker, round).statements())
        .extracting(StatementView::decider)
        .containsOnly("");
  }

  /** Half of them say yes to everything, half no. */
  private void voters(UUID round, int people) {
    var statements = reading.show(everybody, community, round).statements();
    for (var i = 0; i < people; i++) {
      var voter = town.actor(community, "resident");
      for (var statement : statements) {
        anOpinion.say(voter, round, statement.id(), i % 2 == 0 ? Answer.AGREE : Answer.DISAGREE);
      }
    }
  }

  private void everybodySays(UUID round, int people, Answer answer) {
    var statements = reading.show(everybody, community, round).statements();
    for (var i = 0; i < people; i++) {
      var voter = town.actor(community, "resident");
      statements.forEach(it -> anOpinion.say(voter, round, it.id(), answer));
    }
  }

  private OpenRound about(String need, String proposal, int days) {
    var until = Dates.day(clock.instant()).plusDays(days).toString();
    return new OpenRound("问一问", "听听大家怎么说", until, "一句", need, proposal);
  }

  /** What the evidence holds of a round. */
  private List<String> entries(UUID round, String action) {
    return Sql.of(url)
        .list(
            """
            select content from (
              select content from evidence.outbox union all select content from evidence.entry) e
            where content like '%%%s%%' and content like '%%"action":"%s"%%'
            """
                .formatted(round, action));
  }

  private static String sha256(String text) {
    try {
      var hash = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(hash.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private Optional<OpinionMap> drawn(UUID round) {
    clock.advance(Duration.ofMinutes(5));
    jobs.run();
    clock.advance(Duration.ofSeconds(1)); // who votes at the moment of a map is not after it
    return reading.show(everybody, community, round).map();
  }

  private List<String> shown(UUID round) {
    return reading.show(everybody, community, round).statements().stream()
        .map(StatementView::words)
        .toList();
  }

  private TakingPartPage mine(Actor actor, UUID round) {
    return reading.takePart(actor, round, Optional.empty());
  }

  private void decide(Actor actor, UUID round, UUID statement, String showing, String reason) {
    rounds.decide(actor, round, statement, new DecideStatement(showing, reason));
  }

  private List<?> personalOf(Actor actor) {
    return within(() -> personal.about(actor, actor.accountId()));
  }

  private <T> T within(Supplier<T> work) {
    return Objects.requireNonNull(
        Scope.in(worker.scope(), () -> transactions.execute(status -> work.get())));
  }

  private static List<ErrorCode> codes(ThrowingCallable call) {
    return catchThrowableOfType(Invalid.class, call).errors().stream()
        .map(Invalid.FieldError::code)
        .toList();
  }
}
