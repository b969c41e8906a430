package org.linli.access;

import java.util.List;
import java.util.UUID;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.kernel.Actor;
import org.linli.kernel.Refused;
import org.linli.web.Device;
import org.linli.web.Devices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where colleagues are logged in, and ending that for them (ASVS 5.0, V7.4.5). */
@Service
@Transactional
public class MemberSessions {

  private final MemberReading members;
  private final Devices devices;
  private final AuditTrail audit;

  MemberSessions(MemberReading members, Devices devices, AuditTrail audit) {
    this.members = members;
    this.devices = devices;
    this.audit = audit;
  }

  /** Where whoever has that role here is logged in, the latest seen first. */
  @Transactional(readOnly = true)
  public List<Device> of(Actor actor, UUID grantId) {
    return devices.of(members.member(actor, grantId).accountId());
  }

  /**
   * Ends every session of whoever has that role here. Their log-in stays: it is the role that is
   * taken away from who must not come back.
   *
   * @throws Refused for oneself: one's own devices have a page of their own
   */
  public void endAll(Actor actor, UUID grantId) {
    var account = members.member(actor, grantId).accountId();
    if (account.equals(actor.accountId())) {
      throw new Refused(AccessError.OWN_SESSIONS);
    }
    audit.record(actor, AuditEntry.of("access.sessions-ended", account));
    devices.endAll(account);
  }
}
