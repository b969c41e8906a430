package org.linli.access.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.linli.access.AccessError;
import org.linli.access.AccessPermission;
import org.linli.access.OneTimeCode;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.notice.SmsGateway;
import org.linli.platform.Languages;
import org.linli.web.Member;
import org.linli.web.Members;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letting somebody in again who lost password or authenticator: two colleagues of the same area
 * vouch within a day, then a code goes to the person's own phone (ASVS 5.0, V6.4.4). None of the
 * three can do it alone, nor two of them. The whole account is let in, so both colleagues must be
 * trusted with it wherever the person has a role.
 */
@Service
@Transactional
public class Recovery {

  static final Duration OPEN = Duration.ofHours(24);

  private final Recoveries recoveries;
  private final Members members;
  private final CommunityDirectory communities;
  private final SmsGateway sms;
  private final Languages languages;
  private final AuditTrail audit;
  private final Clock clock;

  Recovery(
      Recoveries recoveries,
      Members members,
      CommunityDirectory communities,
      SmsGateway sms,
      Languages languages,
      AuditTrail audit,
      Clock clock) {
    this.members = members;
    this.communities = communities;
    this.recoveries = recoveries;
    this.sms = sms;
    this.languages = languages;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A colleague vouches for whoever has that role. The first opens a request; the second, if it is
   * somebody else, lets a code be sent.
   *
   * @return whether this was the second
   * @throws Refused for oneself, and for whoever has a role where the actor may recover nobody
   */
  public boolean vouch(Actor actor, UUID grantId) {
    actor.require(AccessPermission.RECOVER);
    var now = clock.instant();
    var person =
        recoveries
            .colleague(actor.communityId(), grantId, now)
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    check(actor.accountId(), person.accountId());
    var code = OneTimeCode.letters();
    var hash = hash(person.accountId(), code);
    var second =
        recoveries.confirm(
            person.accountId(), actor.communityId(), actor.accountId(), hash, now, now.plus(OPEN));
    if (second) {
      sms.send(person.phone(), languages.chinese().text("access.sms.recovery", code));
    } else {
      recoveries.request(
          person.accountId(), actor.communityId(), actor.accountId(), now, now.plus(OPEN));
    }
    audit.record(
        actor,
        AuditEntry.of(
            second ? "access.recovery-confirmed" : "access.recovery-requested",
            person.accountId()));
    return second;
  }

  private void check(UUID voucher, UUID person) {
    if (person.equals(voucher)) {
      throw new Refused(AccessError.RECOVER_ONESELF);
    }
    var trusted = members.find(voucher).orElseThrow();
    if (!members.find(person).orElseThrow().roles().stream()
        .filter(role -> !role.delegated() && !role.role().equals(Member.RESIDENT))
        .allMatch(role -> mayRecover(trusted, role.areaId()))) {
      throw new Refused(AccessError.RECOVERED_ABOVE);
    }
  }

  private boolean mayRecover(Member voucher, long areaId) {
    return members
        .grants(voucher, place(areaId))
        .permissions()
        .contains(AccessPermission.RECOVER.code());
  }

  private Community place(long areaId) {
    return areaId == Community.ROOT_ID ? Community.ROOT : communities.byId(areaId);
  }

  /** What is stored of a code. */
  static String hash(UUID accountId, String code) {
    return OneTimeCode.hash("recovery:" + accountId, code);
  }
}
