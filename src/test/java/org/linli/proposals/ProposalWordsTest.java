package org.linli.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.linli.testing.ProposalBuilder.WHAT;
import static org.linli.testing.Refusals.assertRefused;
import static org.linli.testing.Refusals.field;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.WordDiff;
import org.linli.notice.inbox.OwnNotice;
import org.linli.notice.inbox.OwnNotices;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.PictureBook;
import org.linli.testing.ProposalBuilder;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** DELIB-3, DELIB-8: what neighbours say at a proposal, and what of it is hidden. */
@IntegrationTest
class ProposalWordsTest {
  @Autowired private ProposalBuilder aProposal;
  @Autowired private ProposalSupport support;
  @Autowired private ProposalAmending amending;
  @Autowired private ProposalDesigning designing;
  @Autowired private ProposalHiding hiding;
  @Autowired private ProposalReading reading;
  @Autowired private ProposalPersonalData personal;
  @Autowired private PictureBook pictures;
  @Autowired private OwnNotices inbox;
  @Autowired private TransactionTemplate transactions;
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
  void amendmentsAreComparedWordByWordAndJoinedWhereTheyDoNotMeet() {
    var number = aProposal.published(aunt, "东门装灯");
    support.support(worker, number);
    var two = aProposal.amendment(neighbour, number, "台阶长");
    var later =
        amending.suggest(worker, number, new SuggestAmendment(WHAT.replace("七点", "六点"), "冬天黑得早"));
    var three =
        amending.suggest(neighbour, number, new SuggestAmendment(WHAT.replace("一盏", "三盏"), "更亮"));
    assertThat(reading.show(everybody, number).amendment(two).orElseThrow().changes())
        .contains(
            new WordDiff.Piece(WordDiff.Kind.DROPPED, "一"),
            new WordDiff.Piece(WordDiff.Kind.ADDED, "两"));
    assertThat(field(() -> amending.suggest(neighbour, number, suggestion("再来"))))
        .isEqualTo("suggested");
    assertRefused(
        KernelError.NOT_FOUND,
        () -> amending.answer(neighbour, number, two, new AnswerYesNo("yes", "好")));
    amending.answer(aunt, number, two, new AnswerYesNo("yes", "有道理"));
    amending.answer(aunt, number, later, new AnswerYesNo("yes", "也对"));
    assertRefused(
        ProposalError.OVERTAKEN,
        () -> amending.answer(aunt, number, three, new AnswerYesNo("yes", "好")));
    amending.answer(aunt, number, three, new AnswerYesNo("no", "两盏够了"));
    assertRefused(
        ProposalError.NOT_NOW,
        () -> amending.answer(aunt, number, three, new AnswerYesNo("no", "两盏够了")));
    var shown = reading.show(everybody, number);
    assertThat(shown.text().what()).isEqualTo(WHAT.replace("一盏", "两盏").replace("七点", "六点"));
    assertThat(shown.edition()).isEqualTo(3);
    assertThat(shown.amendments())
        .extracting(ProposalPage.Amendment::status)
        .containsExactlyInAnyOrder(
            AmendmentStatus.ACCEPTED, AmendmentStatus.ACCEPTED, AmendmentStatus.DECLINED);
    assertThat(told(worker)).as("who supports it is told").contains(ProposalNoticeTexts.SUPPORTED);
    assertThat(told(neighbour)).contains(ProposalNoticeTexts.WORDS);
  }

  @Test
  void sameTextIsNoAmendmentAndItsWriterTakesItBack() {
    var number = aProposal.published(aunt, "东门装灯");
    assertThat(field(() -> amending.suggest(neighbour, number, new SuggestAmendment(WHAT, "没改"))))
        .isEqualTo("suggested");
    var id = aProposal.amendment(neighbour, number, "台阶长");
    assertRefused(KernelError.NOT_FOUND, () -> amending.takeBack(worker, number, id));
    amending.takeBack(neighbour, number, id);
    assertRefused(
        ProposalError.NOT_NOW,
        () -> amending.answer(aunt, number, id, new AnswerYesNo("yes", "好")));
  }

