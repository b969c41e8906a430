package org.linli.funds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Validation;
import org.linli.ledger.Amount;
import org.linli.ledger.Unit;

/**
 * Says what money of a source is for.
 *
 * @param earmarkKind {@code PROJECT}, {@code TASK} or {@code INSURANCE}
 * @param projectNumber {@code 2026-000012}, of a project
 * @param taskTitle of a task
 * @param dueOn by when a task is done
 * @param yuan as people write it; empty for the insurance, which is computed by the rule
 * @param reason for everybody
 */
public record Allot(
    String earmarkKind,
    String projectNumber,
    String taskTitle,
    String dueOn,
    String yuan,
    String reason) {

  private static final List<String> KINDS = List.of("PROJECT", "TASK", "INSURANCE");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public Allot(
      @Nullable String earmarkKind,
      @Nullable String projectNumber,
      @Nullable String taskTitle,
      @Nullable String dueOn,
      @Nullable String yuan,
      @Nullable String reason) {
    var check = new Validation();
    this.earmarkKind = check.choice("earmarkKind", earmarkKind, KINDS);
    this.projectNumber = check.optional("projectNumber", projectNumber, 16);
    this.taskTitle = check.optional("taskTitle", taskTitle, 40);
    this.yuan = check.optional("yuan", yuan, 40);
    this.reason = check.required("reason", reason, 200);
    if (is(EarmarkKind.PROJECT) && ShortNumber.parse(this.projectNumber).isEmpty()) {
      check.reject("projectNumber", FundError.NO_PROJECT);
    }
    if (is(EarmarkKind.TASK)) {
      check.required("taskTitle", taskTitle, 40);
      this.dueOn = check.day("dueOn", dueOn).toString();
    } else {
      this.dueOn = "";
    }
    if (!is(EarmarkKind.INSURANCE)) {
      Amount.typed(check, "yuan", Unit.YUAN, yuan);
    }
    check.done();
  }

  private boolean is(EarmarkKind kind) {
    return kind.name().equals(earmarkKind);
  }

  EarmarkKind kind() {
    return EarmarkKind.valueOf(earmarkKind);
  }

  long fen() {
    return Amount.parse(Unit.YUAN, yuan).value();
  }
}
