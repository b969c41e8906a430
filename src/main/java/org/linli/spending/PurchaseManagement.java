package org.linli.spending;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.ledger.Unit;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is bought is asked for, approved by one of each side, refused with a reason, or released
 * urgently and confirmed afterwards (FUND-2, FUND-5).
 */
@Service
@Transactional
public class PurchaseManagement {

  private final PurchaseRows purchases;
  private final PurchaseJournal journal;
  private final AskingChecks checks;
  private final Doubts doubts;
  private final Earmarked earmarked;
  private final SpendingRules rules;
  private final ConfirmationClock confirmations;
  private final Clock clock;

  PurchaseManagement(
      PurchaseRows purchases,
      PurchaseJournal journal,
      AskingChecks checks,
      Doubts doubts,
      Earmarked earmarked,
      SpendingRules rules,
      ConfirmationClock confirmations,
      Clock clock) {
    this.purchases = purchases;
    this.journal = journal;
    this.checks = checks;
    this.doubts = doubts;
    this.earmarked = earmarked;
    this.rules = rules;
    this.confirmations = confirmations;
    this.clock = clock;
  }

  /**
   * Asks for something to be bought. Nothing is reserved yet.
   *
   * @throws Invalid if the money does not reach, quotes are missing, the supplier has not shown its
   *     papers, or a reason is missing
   */
  public ShortNumber ask(Actor actor, AskPurchase command) {
    actor.require(SpendingPermission.ASK);
    if (actor.grants().organizationId().filter(command.supplierId()::equals).isPresent()) {
      throw Invalid.field("supplier", SpendingError.OWN_SUPPLY);
    }
    var checked = checks.look(actor, command);
    var now = clock.instant();
    var number =
        purchases.number(actor.communityId(), PurchaseRows.PURCHASE, Dates.day(now).getYear());
    var origin =
        new Purchase.Origin(
            Ids.next(),
            number,
            command.title(),
            command.earmarkId(),
            command.supplierId(),
            checked.supplier(),
            command.kind(),
            checked.settledBy(),
            Optional.of(actor.accountId()),
            now);
    var purchase = Purchase.ask(origin, command.parts());
    var earmark = checked.earmark();
    purchases.insert(
        actor,
        purchase,
        command,
        new PurchaseRows.Money(
            earmark.fund(), earmark.project(), checked.listFen(), checked.rule()));
    journal.write(actor, purchase, PurchaseAction.ASK);
    doubts.split(actor, purchase);
    return number;
  }

  /**
   * The actor's side says yes. With the second side the money is reserved.
   *
   * @throws Refused if the actor asked for it, approved it before or sells it; if a paper of the
   *     supplier is over; if the budget was cut, saying what is left
   */
  public void approve(Actor actor, ShortNumber number) {
    var purchase = judged(actor, number);
    var side = purchase.approve(actor, Side.of(actor));
    purchases.approve(actor, purchase, side, journal.party(actor), clock.instant());
    if (purchase.status() == PurchaseStatus.HALF_APPROVED) {
      journal.write(actor, purchase, PurchaseAction.APPROVE_FIRST, Optional.of(side), "", Map.of());
      return;
    }
    go(actor, purchase);
    journal.write(actor, purchase, PurchaseAction.APPROVE, Optional.of(side), "", Map.of());
  }

  private void go(Actor actor, Purchase purchase) {
    checks.licensed(actor, purchase);
    doubts.dominance(actor, purchase);
    earmarked.hold(actor, purchase);
  }

  /**
   * The actor's side releases what cannot wait, in its name; the other side confirms it within the
   * working days of rule {@code spending/limits}, or it goes up by rule {@code
   * spending/escalation}.
   *
   * @throws Refused as {@link #approve} does, or if it is too much for that
   */
  public void release(Actor actor, ShortNumber number, ReleaseUrgently command) {
    var purchase = judged(actor, number);
    var limits = rules.limits(actor.communityId());
    if (purchase.amount() > limits.urgentMostFen()) {
      throw new Refused(SpendingError.TOO_LARGE_TO_RELEASE, Unit.YUAN.text(limits.urgentMostFen()));
    }
    var now = clock.instant();
    var until = confirmations.start(actor, purchase.id(), limits.urgentConfirmDays(), now);
    var side = purchase.release(actor, Side.of(actor), command.urgentWhy(), until);
    purchases.approve(actor, purchase, side, journal.party(actor), now);
    go(actor, purchase);
    journal.write(
        actor,
        purchase,
        PurchaseAction.RELEASE_URGENTLY,
        Optional.of(side),
        command.urgentWhy(),
        Map.of("until", until.toString()));
  }

