package org.linli.pacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.testing.PactBuilder.ARTICLES;
import static org.linli.testing.Refusals.assertRefused;
import static org.linli.testing.Refusals.field;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.ballot.BallotManagement;
import org.linli.ballot.WithdrawBallot;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.notice.inbox.OwnNotice;
import org.linli.notice.inbox.OwnNotices;
import org.linli.platform.Dates;
import org.linli.testing.AtOnce;
import org.linli.testing.BallotBuilder;
import org.linli.testing.IntegrationTest;
import org.linli.testing.PactBuilder;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** CULT-3: a community pact, from a draft in rounds to a version that was voted on and filed. */
@IntegrationTest
class PactsModuleTest {

  @Autowired private PactBuilder aPact;
  @Autowired private BallotBuilder aBallot;
  @Autowired private PactDrafting drafting;
  @Autowired private PactTalking talking;
  @Autowired private PactDeciding deciding;
  @Autowired private PactReading reading;
  @Autowired private PactNight night;
  @Autowired private PactPersonalData personal;
  @Autowired private BallotManagement ballots;
  @Autowired private OwnNotices inbox;
  @Autowired private TransactionTemplate transactions;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;
  @Autowired private Town town;

  private Community community;
  private Actor aunt;
  private Actor neighbour;
  private Actor worker;
  private Actor secretary;
  private Scope everybody;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    aunt = town.actor(community, "resident");
    neighbour = town.actor(community, "resident");
    worker = town.actor(community, "community-worker");
    secretary = town.actor(community, "community-secretary");
    everybody = Scope.publicOf(community.id());
  }

  private List<String> words(List<Article> articles) {
    return articles.stream().map(Article::words).toList();
  }

  @Test
  void aDraftIsForThoseWhoWriteItUntilTheFirstRound() {
    var number = aPact.draft(worker, "RESIDENTS", "三阳公约");
    assertRefused(KernelError.NOT_FOUND, () -> reading.show(everybody, number));
    assertThat(reading.list(everybody, Paging.first()).rows()).isEmpty();
    assertRefused(KernelError.FORBIDDEN, () -> reading.work(aunt, number));
    assertRefused(KernelError.FORBIDDEN, () -> drafting.add(aunt, number, article("x")));
    assertRefused(
        KernelError.NOT_FOUND, () -> talking.suggest(aunt, number, new SuggestWords("", "", "好")));
    assertThat(words(aPact.writing(worker, number))).isEqualTo(ARTICLES);
    aPact.openRound(worker, number);
    assertThat(words(reading.show(everybody, number).articles())).isEqualTo(ARTICLES);
  }

  private static WriteArticle article(String words) {
    return new WriteArticle(words, "");
  }

  @Test
  void articlesAreAddedMovedWrittenAnewAndStruck() {
    var number = aPact.draft(worker, "NEIGHBOURS", "楼道约定");
    drafting.add(worker, number, new WriteArticle("公用的灯随手关。", "1"));
    var second = aPact.writing(worker, number).get(1);
    assertThat(second.words()).isEqualTo(ARTICLES.getFirst());
    drafting.write(worker, number, second.id(), new WriteArticle("楼道里什么都不放。", "4"));
    drafting.drop(worker, number, aPact.writing(worker, number).get(1).id());
    assertThat(words(aPact.writing(worker, number)))
        .containsExactly("公用的灯随手关。", ARTICLES.get(2), "楼道里什么都不放。");
    assertRefused(
        KernelError.NOT_FOUND,
        () -> drafting.write(worker, number, java.util.UUID.randomUUID(), article("x")));
  }

  @Test
  void aRoundLastsAsTheRuleSays() {
    var number = aPact.draft(worker, "RESIDENTS", "三阳公约");
    var today = Dates.day(clock.instant());
    for (var wrong : List.of(today.plusDays(6), today.plusDays(61))) {
      assertThat(field(() -> drafting.openRound(worker, number, new OpenRound(wrong.toString()))))
          .isEqualTo("roundUntil");
    }
    var empty = aPact.draft(worker, "NEIGHBOURS", "楼道约定");
    aPact.writing(worker, empty).forEach(it -> drafting.drop(worker, empty, it.id()));
    assertRefused(PactError.NO_ARTICLES, () -> aPact.openRound(worker, empty));
  }

  @Test
  void whatResidentsSuggestIsComparedAnsweredAndTakenIn() {
    var number = aPact.roundOver(worker, "RESIDENTS", "三阳公约");
    aPact.openRound(worker, number);
    var first = aPact.suggestion(aunt, number, 1, "车也别占地方");
    var second = aPact.suggestion(neighbour, number, 2, "九点太早");
    var shown = reading.draft(aunt, number, false);
    assertThat(shown.own()).containsExactly(first);
    assertThat(shown.page().open()).isEqualTo(2);
    assertThat(shown.page().about(shown.articles().getFirst().id()).getFirst().changes())
        .extracting(it -> it.kind().name())
        .contains("ADDED");
    aPact.answer(worker, number, first, "TAKEN");
    aPact.answer(worker, number, second, "DECLINED");
    assertRefused(PactError.NOT_NOW, () -> aPact.answer(worker, number, second, "TAKEN"));
    assertThat(aPact.writing(worker, number).getFirst().words())
        .isEqualTo(ARTICLES.getFirst().replace("。", "，也不占用。"));
    assertThat(words(aPact.shown(aunt, number)))
        .as("residents read what was published")
        .isEqualTo(ARTICLES);
    assertThat(told(aunt)).contains(PactTexts.ANSWERED);
    clock.advance(Duration.ofDays(8));
    aPact.openRound(worker, number);
    var next = reading.draft(everybody, number, true);
    assertThat(next.changes().getFirst().kind()).isEqualTo(ArticleChange.Kind.CHANGED);
    assertThat(next.page().draft().round()).isEqualTo(3);
  }

  private List<String> told(Actor somebody) {
    return inbox.mine(somebody, Paging.first()).rows().stream().map(OwnNotice::template).toList();
  }

  @Test
  void twoSuggestionsForOnePlaceAreNotBothTakenWordByWord() {
    var number = aPact.round(worker, "RESIDENTS", "三阳公约");
    var about = aPact.shown(aunt, number).get(1);
    var nine = suggest(aunt, number, about, about.words().replace("九", "十"));
    var ten = suggest(neighbour, number, about, about.words().replace("九", "八"));
    var elsewhere = suggest(neighbour, number, about, about.words().replace("不放音响", "不唱歌"));
    aPact.answer(worker, number, nine, "TAKEN");
    assertRefused(PactError.OVERTAKEN, () -> aPact.answer(worker, number, ten, "TAKEN"));
    aPact.answer(worker, number, elsewhere, "TAKEN");
    aPact.answer(worker, number, ten, "ADAPTED");
    assertThat(aPact.writing(worker, number).get(1).words()).isEqualTo("晚上十点以后不大声说话，不唱歌。");
  }

  private java.util.UUID suggest(Actor who, ShortNumber number, Article about, String words) {
    return talking.suggest(who, number, new SuggestWords(about.id().toString(), words, "这样好"));
  }

  @Test
  void aMissingArticleIsSuggestedAndTakenIn() {
    var number = aPact.round(worker, "RESIDENTS", "三阳公约");
    var missing = talking.suggest(aunt, number, new SuggestWords("", "高空不抛物。", "上周砸了车"));
    var said = talking.suggest(aunt, number, new SuggestWords("", "", "写得好"));
    assertThat(field(() -> aPact.answer(worker, number, said, "TAKEN"))).isEqualTo("taken");
    aPact.answer(worker, number, missing, "TAKEN");
    assertThat(words(aPact.writing(worker, number))).hasSize(4).endsWith("高空不抛物。");
  }

  @Test
  void nobodyFloodsARoundNorSpeaksAfterIt() {
    var number = aPact.round(worker, "RESIDENTS", "三阳公约");
    var outcomes =
        AtOnce.all(
            IntStream.range(0, 14)
                .mapToObj(
                    each ->
                        (Callable<Object>)
                            () ->
                                talking.suggest(
                                    aunt, number, new SuggestWords("", "", "第 " + each)))
                .toList());
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(10);
    assertThat(reading.show(everybody, number).page().suggestions()).hasSize(10);
    clock.advance(Duration.ofDays(8));
    assertRefused(
        PactError.ROUND_OVER,
        () -> talking.suggest(neighbour, number, new SuggestWords("", "", "晚了")));
  }

  @Test
  void whatIsNotForEverybodysEyesIsHiddenWithAReasonAndKeptNowhere() {
    var number = aPact.round(worker, "RESIDENTS", "三阳公约");
    var id = talking.suggest(aunt, number, new SuggestWords("", "", "老李家是贼"));
    assertRefused(
        KernelError.FORBIDDEN, () -> talking.hide(neighbour, number, id, new GiveReason("骂人")));
    talking.hide(worker, number, id, new GiveReason("骂人"));
    var shown = reading.show(everybody, number).page().suggestions().getFirst();
    assertThat(shown.said()).isEmpty();
    assertThat(shown.answer()).isEqualTo("骂人");
    assertThat(
            within(
                () ->
                    jdbc.sql("select said from pacts.suggestion where community_id = :c")
                        .param("c", community.id())
                        .query(String.class)
                        .list()))
        .containsExactly("");
    var other = talking.suggest(aunt, number, new SuggestWords("", "", "写得好"));
    assertRefused(KernelError.NOT_FOUND, () -> talking.takeBack(neighbour, number, other));
    talking.takeBack(aunt, number, other);
    assertThat(reading.show(everybody, number).page().suggestions()).hasSize(1);
  }

  @Test
  void noVoteBeforeEverySuggestionIsAnsweredAndSomebodyElseLooked() {
    var number = aPact.round(worker, "RESIDENTS", "三阳公约");
    var id = aPact.suggestion(aunt, number, 1, "车也别占地方");
    assertRefused(PactError.ROUND_OPEN, () -> drafting.submit(worker, number));
    clock.advance(Duration.ofDays(8));
    assertRefused(PactError.UNANSWERED, () -> drafting.submit(worker, number));
    aPact.answer(worker, number, id, "DECLINED");
    drafting.submit(worker, number);
    var looked = new ReviewPact("OBJECT", "街道司法所", "第一条不清楚");
    assertRefused(PactError.SOMEBODY_ELSE, () -> deciding.review(worker, number, looked));
    deciding.review(secretary, number, looked);
    assertThat(reading.show(everybody, number).page().pact().status())
        .isEqualTo(PactStatus.DRAFTING);
    assertRefused(PactError.NOT_NOW, () -> drafting.submit(worker, number));
  }

  @Test
  void onlyABallotThatFitsAndHasNotBegunDecides() {
    var number = aPact.cleared(worker, secretary, "NEIGHBOURS", "楼道约定");
    assertThat(field(() -> vote(number, "2026-000999"))).isEqualTo("decidingBallot");
    var opinion = aPact.ballot(secretary, worker, "问一问", "opinion-persons");
    assertThat(field(() -> vote(number, opinion.toString()))).isEqualTo("decidingBallot");
    var begun = aBallot.open(secretary, "开始了", PactBuilder.RULE);
    assertThat(field(() -> vote(number, begun.toString()))).isEqualTo("decidingBallot");
    var ballot = aPact.ballot(secretary, worker, "定约定", PactBuilder.RULE);
    assertThat(
            field(
                () -> deciding.putToVote(secretary, number, new PutToVote(ballot.toString(), "2"))))
        .isEqualTo("onQuestion");
    vote(number, community.shortName() + ballot);
    var other = aPact.cleared(worker, secretary, "NEIGHBOURS", "另一个约定");
    assertThat(field(() -> vote(other, ballot.toString()))).isEqualTo("decidingBallot");
    assertRefused(PactError.BALLOT_RUNS, () -> deciding.takeResult(secretary, number));
    ballots.withdraw(secretary, ballot, new WithdrawBallot("日子不对"));
    deciding.takeResult(secretary, number);
    assertThat(reading.show(everybody, number).page().pact().status())
        .isEqualTo(PactStatus.CLEARED);
  }

  private void vote(ShortNumber number, String ballot) {
    deciding.putToVote(secretary, number, new PutToVote(ballot, ""));
  }

  /** The planted fault: the check of the program is passed by, and the index refuses. */
  @Test
  void aQuestionDecidesOnePact() {
    var one = aPact.voting(worker, secretary, "楼道约定");
    var other = aPact.cleared(worker, secretary, "NEIGHBOURS", "另一个约定");
    assertThatThrownBy(
            () ->
                within(
                    () ->
                        jdbc.sql(
                                """
                                update pacts.pact p set ballot = o.ballot, question = o.question
                                from pacts.pact o
                                where p.community_id = :c and o.community_id = :c
                                  and p.sequence = :other and o.sequence = :one
                                """)
                            .param("c", community.id())
                            .param("one", one.sequence())
                            .param("other", other.sequence())
                            .update()))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("pact_decided_by");
  }

  @Test
  void theBallotsFinalResultDecides() {
    var adopted = aPact.voted(community, worker, secretary, "NEIGHBOURS", "楼道约定", "YES");
    var rejected = aPact.voted(community, worker, secretary, "NEIGHBOURS", "院子约定", "NO");
    night.run();
    assertThat(status(adopted)).isEqualTo(PactStatus.ADOPTED);
    assertThat(status(rejected)).isEqualTo(PactStatus.DRAFTING);
    assertThat(reading.show(everybody, rejected).page().story().getFirst().action())
        .isEqualTo(PactAction.REJECT);
    assertRefused(PactError.NOT_NOW, () -> deciding.takeResult(secretary, adopted));
  }

  private PactStatus status(ShortNumber number) {
    return reading.show(everybody, number).page().pact().status();
  }

  @Test
  void whatWasVotedOnIsPublishedAndStaysReadableWhenItIsAmended() {
    var number = aPact.adopted(community, worker, secretary, "楼道约定");
    aPact.file(secretary, number);
    aPact.publish(secretary, number);
    var first = reading.version(everybody, number, 1);
    assertThat(words(first.articles())).isEqualTo(ARTICLES);
    assertThat(first.version().orElseThrow().filedNumber()).isEqualTo("样街备〔2026〕1 号");
    assertThat(first.version().orElseThrow().textHash())
        .isEqualTo(PactWordings.hash(first.articles()));
    drafting.amend(secretary, number, new GiveReason("有人提出来"));
    var dropped = aPact.writing(worker, number).getFirst();
    drafting.drop(worker, number, dropped.id());
    assertThat(words(reading.show(everybody, number).articles()))
        .as("what is in force stays in force")
        .isEqualTo(ARTICLES);
    assertRefused(KernelError.NOT_FOUND, () -> reading.draft(everybody, number, false));
    aPact.openRound(worker, number);
    assertThat(reading.draft(everybody, number, false).changes())
        .extracting(ArticleChange::kind)
        .containsExactly(
            ArticleChange.Kind.SAME, ArticleChange.Kind.SAME, ArticleChange.Kind.DROPPED);
    clock.advance(Duration.ofDays(8));
    aPact.vote(community, worker, secretary, number, "YES");
    deciding.takeResult(secretary, number);
    var later = Dates.day(clock.instant()).plusDays(10);
    deciding.publish(secretary, number, new PublishPact(later.toString()));
    assertThat(reading.show(everybody, number).version().orElseThrow().version())
        .as("the second holds in ten days")
        .isEqualTo(1);
    clock.advance(Duration.ofDays(10));
    assertThat(reading.show(everybody, number).version().orElseThrow().version()).isEqualTo(2);
    assertThat(words(reading.version(everybody, number, 1).articles())).isEqualTo(ARTICLES);
    assertThat(reading.version(everybody, number, 2).changed()).isTrue();
  }

  @Test
  void whatTheLawWantsFiledIsFiledBeforeItIsPublished() {
    var number = aPact.adopted(community, worker, secretary, "楼道约定");
    within(
        () ->
            jdbc.sql("update pacts.pact set kind = 'RESIDENTS' where community_id = :c")
                .param("c", community.id())
                .update());
    assertRefused(PactError.NOT_FILED, () -> aPact.publish(secretary, number));
    var late = Dates.day(clock.instant()).plusDays(1).toString();
    assertThat(field(() -> deciding.file(secretary, number, new FilePact(late, "1 号", "街道"))))
        .isEqualTo("filedOn");
    aPact.file(secretary, number);
    deciding.giveBack(secretary, number, new ReturnPact("第三条和条例抵触"));
    assertThat(status(number)).isEqualTo(PactStatus.DRAFTING);
    assertThat(reading.show(everybody, number).page().story().getFirst().note())
        .isEqualTo("第三条和条例抵触");
  }

  @Test
  void anOrderToCorrectStandsAboveTheTextAndADraftBegins() {
    var number = aPact.inForce(community, worker, secretary, "楼道约定");
    deciding.giveBack(secretary, number, new ReturnPact("第三条和条例抵触"));
    var shown = reading.show(everybody, number);
    assertThat(shown.page().correction()).isEqualTo("第三条和条例抵触");
    assertThat(words(shown.articles())).isEqualTo(ARTICLES);
    drafting.drop(worker, number, aPact.writing(worker, number).getLast().id());
    drafting.giveUp(secretary, number, new GiveUpDraft("先不改"));
    assertThat(status(number)).isEqualTo(PactStatus.IN_FORCE);
    assertThat(words(aPact.writing(worker, number))).as("the draft is gone").isEqualTo(ARTICLES);
  }

  @Test
  void versionsAndStepsAreInTheEvidenceWithTheHashOfTheText() {
    var number = aPact.inForce(community, worker, secretary, "楼道约定");
    var hash = reading.version(everybody, number, 1).version().orElseThrow().textHash();
    var entries =
        within(
            () ->
                jdbc.sql(
                        """
                        select content from evidence.outbox
                        where kind = 'pacts.step' and community_id = :c order by content
                        """)
                    .param("c", community.id())
                    .query(String.class)
                    .list());
    assertThat(entries).hasSize(6).allMatch(it -> it.contains(number.toString()));
    assertThat(entries).filteredOn(it -> it.contains("PUBLISH")).first().asString().contains(hash);
    assertThat(entries).noneMatch(it -> it.contains(ARTICLES.getFirst()));
  }

  @Test
  void wordsThatAPactCannotSetAreShownToWhoeverWrites() {
    var number =
        drafting.begin(
            worker, new BeginPact("RESIDENTS", "三阳公约", "居民", "小组", "楼道不停电动车\n乱扔垃圾罚款五十元，停水三天"));
    assertThat(reading.work(worker, number).warned())
        .containsExactly(new DeskPact.Warning(2, "罚款"), new DeskPact.Warning(2, "停水"));
  }

  @Test
  void whatWaitsIsToldToWhoMayDoIt() {
    var number = aPact.submitted(worker, "RESIDENTS", "三阳公约");
    assertThat(reading.waiting(worker)).as("who handed it in").isEmpty();
    assertThat(reading.waiting(secretary))
        .extracting(Waiting::kind)
        .containsExactly(Waiting.Kind.REVIEW);
    aPact.clear(secretary, number);
    assertThat(reading.waiting(secretary))
        .extracting(Waiting::kind)
        .containsExactly(Waiting.Kind.VOTE);
    assertThat(reading.waiting(aunt)).isEmpty();
  }

  @Test
  void whatSomebodySuggestedIsShownToThemAndErased() {
    var number = aPact.round(worker, "RESIDENTS", "三阳公约");
    var taken = aPact.suggestion(aunt, number, 1, "车也别占地方");
    aPact.suggestion(aunt, number, 2, "九点太早");
    aPact.answer(worker, number, taken, "TAKEN");
    assertThat(within(() -> personal.about(aunt, aunt.accountId()))).hasSize(2);
    within(() -> personal.erase(aunt, aunt.accountId()));
    assertThat(within(() -> personal.about(aunt, aunt.accountId()))).isEmpty();
    assertThat(reading.show(everybody, number).page().suggestions())
        .extracting(PactPage.Suggestion::status)
        .containsExactly(SuggestionStatus.TAKEN);
  }

  private <T> T within(Supplier<T> work) {
    return Scope.in(worker.scope(), () -> transactions.execute(status -> work.get()));
  }
}
