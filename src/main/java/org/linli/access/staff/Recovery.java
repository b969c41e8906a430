package org.linli.access.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.linli.access.AccessError;
import org.linli.access.AccessPermission;
import org.linli.access.OneTimeCode;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.notice.SmsGateway;
import org.linli.platform.Dates;
import org.linli.platform.Languages;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letting somebody in again who lost password or authenticator: two colleagues of the same area
 * vouch in time, then a code goes to the person's own phone (ASVS 5.0, V6.4.4). None of the three
 * can do it alone, nor two of them.
 */
@Service
@Transactional
public class Recovery {

  private final Recoveries recoveries;
  private final Rules rules;
  private final SmsGateway sms;
  private final Languages languages;
  private final AuditTrail audit;
  private final Clock clock;

  Recovery(
      Recoveries recoveries,
      Rules rules,
      SmsGateway sms,
      Languages languages,
      AuditTrail audit,
      Clock clock) {
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
   * @throws Refused for oneself
   */
  public boolean vouch(Actor actor, UUID grantId) {
    actor.require(AccessPermission.RECOVER);
    var person =
        recoveries
            .colleague(actor.communityId(), grantId)
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    if (person.accountId().equals(actor.accountId())) {
      throw new Refused(AccessError.RECOVER_ONESELF);
    }
    var now = clock.instant();
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
