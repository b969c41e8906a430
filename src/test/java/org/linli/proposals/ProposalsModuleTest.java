package org.linli.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.linli.testing.ProposalBuilder.WHAT;
import static org.linli.testing.Refusals.assertRefused;
import static org.linli.testing.Refusals.field;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.directory.posts.SaveStaffing;
import org.linli.directory.posts.StaffingManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.notice.inbox.OwnNotice;
import org.linli.notice.inbox.OwnNotices;
import org.linli.platform.Dates;
import org.linli.projects.CharterManagement;
import org.linli.projects.WriteCharter;
import org.linli.proposals.ReviewProposal.Aspect;
import org.linli.proposals.ReviewProposal.Finding;
import org.linli.testing.AtOnce;
import org.linli.testing.DueJobs;
import org.linli.testing.IntegrationTest;
import org.linli.testing.ProposalBuilder;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** DELIB-3, DELIB-8: from a draft of neighbours to an answer with reasons, and to a project. */
@IntegrationTest
class ProposalsModuleTest {

  @Autowired private ProposalBuilder aProposal;
  @Autowired private ProposalDrafting drafting;
  @Autowired private ProposalSupport support;
  @Autowired private ProposalMerging merging;
  @Autowired private ProposalReviewing reviewing;
  @Autowired private ProposalReading reading;
  @Autowired private DueJobs jobs;
  @Autowired private StaffingManagement staffing;
  @Autowired private CharterManagement charters;
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

  @Test
  void draftIsItsAuthorsAloneAndOthersSignByThemselves() {
    var number = aProposal.draft(aunt, "东门装灯");
    assertRefused(KernelError.NOT_FOUND, () -> reading.show(everybody, number));
    assertRefused(KernelError.NOT_FOUND, () -> reading.show(neighbour, number));
    assertRefused(KernelError.NOT_FOUND, () -> reading.file(neighbour, number));
    assertRefused(KernelError.NOT_FOUND, () -> reading.desk(secretary, number));
    assertRefused(KernelError.NOT_FOUND, () -> drafting.publish(neighbour, number));
    assertRefused(
        KernelError.NOT_FOUND,
        () -> drafting.rewrite(neighbour, number, ProposalBuilder.words("我的")));
    assertRefused(
        KernelError.NOT_FOUND,
        () -> drafting.sign(neighbour, UUID.randomUUID(), new SignProposal("李叔")));
    var invite = aProposal.invite(aunt, number);
    assertThat(reading.invited(neighbour, invite).authors()).containsExactly("王奶奶");
    drafting.sign(neighbour, invite, new SignProposal("李叔"));
    drafting.sign(neighbour, invite, new SignProposal("李叔叔"));
    drafting.publish(neighbour, number);
    var shown = reading.show(everybody, number);
    assertThat(shown.authors()).containsExactly("王奶奶", "李叔叔");
    assertThat(shown.proposal().status()).isEqualTo(ProposalState.GATHERING);
    assertThat(shown.story()).extracting(ProposalPage.Step::party).containsExactly("李叔叔");
  }

  @Test
  void supportersAreAsManyAsTheRuleSaysForThePopulation() {
    assertThat(threshold()).as("nobody counted").isEqualTo(20);
    for (var expected : List.of(List.of(1000, 10), List.of(1001, 20), List.of(10_001, 80))) {
      count(expected.getFirst());
      assertThat(threshold()).as("of %s", expected.getFirst()).isEqualTo(expected.getLast());
    }
  }

  @Test
  void nobodySupportsTwiceAndTheLastOneBeginsTheReviewOnce() {
    count(500);
    var number = aProposal.published(aunt, "东门装灯");
    assertRefused(ProposalError.OWN, () -> support.support(aunt, number));
    support.support(neighbour, number);
    support.support(neighbour, number);
    assertThat(reading.show(neighbour, number).proposal().supporters()).isEqualTo(1);
    assertThat(reading.show(neighbour, number).own().supports()).isTrue();
    support.unsupport(neighbour, number);
    assertThat(reading.show(neighbour, number).proposal().supporters()).isZero();
    var neighbours =
        IntStream.range(0, 10).mapToObj(each -> town.actor(community, "resident")).toList();
    var outcomes =
        AtOnce.all(
            neighbours.stream()
                .map(
                    each ->
                        (java.util.concurrent.Callable<Boolean>)
                            () -> {
                              support.support(each, number);
                              return true;
                            })
                .toList());
    assertThat(outcomes).allMatch(AtOnce.Outcome::succeeded);
    var shown = reading.show(everybody, number);
    assertThat(shown.proposal().supporters()).isEqualTo(10);
    assertThat(shown.proposal().status()).isEqualTo(ProposalState.REVIEW);
    assertThat(shown.proposal().decideBy()).isPresent();
    assertThat(shown.story())
        .extracting(ProposalPage.Step::action)
        .containsExactly(ProposalAction.REACH, ProposalAction.PUBLISH);
    assertRefused(ProposalError.NOT_NOW, () -> support.unsupport(neighbours.getFirst(), number));
    assertThat(told(aunt)).contains(ProposalNoticeTexts.OWN);
    assertThat(reading.waiting(secretary))
        .extracting(Waiting::kind)
        .containsExactly(Waiting.Kind.ANSWER);
  }

