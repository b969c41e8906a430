package org.linli.goods;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.AccountManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lends things and takes them back (RES-8). */
@Service
@Transactional
public class LoanManagement {

  private final Things things;
  private final ThingQueries queries;
  private final Loans loans;
  private final GoodsReading reading;
  private final LoanLimits limits;
  private final GoodsNotices notices;
  private final AccountManagement accounts;
  private final Clock clock;

  LoanManagement(
      Things things,
      ThingQueries queries,
      Loans loans,
      GoodsReading reading,
      LoanLimits limits,
      GoodsNotices notices,
      AccountManagement accounts,
      Clock clock) {
    this.things = things;
    this.queries = queries;
    this.loans = loans;
    this.reading = reading;
    this.limits = limits;
    this.notices = notices;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * Keeps some of a thing for who asks, if enough is free on each of the days. What begins today is
   * handed out at once where a keeper lends it, or where whoever comes may take it.
   *
   * @throws Refused if the thing is not lent, or not to the actor
   * @throws Invalid naming what is wrong: too few are free, too long, too many at once, something
   *     overdue
   */
  public UUID borrow(Actor actor, UUID thing, BorrowThing command) {
    var held =
        things
            .hold(actor.communityId(), thing)
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    var keeper = GoodsKeepers.include(actor, held);
    if (!keeper) {
      actor.require(GoodsPermission.BORROW);
    }
    if (!held.published()) {
      throw new Refused(GoodsError.NOT_LENT);
    }
    var borrower = borrower(actor, keeper, command);
    limits.check(actor.communityId(), borrower, command);
    var free = shelf(actor, held).free(command.from(), command.until());
    if (free < command.count()) {
      throw Invalid.field("pieces", GoodsError.NOT_ENOUGH, free);
    }
    var id = Ids.next();
    loans.insert(actor.communityId(), id, thing, command, clock.instant());
    loans.borrower(actor.communityId(), id, borrower);
    if (command.from().equals(today()) && (keeper || held.freely())) {
      handOut(actor.communityId(), id, thing, command.count());
    } else if (!keeper) {
      notices.asked(actor, reading.loan(actor, id));
    }
    return id;
  }

  /** Whoever has an account finds among the own loans what a keeper lent to that phone. */
  private LoanView.Borrower borrower(Actor actor, boolean keeper, BorrowThing command) {
    if (!keeper) {
      var account = actor.accountId();
      return new LoanView.Borrower(Optional.of(account), accounts.name(account), "");
    }
    if (command.name().isEmpty()) {
      throw Invalid.field("name", KernelError.REQUIRED);
    }
    var account =
        command.phone().isEmpty() ? Optional.<UUID>empty() : accounts.byPhone(command.phone());
    return new LoanView.Borrower(account, command.name(), command.phone());
  }

  private Shelf shelf(Actor actor, ThingView thing) {
    var taken = queries.taken(actor.communityId(), List.of(thing.id()));
    return new Shelf(thing.whole(), taken.getOrDefault(thing.id(), List.of()), today());
  }

  /**
   * Hands out what was asked for; also before its first day, where the pieces are free until then.
   * Of what anybody may take, who asked for it may say so.
   *
   * @throws Refused if it is not asked for any more, the pieces are not in the store, or the
   *     borrower has something overdue
   */
  public void handOut(Actor actor, UUID id) {
    var loan = reading.loan(actor, id);
    var held =
        things
            .hold(actor.communityId(), loan.thing().id())
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    if (!GoodsKeepers.include(actor, held) && !held.freely()) {
      throw new Refused(KernelError.FORBIDDEN);
    }
    if (!loan.fetchable(today())) {
      throw new Refused(GoodsError.NOT_NOW);
    }
    if (loan.from().isAfter(today())
        && shelf(actor, held).free(today(), loan.from().minusDays(1)) < loan.open()) {
      throw new Refused(GoodsError.NOT_THERE);
    }
    limits.checkOverdue(actor.communityId(), loan.borrower());
    handOut(actor.communityId(), id, held.id(), loan.open());
  }

  private void handOut(long communityId, UUID id, UUID thing, int pieces) {
    if (!loans.handOut(communityId, id, today())) {
      throw new Refused(GoodsError.NOT_NOW);
    }
    if (!things.count(communityId, thing, 0, 0, pieces)) {
      throw new Refused(GoodsError.NOT_THERE);
    }
  }

  /**
   * Gives up what was not fetched. A keeper says why to who asked.
   *
   * @throws Refused if it is not asked for any more
   */
  public void end(Actor actor, UUID id, EndLoan command) {
    var loan = reading.loan(actor, id);
    var own = loan.ofAccount(actor.accountId());
    if (!own && command.reason().isEmpty()) {
      throw Invalid.field("reason", KernelError.REQUIRED);
    }
    var is = next(loan, own ? LoanAction.CANCEL : LoanAction.DECLINE);
    if (!loans.end(actor.communityId(), id, is, command.reason(), today())) {
      throw new Refused(GoodsError.NOT_NOW);
    }
    if (!own) {
      notices.declined(actor, loan, command.reason());
    }
  }

  /**
   * Notes what came back and how. What is damaged is not lent until it is put back; what is missing
   * is written off; of what is named nowhere the loan goes on.
   *
   * @throws Invalid if that is more than is out
   */
  public void takeBack(Actor actor, UUID id, TakeBack command) {
    var loan = reading.loan(actor, id);
    GoodsKeepers.required(actor, things.hold(actor.communityId(), loan.thing().id()));
    if (loan.status() == LoanStatus.OUT && command.total() > loan.open()) {
      throw Invalid.field("fine", GoodsError.MORE_THAN_OUT, loan.open());
    }
    var rest = command.total() < loan.open();
    var is = next(loan, rest ? LoanAction.TAKE_SOME_BACK : LoanAction.TAKE_BACK);
    if (!loans.takeBack(loan, actor.communityId(), command.total(), is, today())
        || !things.count(
            actor.communityId(),
            loan.thing().id(),
            -command.lost(),
            command.broken(),
            -command.total())) {
      throw new Refused(GoodsError.NOT_NOW);
    }
    remember(actor, loan, StockChange.BROKEN, command.broken(), command.note());
    remember(actor, loan, StockChange.LOST, command.lost(), command.note());
  }

  private void remember(Actor actor, LoanView loan, StockChange kind, int pieces, String note) {
    var thing = loan.thing().id();
    things.remember(actor, thing, Optional.of(loan.id()), kind, pieces, note, clock.instant());
  }

  private static LoanStatus next(LoanView loan, LoanAction action) {
    return LoanStatus.TRANSITIONS
        .next(loan.status(), action)
        .orElseThrow(() -> new Refused(GoodsError.NOT_NOW));
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }
}
