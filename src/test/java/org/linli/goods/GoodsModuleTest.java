package org.linli.goods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.AccountManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.notice.inbox.OwnNotice;
import org.linli.notice.inbox.OwnNotices;
import org.linli.testing.GoodsBuilder;
import org.linli.testing.IntegrationTest;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** RES-8: things are asked for, handed out and brought back, and nobody is shamed. */
@IntegrationTest
class GoodsModuleTest {

  private static final TakeBack FINE = new TakeBack("1", "", "", "");

  @Autowired private GoodsManagement goods;
  @Autowired private LoanManagement loans;
  @Autowired private GoodsReading reading;
  @Autowired private GoodsNight night;
  @Autowired private GoodsReminders reminders;
  @Autowired private GoodsPersonalData personal;
  @Autowired private AccountManagement accounts;
  @Autowired private TransactionTemplate transactions;
  @Autowired private GoodsBuilder aThing;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private OwnNotices inbox;

  private Community community;
  private Actor resident;
  private Actor worker;
  private Actor liaison;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    resident = town.actor(community, "resident");
    worker = town.actor(community, "community-worker");
    liaison = town.actor(community, "liaison");
  }

  @Test
  void whatIsAskedForIsKeptHandedOutAndComesBackInParts() {
    var chairs = aThing.thing(worker, "折叠椅", 10);
    var loan = loans.borrow(resident, chairs, aThing.want(6, 0, 2));
    assertThat(status(loan)).isEqualTo(LoanStatus.ASKED);
    assertRefused(KernelError.FORBIDDEN, () -> loans.handOut(resident, loan));
    loans.handOut(worker, loan);
    assertInvalid(
        GoodsError.MORE_THAN_OUT,
        () -> loans.takeBack(worker, loan, new TakeBack("7", "", "", "")));
    loans.takeBack(worker, loan, new TakeBack("2", "1", "", "腿松了"));
    assertThat(status(loan)).isEqualTo(LoanStatus.OUT);
    clock.advance(Duration.ofDays(1));
    loans.takeBack(worker, loan, new TakeBack("2", "", "1", "少一把，没有找到"));
    assertThat(status(loan)).isEqualTo(LoanStatus.BACK);
    assertRefused(GoodsError.NOT_NOW, () -> loans.takeBack(worker, loan, FINE));
    var file = reading.file(worker, chairs);
    assertThat(file.kept().thing().pieces()).isEqualTo(9);
    assertThat(file.kept()).isEqualTo(new KeptThing(file.kept().thing(), 0, 1, 2, 1));
    assertThat(file.changes())
        .extracting(ThingChange::kind)
        .containsExactly(StockChange.LOST, StockChange.BROKEN, StockChange.ADDED);
    assertThat(free(chairs)).as("one is damaged").startsWith(8);
  }

  @Test
  void whatIsDamagedOrMissingNeedsANoteAndSomethingMustHaveCome() {
    assertInvalid(KernelError.REQUIRED, () -> new TakeBack("", "1", "", " "));
    assertInvalid(KernelError.REQUIRED, () -> new ChangeStock("LOST", "1", ""));
    assertInvalid(GoodsError.NOTHING_CAME, () -> new TakeBack("0", "", "", ""));
    assertInvalid(GoodsError.NOT_A_NUMBER, () -> new TakeBack("-1", "", "", ""));
  }

  @Test
  void whatIsDamagedIsNotLentUntilItIsPutBackOrWrittenOff() {
    var drills = aThing.thing(worker, "冲击钻", 2);
    goods.changeStock(worker, drills, new ChangeStock("BROKEN", "2", "不转了"));
    assertInvalid(
        GoodsError.NOT_ENOUGH, () -> loans.borrow(resident, drills, aThing.want(1, 0, 1)));
    goods.changeStock(worker, drills, new ChangeStock("REPAIRED", "1", ""));
    goods.changeStock(worker, drills, new ChangeStock("SCRAPPED", "1", "修不好"));
    assertInvalid(
        GoodsError.NOT_SO_MANY,
        () -> goods.changeStock(worker, drills, new ChangeStock("REPAIRED", "1", "")));
    loans.borrow(resident, drills, aThing.want(1, 0, 1));
    assertThat(reading.file(worker, drills).kept().thing().pieces()).isOne();
  }

  @Test
  void aLoanKeepsToItsDaysAndToTheRule() {
    var ladder = aThing.thing(worker, "人字梯", 1);
    assertInvalid(GoodsError.IS_PAST, () -> loans.borrow(resident, ladder, aThing.want(1, -1, 1)));
    assertInvalid(GoodsError.TOO_LONG, () -> loans.borrow(resident, ladder, aThing.want(1, 1, 15)));
    assertInvalid(GoodsError.TOO_FAR, () -> loans.borrow(resident, ladder, aThing.want(1, 61, 61)));
    assertInvalid(GoodsError.ENDS_TOO_EARLY, () -> aThing.want(1, 2, 1));
    loans.borrow(resident, ladder, aThing.want(1, 1, 14));
    var other = town.actor(community, "resident");
    assertInvalid(GoodsError.NOT_ENOUGH, () -> loans.borrow(other, ladder, aThing.want(1, 14, 15)));
    loans.borrow(other, ladder, aThing.want(1, 15, 16));
  }

  @Test
  void whatIsOverdueIsFreeOnNoDayAndItsBorrowerGetsNoMore() {
    var ladder = aThing.thing(worker, "人字梯", 1);
    var drill = aThing.thing(worker, "冲击钻", 1);
    var loan = loans.borrow(resident, ladder, aThing.want(1, 0, 0));
    loans.handOut(worker, loan);
    assertThat(free(ladder)).startsWith(0, 1);
    var kept = loans.borrow(resident, drill, aThing.want(1, 1, 2));
    clock.advance(Duration.ofDays(1));
    assertThat(free(ladder)).containsOnly(0);
    assertInvalid(
        GoodsError.BRING_BACK_FIRST, () -> loans.borrow(resident, drill, aThing.want(1, 2, 3)));
    assertRefused(GoodsError.BRING_BACK_FIRST, () -> loans.handOut(worker, kept));
    assertThat(reading.desk(worker)).extracting(LoanView::id).containsExactly(loan, kept);
    loans.takeBack(worker, loan, FINE);
    loans.handOut(worker, kept);
  }

  /** The day before, and once when it is late; whoever borrows without an account hears it too. */
  @Test
  void borrowersAreRemindedTwiceAndNoMore() {
    var ladder = aThing.thing(worker, "人字梯", 1);
    loans.handOut(worker, loans.borrow(resident, ladder, aThing.want(1, 0, 2)));
    reminders.run();
    assertThat(told(resident)).isEmpty();
    clock.advance(Duration.ofDays(1));
    reminders.run();
    reminders.run();
    assertThat(told(resident)).containsExactly(GoodsTemplates.DUE);
    clock.advance(Duration.ofDays(2));
    reminders.run();
    clock.advance(Duration.ofDays(1));
    reminders.run();
    assertThat(told(resident)).containsExactly(GoodsTemplates.OVERDUE, GoodsTemplates.DUE);
  }

  @Test
  void aWorkerLendsToSomebodyAtTheCounterAndTheirOwnAccountShowsIt() {
    var chair = aThing.thing(worker, "轮椅", 3);
    assertInvalid(KernelError.REQUIRED, () -> loans.borrow(worker, chair, aThing.want(1, 0, 2)));
    var phone = accounts.phone(resident.accountId());
    loans.borrow(worker, chair, aThing.want(1, 0, 2, "赵奶奶", phone));
    assertThat(reading.mine(resident)).extracting(LoanView::status).containsExactly(LoanStatus.OUT);
    loans.borrow(worker, chair, aThing.want(1, 0, 0, "钱爷爷", "13900000077"));
    clock.advance(Duration.ofDays(1));
    assertInvalid(
        GoodsError.BRING_BACK_FIRST,
        () -> loans.borrow(worker, chair, aThing.want(1, 0, 0, "钱爷爷", "13900000077")));
  }

  @Test
  void aUnitKeepsItsOwnThingsIsToldAndDeclinesWithAReasonThatIsPassedOn() {
    var bed = aThing.thing(liaison, "护理床垫", 1);
    var ladder = aThing.thing(worker, "人字梯", 1);
    assertThat(reading.kept(liaison, Paging.first()).rows()).hasSize(1);
    assertRefused(KernelError.NOT_FOUND, () -> reading.file(liaison, ladder));
    assertRefused(KernelError.FORBIDDEN, () -> reading.desk(resident));
    var loan = loans.borrow(resident, bed, aThing.want(1, 1, 3));
    assertThat(told(liaison)).containsExactly(GoodsTemplates.ASKED);
    assertInvalid(KernelError.REQUIRED, () -> loans.end(liaison, loan, new EndLoan("")));
    loans.end(liaison, loan, new EndLoan("气泵坏了"));
    assertThat(reading.loan(resident, loan).reason()).isEqualTo("气泵坏了");
    assertThat(told(resident)).containsExactly(GoodsTemplates.DECLINED);
    assertThat(free(bed)).containsOnly(1);
  }

  @Test
  void othersSeeThatItIsTakenAndNotByWhom() {
    var ladder = aThing.thing(worker, "人字梯", 1);
    var loan = loans.borrow(resident, ladder, aThing.want(1, 1, 2));
    var neighbour = town.actor(community, "resident");
    assertRefused(KernelError.NOT_FOUND, () -> reading.loan(neighbour, loan));
    assertRefused(KernelError.NOT_FOUND, () -> loans.end(neighbour, loan, new EndLoan("我要")));
    var listed =
        reading.listed(
            Scope.publicOf(community.id()),
            community,
            ThingSearch.of("梯", community.name()),
            Paging.first());
    assertThat(listed.rows()).extracting(it -> it.thing().id()).containsExactly(ladder);
    assertThat(free(ladder)).startsWith(1, 0, 0, 1);
  }

  @Test
  void whatNobodyFetchesLapsesAndBorrowersAreForgottenWhileTheDaysStay() {
    var ladder = aThing.thing(worker, "人字梯", 1);
    var drill = aThing.thing(worker, "冲击钻", 1);
    var missed = loans.borrow(resident, ladder, aThing.want(1, 1, 2));
    var had = loans.borrow(resident, drill, aThing.want(1, 0, 1));
    loans.handOut(worker, had);
    clock.advance(Duration.ofDays(3));
    loans.takeBack(worker, had, FINE);
    night.run();
    assertThat(status(missed)).isEqualTo(LoanStatus.LAPSED);
    assertThat(reading.mine(resident)).hasSize(2);
    clock.advance(Duration.ofDays(91));
    night.run();
    assertThat(reading.mine(resident)).isEmpty();
    assertThat(reading.loan(worker, had).borrower().name()).isEmpty();
    assertThat(reading.file(worker, drill).kept().days()).isEqualTo(4);
  }

  @Test
  void whoIsErasedGivesUpWhatIsNotFetchedAndOnlyWhatIsOutStaysKnown() {
    var ladder = aThing.thing(worker, "人字梯", 1);
    var drill = aThing.thing(worker, "冲击钻", 1);
    loans.borrow(resident, ladder, aThing.want(1, 1, 2));
    loans.handOut(worker, loans.borrow(resident, drill, aThing.want(1, 0, 1)));
    assertThat(about(resident)).hasSize(2);
    within(worker, () -> personal.erase(worker, resident.accountId()));
    assertThat(free(ladder)).containsOnly(1);
    assertThat(reading.mine(resident)).extracting(LoanView::status).containsExactly(LoanStatus.OUT);
  }

  @Test
  void whatPausesIsNotLentAndWhatIsOutComesBackAllTheSame() {
    var ladder = aThing.thing(worker, "人字梯", 2);
    var loan = aThing.lent(worker, ladder, 0, "赵奶奶");
    goods.describe(worker, ladder, new DescribeThing("人字梯，三米", "", "服务站", "", "yes"));
    assertRefused(GoodsError.NOT_LENT, () -> loans.borrow(resident, ladder, aThing.want(1, 1, 2)));
    loans.takeBack(worker, loan, FINE);
    assertThat(reading.file(worker, ladder).kept().lent()).isZero();
  }

  private LoanStatus status(UUID loan) {
    return reading.loan(worker, loan).status();
  }

  private List<Integer> free(UUID thing) {
    return reading.show(Scope.publicOf(community.id()), community, thing).days().stream()
        .map(ThingDays.Day::free)
        .toList();
  }

  private List<?> about(Actor somebody) {
    return within(worker, () -> personal.about(worker, somebody.accountId()));
  }

  private <T> T within(Actor actor, Supplier<T> work) {
    return Scope.in(actor.scope(), () -> transactions.execute(status -> work.get()));
  }

  private List<String> told(Actor somebody) {
    return inbox.mine(somebody, Paging.first()).rows().stream().map(OwnNotice::template).toList();
  }

  private static void assertInvalid(ErrorCode code, ThrowingCallable work) {
    var invalid = catchThrowableOfType(Invalid.class, work);
    assertThat(invalid).as(code.code()).isNotNull();
    assertThat(invalid.errors()).extracting(Invalid.FieldError::code).containsExactly(code);
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable work) {
    var refused = catchThrowableOfType(Refused.class, work);
    assertThat(refused).as(code.code()).isNotNull();
    assertThat(refused.code()).isEqualTo(code);
  }
}
