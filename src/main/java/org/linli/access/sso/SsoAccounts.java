package org.linli.access.sso;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.AccessError;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One's own link to the provider. The scope is that of the installation: an account belongs to
 * every community that its holder deals with.
 */
@Service
@Transactional
public class SsoAccounts {

  private final SsoLinks links;
  private final SsoProperties properties;
  private final AuditTrail audit;
  private final Clock clock;

  SsoAccounts(SsoLinks links, SsoProperties properties, AuditTrail audit, Clock clock) {
    this.links = links;
    this.properties = properties;
    this.audit = audit;
    this.clock = clock;
  }

  /** The link of an account, if it has one. */
  @Transactional(readOnly = true)
  public Optional<SsoLink> of(Scope scope, UUID accountId) {
    return links.of(properties.issuer(), accountId);
  }

  /**
   * Links what the provider just vouched for to the account whose authenticator was just shown.
   *
   * @throws Refused if either is linked already
   */
  public void link(Scope scope, UUID accountId, String subject) {
    links.dropUnconfirmed(properties.issuer(), subject, accountId);
    if (!links.insert(properties.issuer(), subject, accountId, accountId, clock.instant())) {
      throw new Refused(AccessError.SSO_LINKED);
    }
    confirm(scope, accountId, subject);
  }

  /** The holder showed the authenticator together with the link; the first time counts. */
  public void confirm(Scope scope, UUID accountId, String subject) {
    if (links.confirm(properties.issuer(), subject, accountId, clock.instant())) {
      note(scope, "access.sso-confirmed", accountId);
    }
  }

  /** Takes one's own link away; nothing to take away is no mistake. */
  public void unlink(Scope scope, UUID accountId) {
    if (links.remove(properties.issuer(), accountId)) {
      note(scope, "access.sso-unlinked", accountId);
    }
  }

  private void note(Scope scope, String action, UUID accountId) {
    audit.record(scope, Optional.of(accountId), AuditEntry.of(action, accountId));
  }
}