  @Test
  void eachPointStandsOnceAndOthersAgreeWithIt() {
    var number = aProposal.published(aunt, "东门装灯");
    var point = aProposal.point(neighbour, number, "晚上走路安全");
    assertThat(field(() -> support.point(worker, number, new MakePoint("FOR", "晚上走路，安全！"))))
        .isEqualTo("said");
    support.point(worker, number, new MakePoint("AGAINST", "晚上走路安全"));
    assertRefused(ProposalError.OWN, () -> support.supportPoint(neighbour, number, point, true));
    support.supportPoint(worker, number, point, true);
    support.supportPoint(worker, number, point, true);
    support.supportPoint(secretary, number, point, true);
    support.supportPoint(secretary, number, point, false);
    assertThat(reading.show(everybody, number).points("FOR"))
        .extracting(ProposalPage.Point::supporters)
        .containsExactly(1);
    aProposal.point(neighbour, number, "省电");
    aProposal.point(neighbour, number, "好看");
    assertThat(field(() -> support.point(neighbour, number, new MakePoint("FOR", "再说一条"))))
        .as("nobody floods it")
        .isEqualTo("said");
  }

  @Test
  void plansAreShownInRoundsAndRemarkedByPlace() {
    var planner = town.actor(community, "community-planner");
    var number = aProposal.takenUp(aunt, secretary, "东门装灯");
    var plan = new ShowPlan("林规划师", "灯装在左边", "台阶和一盏灯");
    assertRefused(
        KernelError.FORBIDDEN, () -> designing.show(aunt, number, plan, pictures.picture()));
    designing.show(planner, number, plan, pictures.picture());
    assertRefused(
        ProposalError.SHOWN_BEFORE,
        () -> designing.show(planner, number, plan, pictures.picture()));
    var outcomes =
        AtOnce.times(
            4,
            () -> {
              aProposal.remark(town.actor(community, "resident"), number, "太高");
              return true;
            });
    assertThat(outcomes).allMatch(AtOnce.Outcome::succeeded);
    var shown = reading.show(everybody, number);
    assertThat(shown.proposal().status()).isEqualTo(ProposalState.DESIGN);
    var round = shown.plan().orElseThrow();
    assertThat(round.remarks()).extracting(ProposalPage.Remark::number).containsExactly(1, 2, 3, 4);
    assertThat(round.remarks().stream().map(it -> List.of(round.x(it), round.y(it))))
        .as("numbers do not lie on each other")
        .doesNotHaveDuplicates();
    assertThat(designing.open(everybody, number, round.thumbnailSha256()).mediaType())
        .isEqualTo("image/jpeg");
    assertRefused(
        KernelError.NOT_FOUND, () -> designing.remark(aunt, number, 2, new MakeRemark("A1", "没有")));
  }

  @Test
  void hiddenWordsStandNowhereUntilSomebodyElseRestoresThem() {
    var number = aProposal.published(aunt, "东门装灯");
    var words = "隔壁老赵是骗子";
    var id = aProposal.appealed(neighbour, worker, number, words);
    assertThat(reading.show(everybody, number).toString()).doesNotContain(words);
    assertThat(reading.show(worker, number).toString()).doesNotContain(words);
    assertThat(reading.show(everybody, number).hidings())
        .extracting(ProposalPage.Hiding::reason)
        .containsExactly("骂人");
    assertThat(aProposal.hiddenOf(neighbour).words()).isEqualTo(words);
    assertRefused(ProposalError.NOT_NOW, () -> hiding.appeal(neighbour, id, new GiveReason("再申诉")));
    var yes = new AnswerYesNo("yes", "是事实，法院判了");
    assertRefused(ProposalError.SOMEBODY_ELSE, () -> hiding.decide(worker, id, yes));
    assertRefused(KernelError.FORBIDDEN, () -> hiding.decide(neighbour, id, yes));
    assertThat(reading.waiting(worker)).isEmpty();
    assertThat(reading.waiting(secretary))
        .extracting(Waiting::kind, Waiting::number)
        .containsExactly(tuple(Waiting.Kind.APPEAL, number));
    assertThat(reading.desk(secretary, number).appeals())
        .extracting(DeskFile.Appeal::words)
        .containsExactly(words);
    hiding.decide(secretary, id, yes);
    assertThat(reading.show(everybody, number).points("FOR"))
        .extracting(ProposalPage.Point::said)
        .containsExactly(words);
    assertThat(told(neighbour)).contains(ProposalNoticeTexts.WORDS);
  }