  @Test
  void keyOfTheTableLetsNobodySupportTwice() {
    var number = aProposal.published(aunt, "东门装灯");
    support.support(neighbour, number);
    assertThatThrownBy(
            () ->
                within(
                    () ->
                        jdbc.sql(
                                """
                                insert into proposals.support
                                select community_id, proposal_id, account_id, supported_at
                                from proposals.support where community_id = :community
                                """)
                            .param("community", community.id())
                            .update()))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void lapsesWhenItsTermEnds() {
    var number = aProposal.published(aunt, "东门装灯");
    support.support(neighbour, number);
    var shown = reading.show(everybody, number).proposal();
    assertThat(shown.supportUntil())
        .contains(Dates.end(Dates.day(clock.instant()).plusDays(60)).minusSeconds(1));
    clock.advance(Duration.ofDays(61));
    jobs.run();
    await()
        .until(() -> reading.show(everybody, number).proposal().status() == ProposalState.LAPSED);
    var lapsed = reading.show(everybody, number);
    assertThat(lapsed.proposal().status()).isEqualTo(ProposalState.LAPSED);
    assertThat(lapsed.story())
        .extracting(ProposalPage.Step::action)
        .containsExactly(ProposalAction.LAPSE, ProposalAction.PUBLISH);
    assertThat(told(neighbour)).contains(ProposalNoticeTexts.SUPPORTED);
    assertRefused(ProposalError.NOT_NOW, () -> support.support(neighbour, number));
  }

  @Test
  void nobodyOpensMoreThanTheRuleAllowsAlsoAtOnce() {
    var outcomes = AtOnce.times(5, () -> aProposal.draft(aunt, "东门装灯"));
    assertThat(outcomes.stream().filter(AtOnce.Outcome::succeeded)).hasSize(3);
    assertThat(outcomes.stream().flatMap(it -> it.refusal().stream()))
        .containsOnly(ProposalError.TOO_MANY_OPEN);
    var first = reading.mine(aunt).signed().getFirst().number();
    drafting.withdraw(aunt, first, new GiveReason("不提了"));
    aProposal.draft(aunt, "西门装灯");
  }

  @Test
  void twoProposalsBecomeOneAndEverybodyIsTold() {
    var uncle = town.actor(community, "resident");
    var one = aProposal.published(aunt, "东门装灯");
    var other = aProposal.published(uncle, "东门台阶照明");
    support.support(neighbour, one);
    assertThat(field(() -> aProposal.asksToJoin(aunt, one, new ShortNumber(2026, 999))))
        .isEqualTo("intoProposal");
    assertThat(field(() -> aProposal.asksToJoin(aunt, one, one))).isEqualTo("intoProposal");
    assertRefused(KernelError.NOT_FOUND, () -> aProposal.asksToJoin(uncle, one, other));
    aProposal.asksToJoin(aunt, one, other);
    assertThat(reading.waiting(uncle)).extracting(Waiting::number).containsExactly(other);
    assertThat(reading.file(uncle, other).asks())
        .extracting(ProposalFile.Ask::number)
        .containsExactly(one);
    assertRefused(
        KernelError.NOT_FOUND, () -> merging.answer(aunt, other, one, new AnswerYesNo("yes", "好")));
    merging.answer(uncle, other, one, new AnswerYesNo("yes", "说的是一处"));
    var merged = reading.show(everybody, one);
    assertThat(merged.proposal().status()).isEqualTo(ProposalState.MERGED);
    assertThat(merged.mergedInto()).contains(other);
    assertThat(reading.show(everybody, other).merged()).containsExactly(one);
    assertThat(reading.show(everybody, other).proposal().supporters())
        .as("they supported other words")
        .isZero();
    assertThat(told(aunt)).contains(ProposalNoticeTexts.OWN, ProposalNoticeTexts.ASKED);
    assertThat(told(neighbour)).contains(ProposalNoticeTexts.SUPPORTED);
    assertRefused(
        KernelError.NOT_FOUND,
        () -> merging.answer(uncle, other, one, new AnswerYesNo("no", "晚了")));
  }

  @Test
  void twoThatWantToJoinEachOtherAtOnceDoNotWaitForEachOther() {
    var uncle = town.actor(community, "resident");
    var one = aProposal.published(aunt, "东门装灯");
    var other = aProposal.published(uncle, "东门台阶照明");
    aProposal.asksToJoin(aunt, one, other);
    aProposal.asksToJoin(uncle, other, one);
    var yes = new AnswerYesNo("yes", "好");
    var outcomes =
        AtOnce.<Boolean>all(
            List.of(
                () -> {
                  merging.answer(uncle, other, one, yes);
                  return true;
                },
                () -> {
                  merging.answer(aunt, one, other, yes);
                  return true;
                }));
    assertThat(outcomes.stream().filter(AtOnce.Outcome::succeeded)).hasSize(1);
  }

  @Test
  void reviewedByNamedPeopleAndAnsweredWithReasonsAndBecomesAProject() {
    var number = aProposal.takenUp(aunt, secretary, "东门装灯");
    assertRefused(KernelError.FORBIDDEN, () -> review(neighbour, number, Aspect.COST));
    review(worker, number, Aspect.FEASIBILITY);
    review(worker, number, Aspect.COST);
    assertThat(field(() -> review(worker, number, Aspect.COST))).isEqualTo("aspect");
    var adopt = new DecideProposal("ADOPT", "下个月装上", "");
    assertRefused(KernelError.FORBIDDEN, () -> reviewing.decide(worker, number, adopt));
    assertRefused(ProposalError.NOT_REVIEWED, () -> reviewing.decide(secretary, number, adopt));
    review(secretary, number, Aspect.LEGALITY);
    assertThat(reading.show(everybody, number).reviews())
        .allSatisfy(it -> assertThat(it.reviewer()).isNotEmpty());
    reviewing.decide(secretary, number, adopt);
    assertRefused(ProposalError.NOT_NOW, () -> reviewing.decide(secretary, number, adopt));
    assertThat(reading.waiting(secretary)).isEmpty();
    var link = ProposalLink.of(number);
    assertThat(charters.draft(secretary, link).orElseThrow().plan()).isEqualTo(WHAT);
    var project = charters.propose(secretary, charter(link));
    assertThat(reading.show(everybody, number).project()).contains(project);
    assertThat(charters.draft(secretary, link)).as("one project").isEmpty();
    assertThat(field(() -> charters.propose(secretary, charter(link)))).isEqualTo("startedFrom");
    assertThat(reading.share(everybody)).isEqualTo(new AdoptedShare(1, 1, 1, 1));
    assertThat(recorded(number)).contains("PUBLISH", "TAKE_UP", "REVIEW", "ADOPT", "PROJECT");
  }

  @Test
  void authorsNeitherReviewNorDecideWhatIsTheirs() {
    var number = aProposal.takenUp(secretary, secretary, "东门装灯");
    assertRefused(ProposalError.OWN, () -> review(secretary, number, Aspect.COST));
    assertRefused(
        ProposalError.OWN,
        () -> reviewing.decide(secretary, number, new DecideProposal("REFER", "大家定", "会")));
  }

  @Test
  void handedToAMeetingItIsAnsweredLater() {
    var number = aProposal.reviewed(aunt, secretary, worker, "东门装灯");
    var before = reading.show(everybody, number).proposal().decideBy().orElseThrow();
    reviewing.decide(secretary, number, new DecideProposal("REFER", "花钱多", "10 月代表会议"));
    var shown = reading.show(everybody, number);
    assertThat(shown.proposal().status()).isEqualTo(ProposalState.REFERRED);
    assertThat(shown.reference()).isEqualTo("10 月代表会议");
    assertThat(shown.proposal().decideBy().orElseThrow()).isAfter(before);
    reviewing.decide(secretary, number, new DecideProposal("DECLINE", "没有过半", ""));
    assertThat(reading.share(everybody).percent()).contains(0);
  }

  @Test
  void secretariesAreToldWhenTheAnswerIsLate() {
    var number = aProposal.takenUp(aunt, secretary, "东门装灯");
    var due = reading.show(everybody, number).proposal().decideBy().orElseThrow();
    clock.advance(Duration.between(clock.instant(), due).plusSeconds(1));
    jobs.run();
    await().until(() -> told(secretary).contains(ProposalNoticeTexts.STAFF));
  }

  private int threshold() {
    var author = town.actor(community, "resident");
    var number = aProposal.published(author, "东门装灯");
    return reading.show(everybody, number).proposal().threshold().orElseThrow();
  }

  private void count(int people) {
    staffing.save(
        worker, SaveStaffing.of("plan-c", String.valueOf(people), "2026-09-01", "台账", "", ""));
  }

  private void review(Actor reviewer, ShortNumber number, Aspect aspect) {
    aProposal.review(reviewer, number, aspect, Finding.YES);
  }

  private static WriteCharter charter(String from) {
    return new WriteCharter(
        "东门装灯", "晚上看得清", "", "提案里 21 户附议", "走东门的住户", "", WHAT, "100% 2026-10-30 装好", "", "", from);
  }

  private List<String> recorded(ShortNumber number) {
    return within(
        () ->
            jdbc.sql(
                    """
                    select action from proposals.v_public_step s
                    join proposals.v_public_proposal p
                      on p.community_id = s.community_id and p.proposal_id = s.proposal_id
                    where p.community_id = :community and p.sequence = :number
                    """)
                .param("community", community.id())
                .param("number", number.sequence())
                .query(String.class)
                .list());
  }

  private List<String> told(Actor somebody) {
    return inbox.mine(somebody, Paging.first()).rows().stream().map(OwnNotice::template).toList();
  }

  private <T> T within(Supplier<T> work) {
    return Scope.in(worker.scope(), () -> transactions.execute(status -> work.get()));
  }
}
