package org.linli.access.residents;

import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.Mask;

/**
 * An account that belongs to a person, as staff see it.
 *
 * @param phone in full; show {@link #maskedPhone()}
 * @param level code of the assurance
 * @param how {@code counter} or {@code letter}
 */
public record ConfirmationView(
    UUID accountId, String phone, String level, String how, Instant confirmedAt) {

  /** 190****2207. */
  public String maskedPhone() {
    return Mask.phone(phone);
  }
}