  @Test
  void amendmentComesBackAsItWasAndAWholeProposalIsHiddenForEverybodyElse() {
    var number = aProposal.published(aunt, "东门装灯");
    var amendment = aProposal.amendment(neighbour, number, "台阶长");
    hiding.hide(worker, number, new HideWords("AMENDMENT:" + amendment, "广告"));
    assertThat(
            field(() -> hiding.hide(worker, number, new HideWords("AMENDMENT:" + amendment, "又"))))
        .isEqualTo("hides");
    var id = aProposal.hiddenOf(neighbour).hiding();
    hiding.appeal(neighbour, id, new GiveReason("不是广告"));
    hiding.decide(secretary, id, new AnswerYesNo("yes", "不是"));
    var back = reading.show(everybody, number).amendment(amendment).orElseThrow();
    assertThat(back.suggested()).isEqualTo(WHAT.replace("一盏", "两盏"));
    assertThat(back.why()).isEqualTo("台阶长");
    hiding.hide(worker, number, new HideWords("PROPOSAL", "违法"));
    assertRefused(KernelError.NOT_FOUND, () -> reading.show(everybody, number));
    assertThat(reading.list(everybody, Optional.empty(), Paging.first()).rows()).isEmpty();
    assertRefused(KernelError.NOT_FOUND, () -> support.support(neighbour, number));
    assertThat(reading.file(aunt, number).shown()).isFalse();
    var whole = aProposal.hiddenOf(aunt).hiding();
    hiding.appeal(aunt, whole, new GiveReason("合法"));
    hiding.decide(secretary, whole, new AnswerYesNo("yes", "合法"));
    assertThat(reading.show(everybody, number).proposal().title()).isEqualTo("东门装灯");
  }

  @Test
  void whoIsForgottenLeavesWhatOthersRestOn() {
    var number = aProposal.published(aunt, "东门装灯");
    var kept = aProposal.point(neighbour, number, "晚上走路安全");
    aProposal.point(neighbour, number, "好看");
    support.supportPoint(worker, number, kept, true);
    support.support(neighbour, number);
    aProposal.amendment(neighbour, number, "台阶长");
    var draft = aProposal.draft(neighbour, "西门装灯");
    assertThat(within(() -> personal.about(worker, neighbour.accountId()))).hasSize(5);
    within(() -> personal.erase(worker, neighbour.accountId()));
    assertThat(within(() -> personal.about(worker, neighbour.accountId()))).isEmpty();
    var shown = reading.show(everybody, number);
    assertThat(shown.points()).extracting(ProposalPage.Point::said).containsExactly("晚上走路安全");
    assertThat(shown.amendments()).isEmpty();
    assertThat(shown.proposal().supporters()).isZero();
    assertRefused(KernelError.NOT_FOUND, () -> reading.file(neighbour, draft));
    within(() -> personal.erase(worker, aunt.accountId()));
    assertThat(reading.show(everybody, number).authors()).isEmpty();
    assertThat(reading.show(everybody, number).story())
        .extracting(ProposalPage.Step::party)
        .containsOnly("");
  }

  private SuggestAmendment suggestion(String because) {
    return new SuggestAmendment(WHAT + because, because);
  }

  private List<String> told(Actor somebody) {
    return inbox.mine(somebody, Paging.first()).rows().stream().map(OwnNotice::template).toList();
  }

  private <T> T within(Supplier<T> work) {
    return Scope.in(worker.scope(), () -> transactions.execute(status -> work.get()));
  }
}