  /**
   * The other side confirms what was released urgently.
   *
   * @throws Refused if nothing waits for that, or the actor may not judge it
   */
  public void confirm(Actor actor, ShortNumber number) {
    var purchase = judged(actor, number);
    var side = purchase.confirm(actor, Side.of(actor));
    purchases.approve(actor, purchase, side, journal.party(actor), clock.instant());
    confirmations.end(actor, purchase.id());
    journal.write(actor, purchase, PurchaseAction.CONFIRM, Optional.of(side), "", Map.of());
  }

  /** The other side says that it should not have been; what was not paid goes back. */
  public void deny(Actor actor, ShortNumber number, GiveReason command) {
    var purchase = judged(actor, number);
    var side = purchase.deny(actor, Side.of(actor));
    earmarked.release(actor, purchase);
    confirmations.end(actor, purchase.id());
    journal.write(
        actor, purchase, PurchaseAction.DENY, Optional.of(side), command.reason(), Map.of());
    if (purchase.status() == PurchaseStatus.APPROVED) {
      journal.write(actor, purchase, purchase.end());
    }
  }

  /** A side says no; the reason is public. */
  public void refuse(Actor actor, ShortNumber number, GiveReason command) {
    var purchase = judged(actor, number);
    var side = purchase.refuse(actor, Side.of(actor));
    journal.write(
        actor, purchase, PurchaseAction.REFUSE, Optional.of(side), command.reason(), Map.of());
  }

  /** Whoever asked for it takes it back before it is decided. */
  public void withdraw(Actor actor, ShortNumber number) {
    actor.require(SpendingPermission.ASK);
    var purchase = journal.hold(actor, number);
    purchase.withdraw(actor);
    journal.write(actor, purchase, PurchaseAction.WITHDRAW);
  }

  /** What was not paid is not going to be: its money goes back to the earmark. */
  public void end(Actor actor, ShortNumber number, EndPurchase command) {
    actor.require(SpendingPermission.PAY);
    var purchase = journal.hold(actor, number);
    if (!purchase.status().allows(PurchaseAction.END_EARLY)) {
      throw new Refused(SpendingError.NOT_NOW);
    }
    earmarked.release(actor, purchase);
    var action = purchase.end();
    journal.write(actor, purchase, action, Optional.empty(), command.endedFor(), Map.of());
  }

  /**
   * Somebody else than who asked says whether what was delivered is as agreed (FUND-7).
   *
   * @throws Refused if the actor asked for it or sells it
   */
  public void evaluate(Actor actor, ShortNumber number, EvaluateDelivery command) {
    if (Side.of(actor).isEmpty()) {
      actor.require(SpendingPermission.ASK);
    }
    var purchase = journal.hold(actor, number);
    purchase.notTheirOwn(actor);
    purchase.happens(PurchaseAction.EVALUATE);
    purchases.evaluate(actor, purchase.id(), command, clock.instant());
    journal.write(
        actor,
        purchase,
        PurchaseAction.EVALUATE,
        Optional.empty(),
        command.seen(),
        Map.of("grade", command.grade()));
  }

  /**
   * Somebody else than who asked explains what was in doubt; it stays for everybody to read.
   *
   * @throws Refused if the actor asked for the purchase or sells it
   */
  public void answer(Actor actor, ShortNumber number, UUID doubt, AnswerDoubt command) {
    if (Side.of(actor).isEmpty()) {
      actor.require(SpendingPermission.PAY);
    }
    var purchase = journal.hold(actor, number);
    purchase.notTheirOwn(actor);
    purchase.happens(PurchaseAction.ANSWER_DOUBT);
    if (!doubts.answer(actor, purchase.id(), doubt, command.explained())) {
      throw new Refused(KernelError.NOT_FOUND);
    }
    journal.write(
        actor,
        purchase,
        PurchaseAction.ANSWER_DOUBT,
        Optional.empty(),
        command.explained(),
        Map.of());
  }

  private Purchase judged(Actor actor, ShortNumber number) {
    if (Side.of(actor).isEmpty()) {
      throw new Refused(KernelError.FORBIDDEN);
    }
    return journal.hold(actor, number);
  }
}
