package org.linli.audit;

import java.util.Optional;
import java.util.UUID;

/**
 * Something worth remembering about a person's data or an account.
 *
 * @param action {@code module.what}, in the past tense; it is the key of its own text
 * @param subject whom it concerns: a person of a register or an account
 * @param purpose code of the purpose that was stated, or empty; its text is {@code
 *     audit.purpose.<purpose>}
 * @param words what the actor added in their own words, or empty; kept apart, so that it can be
 *     erased
 */
public record AuditEntry(String action, Optional<UUID> subject, String purpose, String words) {

  /** Without a stated purpose. */
  public static AuditEntry of(String action, UUID subject) {
    return new AuditEntry(action, Optional.of(subject), "", "");
  }

  /** Concerning nobody in particular. */
  public static AuditEntry of(String action) {
    return new AuditEntry(action, Optional.empty(), "", "");
  }
}
