package org.linli.access;

import java.util.Optional;
import java.util.UUID;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.audit.AuditView;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.Slice;
import org.linli.web.Strength;
import org.springframework.stereotype.Component;

/**
 * Writes down what happens to accounts before anybody is an actor (ASVS 5.0, V16.3), and shows it
 * to their holders.
 */
@Component
public class AccountEvents {

  private final AuditTrail audit;

  AccountEvents(AuditTrail audit) {
    this.audit = audit;
  }

  public void loggedIn(UUID accountId, Strength strength) {
    record(
        switch (strength) {
          case PHONE -> "access.logged-in-PHONE";
          case SINGLE_FACTOR -> "access.logged-in-SINGLE_FACTOR";
          case TWO_FACTORS -> "access.logged-in-TWO_FACTORS";
        },
        accountId);
  }

  void logInFailed(Optional<UUID> accountId) {
    logInFailed(accountId, false);
  }

  /**
   * Unknown phones are written down as well: else the time that takes would tell who has an
   * account.
   *
   * @param locked whether this was one too many
   */
  public void logInFailed(Optional<UUID> accountId, boolean locked) {
    var action = locked ? "access.log-in-locked" : "access.log-in-failed";
    audit.record(Scope.of(Community.ROOT_ID), accountId, new AuditEntry(action, accountId, "", ""));
  }

  /**
   * @param action {@code access.what}, in the past tense
   */
  public void record(String action, UUID accountId) {
    audit.record(
        Scope.of(Community.ROOT_ID), Optional.of(accountId), AuditEntry.of(action, accountId));
  }

  /** What happened to an account, newest first; for its holder. */
  public Slice<AuditView> of(UUID accountId, Paging paging) {
    return audit.ofAccount(Scope.of(Community.ROOT_ID), accountId, paging);
  }
}
