package org.linli.directory.people;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * Says whether two persons are one.
 *
 * @param first id; the one that stays if they are one
 * @param second id
 * @param decision one of {@link #DECISIONS}
 */
public record DecideDuplicate(String first, String second, String decision) {

  /** They are one and the first stays; they are two. */
  public static final List<String> DECISIONS = List.of("same", "different");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public DecideDuplicate(
      @Nullable String first, @Nullable String second, @Nullable String decision) {
    var check = new Validation();
    this.first = Objects.requireNonNullElse(first, "");
    this.second = Objects.requireNonNullElse(second, "");
    this.decision = check.choice("decision", decision, DECISIONS);
    if (LeaveRegister.id(this.first).isEmpty()
        || LeaveRegister.id(this.second).isEmpty()
        || this.first.equals(this.second)) {
      check.reject("second", KernelError.NOT_A_CHOICE);
    }
    check.done();
  }

  UUID firstId() {
    return UUID.fromString(first);
  }

  UUID secondId() {
    return UUID.fromString(second);
  }
}
