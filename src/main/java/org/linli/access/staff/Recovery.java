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
import org.linli.platform.Dates;
import org.linli.platform.Languages;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.linli.web.Member;
import org.linli.web.Members;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letting somebody in again who lost password or authenticator: two colleagues of the same area
 * vouch in time, then a code goes to the person's own phone (ASVS 5.0, V6.4.4). None of the three
 * can do it alone, nor two of them. The whole account is let in, so both colleagues must be trusted
 * with it wherever the person has a role.
 */
@Service
@Transactional
public class Recovery {

  private final Recoveries recoveries;
  private final Members members;
  private final CommunityDirectory communities;
  private final Rules rules;
  private final SmsGateway sms;
  private final Languages languages;
  private final AuditTrail audit;
  private final Clock clock;

  Recovery(
      Recoveries recoveries,
      Members members,
      CommunityDirectory communities,
      Rules rules,
      SmsGateway sms,
      Languages languages,
      AuditTrail audit,
      Clock clock) {
    this.members = members;
    this.communities = communities;
    this.recoveries = recoveries;
    this.rules = rules;
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
    var until = now.plus(Duration.ofHours(hours()));
    var code = OneTimeCode.letters();
    var hash = hash(person.accountId(), code);
    var second =
        recoveries.confirm(
            person.accountId(), actor.communityId(), actor.accountId(), hash, now, until);
    if (second) {
      sms.send(person.phone(), languages.chinese().text("access.sms.recovery", code, hours()));
    } else {
      recoveries.request(person.accountId(), actor.communityId(), actor.accountId(), now, until);
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

  /** A role at an area that is no more opens nothing. */
  private boolean mayRecover(Member voucher, long areaId) {
    return communities
        .place(areaId)
        .map(place -> members.grants(voucher, place).permissions())
        .map(permissions -> permissions.contains(AccessPermission.RECOVER.code()))
        .orElse(true);
  }

  /** How many hours the colleagues have, and then the person. */
  public int hours() {
    return rule().number("open-hours");
  }

  /** Requests that nobody can use any more, after a while. */
  void dropOld() {
    var kept = Duration.ofDays(rule().number("keep-days"));
    recoveries.dropBefore(clock.instant().minus(kept));
  }

  private Rule rule() {
    return rules.inForce("access/recovery", Community.ROOT.code(), Dates.day(clock.instant()));
  }

  /** What is stored of a code. */
  static String hash(UUID accountId, String code) {
    return OneTimeCode.hash("recovery:" + accountId, code);
  }
}
