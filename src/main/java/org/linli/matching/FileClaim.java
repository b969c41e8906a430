package org.linli.matching;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * The community files a claim.
 *
 * @param claim id of the claim; empty for the only one that waits
 */
public record FileClaim(String claim) {

  /**
   * @throws org.linli.kernel.Invalid if it is no id
   */
  public FileClaim(@Nullable String claim) {
    var check = new Validation();
    this.claim = check.optional("claim", claim, 36);
    if (!this.claim.isEmpty() && id(this.claim).isEmpty()) {
      check.reject("claim", KernelError.NOT_A_CHOICE);
    }
    check.done();
  }

  Optional<UUID> of() {
    return id(claim);
  }

  static Optional<UUID> id(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
