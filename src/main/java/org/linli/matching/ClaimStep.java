package org.linli.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * What is said about a claim between its beginning and its end.
 *
 * @param action one of {@link #ACTIONS}
 * @param note how it goes, or why it ends; public
 */
public record ClaimStep(String action, String note) {

  /** The unit says how it goes. */
  public static final String REPORT = "REPORT";

  /** The unit does not do it after all. */
  public static final String GIVE_BACK = "GIVE_BACK";

  /** The community does not file the claim. */
  public static final String NOT_FILED = "NOT_FILED";

  public static final List<String> ACTIONS = List.of(REPORT, GIVE_BACK, NOT_FILED);

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public ClaimStep(@Nullable String action, @Nullable String note) {
    var check = new Validation();
    this.action = check.choice("action", action, ACTIONS);
    this.note = check.required("note", note, 500);
    check.done();
  }
}
