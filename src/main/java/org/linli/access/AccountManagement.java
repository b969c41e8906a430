package org.linli.access;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.limits.Limit;
import org.linli.access.limits.RateLimits;
import org.linli.kernel.Community;
import org.linli.kernel.Refused;
import org.linli.notice.SmsGateway;
import org.linli.platform.Languages;
import org.linli.web.Member;
import org.linli.web.Strength;
import org.springframework.stereotype.Service;

/**
 * Logging in with a phone and a one-time code. Works on coordinator-local tables and without a
 * scope: before the log-in nobody belongs anywhere.
 */
@Service
public class AccountManagement {

  static final String RESIDENT = Member.RESIDENT;
  static final String ADMINISTRATOR = "administrator";

  private final Accounts accounts;
  private final RoleGrants grants;
  private final RateLimits limits;
  private final AccountEvents events;
  private final LoginCodes codes;
  private final SmsGateway sms;
  private final Languages languages;
  private final Clock clock;

  AccountManagement(
      Accounts accounts,
      LoginCodes codes,
      RoleGrants grants,
      RateLimits limits,
      AccountEvents events,
      SmsGateway sms,
      Languages languages,
      Clock clock) {
    this.accounts = accounts;
    this.grants = grants;
    this.limits = limits;
    this.events = events;
    this.codes = codes;
    this.sms = sms;
    this.languages = languages;
    this.clock = clock;
  }

  /**
   * Sends a six-digit code, valid for five minutes.
   *
   * @param phone digits only
   * @param address network address it is asked from
   * @throws Refused if one was sent less than a minute ago, if phone, address or installation had
   *     too many, or if the gateway does not take it
   */
  public void sendCode(String phone, String address) {
    limits.take(Limit.CODES_AN_ADDRESS, address);
    limits.take(Limit.CODES_OF_ALL, "");
    limits.take(Limit.CODES_A_PHONE, phone);
    var code = OneTimeCode.digits();
    if (!codes.store(phone, code, clock.instant())) {
      limits.giveBack(Limit.CODES_A_PHONE, phone);
      throw new Refused(AccessError.TOO_SOON);
    }
    try {
      sms.send(phone, languages.chinese().text("access.sms.code", code));
    } catch (Refused notSent) {
      codes.forget(phone);
      limits.giveBack(Limit.CODES_A_PHONE, phone);
      throw notSent;
    }
  }

  /**
   * Logs in; the first time makes the account. Whoever comes from a community's page joins it as a
   * resident.
   *
   * @param key idempotency key of the form: sent twice, it logs in twice
   * @param address network address it is asked from
   * @throws Refused if the code is wrong, used, too old or tried too often
   */
  public UUID logIn(
      String phone, String code, String key, Optional<Community> community, String address) {
    limits.take(Limit.TRIES_AN_ADDRESS, address);
    limits.take(Limit.WRONG_CODES_OF_ALL, "");
    if (key.isBlank()) {
      throw new Refused(AccessError.WRONG_CODE);
    }
    var use = codes.use(phone, code, key, clock.instant());
    if (use.accepted() || use.exhausted() || use.expired()) {
      // Only guesses at a code that still opens something use up what all have together.
      limits.giveBack(Limit.WRONG_CODES_OF_ALL, "");
    }
    if (!use.accepted()) {
      events.logInFailed(accounts.byPhone(phone));
    }
    if (use.exhausted()) {
      throw new Refused(AccessError.TOO_MANY_TRIES);
    }
    if (use.expired()) {
      throw new Refused(AccessError.CODE_EXPIRED);
    }
    if (!use.accepted()) {
      throw new Refused(AccessError.WRONG_CODE);
    }
    var accountId = enter(phone, languages.chinese().text("access.resident"), community);
    events.loggedIn(accountId, Strength.PHONE);
    return accountId;
  }

  /** The account of a phone that is known to be in the right hands. */
  public UUID enter(String phone, String nameIfNew, Optional<Community> community) {
    var accountId = accounts.ofPhone(phone, nameIfNew, clock.instant());
    community.ifPresent(home -> join(accountId, home));
    return accountId;
  }

  /** Makes an account one of a resident of the community. */
  public void join(UUID accountId, Community home) {
    grants.put(Grant.open(accountId, home.id(), RESIDENT, Optional.empty()), null, clock.instant());
  }

  /** Gives a role without asking who gives it: for set-up and for the demonstration only. */
  public void grant(UUID accountId, long areaId, String role, Optional<UUID> organizationId) {
    var grant = Grant.open(accountId, areaId, role, organizationId);
    grants.put(grant, null, clock.instant());
    grants.note(GrantAction.GIVEN, grant, null, null, clock.instant());
  }

  /** The account of a phone, if there is one. */
  public Optional<UUID> byPhone(String phone) {
    return accounts.byPhone(phone);
  }

  /** The phone of an account, to fill in for whoever is logged in. */
  public String phone(UUID accountId) {
    return accounts.nameAndPhone(accountId).getLast();
  }

  /** The name that an account shows. */
  public String name(UUID accountId) {
    return accounts.member(accountId, clock.instant()).map(Member::name).orElse("");
  }
}
