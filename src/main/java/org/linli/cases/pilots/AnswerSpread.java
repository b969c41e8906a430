package org.linli.cases.pilots;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A community that was asked says whether it does the same.
 *
 * @param state one of {@link #STATES}
 * @param reason everybody reads it; asked for where it does not
 */
public record AnswerSpread(String state, String reason) {

  public static final List<String> STATES = List.of("TAKEN_UP", "REFUSED");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public AnswerSpread(@Nullable String state, @Nullable String reason) {
    var check = new Validation();
    this.state = check.choice("state", state, STATES);
    this.reason =
        refused() ? check.required("reason", reason, 300) : check.optional("reason", reason, 300);
    check.done();
  }

  private boolean refused() {
    return state.equals("REFUSED");
  }
}
