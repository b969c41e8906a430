package org.linli.notice;

import java.util.Optional;
import java.util.UUID;

/**
 * Whom a notice is for: an account, or somebody of whom only name and phone are known, for example
 * because a worker raised the matter for them 代办.
 *
 * @param accountId the account, if there is one; its name and phone are looked up when they are
 *     needed
 * @param name how staff address somebody without an account; empty for an account
 * @param phone digits; empty for an account
 * @param byPhone whether somebody calls instead of sending a text message; accounts of special
 *     groups are called without it as well
 */
public record Recipient(Optional<UUID> accountId, String name, String phone, boolean byPhone) {

  public Recipient {
    if (accountId.isPresent() == !phone.isEmpty()) {
      throw new IllegalArgumentException("A recipient is an account or has a phone");
    }
  }

  /** An account. */
  public static Recipient account(UUID accountId) {
    return new Recipient(Optional.of(accountId), "", "", false);
  }

  /** Somebody without an account, by text message. */
  public static Recipient person(String name, String phone) {
    return new Recipient(Optional.empty(), name, phone, false);
  }

  /** The same, called by staff. */
  public Recipient calledByPhone() {
    return new Recipient(accountId, name, phone, true);
  }

  /** What tells recipients apart within a community. */
  String key() {
    return accountId.map(UUID::toString).orElse(phone);
  }
}
