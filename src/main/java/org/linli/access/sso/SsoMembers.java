package org.linli.access.sso;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.AccessError;
import org.linli.access.MemberReading;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.Validation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links that whoever manages members writes down for a colleague. Such a link opens nothing until
 * the colleague shows the authenticator with it: otherwise one could link one's own account of the
 * provider and act in a colleague's name.
 */
@Service
@Transactional
public class SsoMembers {

  private static final int LONGEST = 255; // OpenID Connect Core 1.0, section 2

  private final SsoLinks links;
  private final SsoProperties properties;
  private final MemberReading members;
  private final AuditTrail audit;
  private final Clock clock;

  SsoMembers(
      SsoLinks links,
      SsoProperties properties,
      MemberReading members,
      AuditTrail audit,
      Clock clock) {
    this.links = links;
    this.properties = properties;
    this.members = members;
    this.audit = audit;
    this.clock = clock;
  }

  /** The link of whoever has that role here. */
  @Transactional(readOnly = true)
  public Optional<SsoLink> of(Actor actor, UUID grantId) {
    return links.of(properties.issuer(), members.member(actor, grantId).accountId());
  }

  /**
   * @throws Invalid if the subject is missing, or either side has a link already
   */
  public void link(Actor actor, UUID grantId, String subject) {
    var account = members.member(actor, grantId).accountId();
    var check = new Validation();
    var words = check.required("subject", subject, LONGEST);
    check.done();
    var now = clock.instant();
    if (!links.insert(properties.issuer(), words, account, actor.accountId(), now)) {
      throw Invalid.field("subject", AccessError.SSO_LINKED);
    }
    audit.record(actor, AuditEntry.of("access.sso-linked", account));
  }

  /** Takes the link away; from then on it opens nothing. */
  public void unlink(Actor actor, UUID grantId) {
    var account = members.member(actor, grantId).accountId();
    if (links.remove(properties.issuer(), account)) {
      audit.record(actor, AuditEntry.of("access.sso-unlinked", account));
    }
  }
}
