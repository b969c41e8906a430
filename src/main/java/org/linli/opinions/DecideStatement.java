package org.linli.opinions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Staff decide whether a statement is shown.
 *
 * @param showing {@code SHOWN} or {@code REFUSED}
 * @param reason why it is not shown; its author reads it
 */
public record DecideStatement(String showing, String reason) {

  /** Codes of both. */
  public static final List<String> CHOICES =
      List.of(StatementStatus.SHOWN.name(), StatementStatus.REFUSED.name());

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public DecideStatement(@Nullable String showing, @Nullable String reason) {
    var check = new Validation();
    this.showing = check.choice("showing", showing, CHOICES);
    this.reason =
        StatementStatus.REFUSED.name().equals(this.showing)
            ? check.required("reason", reason, 200)
            : "";
    check.done();
  }

  StatementStatus status() {
    return StatementStatus.valueOf(showing);
  }
}
