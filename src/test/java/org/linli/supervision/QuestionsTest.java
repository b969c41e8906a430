package org.linli.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.linli.testing.Refusals.assertRefused;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.calendar.Term;
import org.linli.calendar.WorkCalendar;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.ledger.LedgerPermission;
import org.linli.privacy.PersonalData;
import org.linli.testing.IntegrationTest;
import org.linli.testing.ProjectBuilder;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** SUP-3: who sits on the panel reads the books and asks; answers are public and have a day. */
@IntegrationTest
class QuestionsTest {

  @Autowired private QuestionManagement questions;
  @Autowired private SupervisionPersonalData personal;
  @Autowired private CodeIssuing issuing;
  @Autowired private CodeReading codes;
  @Autowired private WorkCalendar calendar;
  @Autowired private TransactionTemplate transaction;
  @Autowired private ProjectBuilder aProject;
  @Autowired private TestClock clock;
  @Autowired private Town town;

  private Community community;
  private Actor worker;
  private Actor secretary;
  private Actor resident;
  private Actor panel;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    secretary = town.actor(community, "community-secretary");
    resident = town.actor(community, "resident");
    panel = town.actor(community, "panel-member");
  }

  @Test
  void aResidentsQuestionIsPublicTogetherWithItsAnswer() {
    aProject.running(worker, secretary, "楼道灯");
    issuing.issue(worker);
    var code = codes.list(everybody(), "project", Paging.first()).rows().getFirst().code();
    var id =
        questions.ask(
            resident, new AskInPublic(code.toLowerCase(Locale.ROOT), "", "3,600 元为什么两张票"));
    assertThat(published()).isEmpty();
    var waiting = questions.waiting(worker).getFirst();
    assertThat(waiting.title()).isEqualTo("楼道灯");
    assertThat(waiting.due().at())
        .isEqualTo(calendar.due(clock.instant(), Term.workingDays(5), community.code()).at());
    assertRefused(
        KernelError.FORBIDDEN, () -> questions.answer(resident, id, new AnswerInPublic("没有")));
    questions.answer(worker, id, new AnswerInPublic("登记重了，已冲正"));
    assertRefused(
        SupervisionError.NOT_NOW, () -> questions.answer(secretary, id, new AnswerInPublic("又答")));
    assertThat(published())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.asked()).isEqualTo("3,600 元为什么两张票");
              assertThat(it.answer()).isEqualTo("登记重了，已冲正");
              assertThat(it.answerer()).contains("居民委员会");
            });
    assertThat(questions.waiting(worker)).isEmpty();
  }

  @Test
  void thePanelReadsTheBooksAndAsksInPublicAtOnce() {
    assertThat(panel.may(LedgerPermission.READ)).isTrue();
    assertThat(panel.may(LedgerPermission.MANAGE)).isFalse();
    questions.ask(panel, new AskInPublic("", "", "第三季度的维修费为什么翻倍"));
    assertThat(published())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.panel()).isTrue();
              assertThat(it.answeredAt()).isEmpty();
            });
  }

  @Test
  void oneWhoAsksALotWaitsAndAForeignCodeIsNone() {
    for (var each = 0; each < 3; each++) {
      questions.ask(resident, new AskInPublic("", "", "问题" + each));
    }
    assertRefused(
        SupervisionError.TOO_MANY_QUESTIONS,
        () -> questions.ask(resident, new AskInPublic("", "", "第四个")));
    var other = town.newCommunity();
    var there = town.actor(other, "community-worker");
    aProject.running(there, town.actor(other, "community-secretary"), "别处的灯");
    issuing.issue(there);
    var foreign =
        codes.list(Scope.publicOf(other.id()), "project", Paging.first()).rows().getFirst().code();
    assertThat(
            catchThrowableOfType(
                    Invalid.class, () -> questions.ask(panel, new AskInPublic(foreign, "", "问别处的")))
                .errors())
        .extracting(Invalid.FieldError::field)
        .containsExactly("about");
  }

  @Test
  void whoeverAskedCanHaveTheWordsErasedAndTheAnswerStays() {
    var id = questions.ask(resident, new AskInPublic("", "", "我家门口的灯"));
    questions.answer(worker, id, new AnswerInPublic("修好了"));
    assertThat(within(() -> personal.about(worker, resident.accountId())))
        .extracting(PersonalData.Kept::value)
        .containsExactly("我家门口的灯");
    within(() -> personal.erase(worker, resident.accountId()));
    assertThat(published())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.asked()).isEmpty();
              assertThat(it.answer()).isEqualTo("修好了");
            });
    assertThat(within(() -> personal.about(worker, resident.accountId()))).isEmpty();
  }

  private List<PublicQuestion> published() {
    return questions.list(everybody(), "", Paging.first()).rows();
  }

  private <T> T within(Supplier<T> work) {
    return Scope.in(
        worker.scope(), () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
  }

  private Scope everybody() {
    return Scope.publicOf(community.id());
  }
}
