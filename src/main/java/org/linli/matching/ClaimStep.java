package org.linli.matching;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * What is said about a claim between its beginning and its end.
 *
 * @param action one of {@link #ACTIONS}
 * @param note how it goes, or why it ends; public
 * @param claim id of the one that is not filed; empty for the only one that waits
 */
public record ClaimStep(String action, String note, String claim) {

  /** The unit says how it goes. */
  public static final String REPORT = "REPORT";

  /** The unit does not do it after all. */
  public static final String GIVE_BACK = "GIVE_BACK";

  /** The community does not file the claim. */
  public static final String NOT_FILED = "NOT_FILED";

  public static final List<String> ACTIONS = List.of(REPORT, GIVE_BACK, NOT_FILED);

  /** Of what the actor holds, or of the only claim that waits. */
  public ClaimStep(@Nullable String action, @Nullable String note) {
    this(action, note, "");
  }

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public ClaimStep(@Nullable String action, @Nullable String note, @Nullable String claim) {
    var check = new Validation();
    this.action = check.choice("action", action, ACTIONS);
    this.note = check.required("note", note, 500);
    this.claim = check.optional("claim", claim, 36);
    if (!this.claim.isEmpty() && FileClaim.id(this.claim).isEmpty()) {
      check.reject("claim", KernelError.NOT_A_CHOICE);
    }
    check.done();
  }

  Optional<UUID> of() {
    return FileClaim.id(claim);
  }
}
