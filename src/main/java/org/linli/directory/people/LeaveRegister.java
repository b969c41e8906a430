package org.linli.directory.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * Somebody moved away or died.
 *
 * @param why one of {@link #REASONS}
 * @param on a day
 * @param successor id of the member who represents the household from then on, or empty
 */
public record LeaveRegister(String why, String on, String successor) {

  /** Moved out, died. */
  public static final List<String> REASONS = List.of("moved", "died");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public LeaveRegister(@Nullable String why, @Nullable String on, @Nullable String successor) {
    var check = new Validation();
    this.why = check.choice("why", why, REASONS);
    this.on = check.required("on", on, 20);
    this.successor = Objects.requireNonNullElse(successor, "").strip();
    Days.read(check, "on", this.on);
    if (!this.successor.isEmpty() && id(this.successor).isEmpty()) {
      check.reject("successor", KernelError.NOT_A_CHOICE);
    }
    check.done();
  }

  boolean died() {
    return why.equals("died");
  }

  LocalDate day() {
    return Objects.requireNonNull(Days.read(new Validation(), "on", on));
  }

  Optional<UUID> successorId() {
    return id(successor);
  }

  static Optional<UUID> id(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }
}
