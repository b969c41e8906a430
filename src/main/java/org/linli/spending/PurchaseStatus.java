package org.linli.spending;

import org.linli.kernel.TransitionTable;

/** Where a purchase stands. */
public enum PurchaseStatus {
  ASKED,
  /** One side said yes. */
  HALF_APPROVED,
  /** Its money is reserved and can be paid. */
  APPROVED,
  PAID,
  REFUSED,
  WITHDRAWN,
  CANCELLED;

  static final TransitionTable<PurchaseStatus, PurchaseAction> TRANSITIONS = transitions();

  /** Whether the action is possible now; buttons ask this. */
  public boolean allows(PurchaseAction action) {
    return TRANSITIONS.next(this, action).isPresent();
  }

  /** Whether everybody reads it. */
  public boolean published() {
    return this != ASKED && this != HALF_APPROVED && this != WITHDRAWN;
  }

  private static TransitionTable<PurchaseStatus, PurchaseAction> transitions() {
    var table =
        TransitionTable.of(PurchaseStatus.class, PurchaseAction.class)
            .allow(ASKED, PurchaseAction.APPROVE_FIRST, HALF_APPROVED)
            .allow(HALF_APPROVED, PurchaseAction.APPROVE, APPROVED)
            .allow(ASKED, PurchaseAction.RELEASE_URGENTLY, APPROVED)
            .allow(APPROVED, PurchaseAction.PAY_PART, APPROVED)
            .allow(APPROVED, PurchaseAction.PAY_LAST, PAID)
            .allow(APPROVED, PurchaseAction.END_EARLY, PAID)
            .allow(APPROVED, PurchaseAction.CANCEL, CANCELLED);
    for (var open : new PurchaseStatus[] {ASKED, HALF_APPROVED}) {
      table.allow(open, PurchaseAction.REFUSE, REFUSED);
      table.allow(open, PurchaseAction.WITHDRAW, WITHDRAWN);
      table.allow(open, PurchaseAction.ANSWER_DOUBT, open);
    }
    for (var goes : new PurchaseStatus[] {APPROVED, PAID}) {
      table.allow(goes, PurchaseAction.CONFIRM, goes);
      table.allow(goes, PurchaseAction.DENY, goes);
      table.allow(goes, PurchaseAction.NOT_CONFIRMED, goes);
      table.allow(goes, PurchaseAction.EVALUATE, goes);
      table.allow(goes, PurchaseAction.BRING_RECEIPT, goes);
      table.allow(goes, PurchaseAction.PUBLISH_RECEIPT, goes);
      table.allow(goes, PurchaseAction.ANSWER_DOUBT, goes);
      table.allow(goes, PurchaseAction.REVERSE, goes);
    }
    return table.build();
  }
}
