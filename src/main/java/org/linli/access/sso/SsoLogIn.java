package org.linli.access.sso;

import java.util.Optional;
import java.util.UUID;
import org.linli.access.AccessError;
import org.linli.access.AccountEvents;
import org.linli.access.staff.Enrolments;
import org.linli.kernel.Refused;
import org.linli.web.Member;
import org.linli.web.Members;
import org.linli.web.Strength;
import org.springframework.stereotype.Service;

/** What an answer of the provider opens here. */
@Service
@WhereSsoIsOn
public class SsoLogIn {

  private final SsoLinks links;
  private final Members members;
  private final Enrolments enrolments;
  private final AccountEvents events;

  SsoLogIn(SsoLinks links, Members members, Enrolments enrolments, AccountEvents events) {
    this.links = links;
    this.members = members;
    this.enrolments = enrolments;
    this.events = events;
  }

  /**
   * Finds the account by issuer and subject, by nothing else.
   *
   * @throws Refused if none is linked, if its holder no longer works here, or if the authenticator
   *     would have to be asked and there is none
   */
  public Entry enter(SsoIdentity identity) {
    var link =
        links
            .find(identity.issuer(), identity.subject())
            .orElseThrow(() -> new Refused(AccessError.SSO_UNKNOWN, identity.subject()));
    var account = link.accountId();
    if (members.find(account).filter(Member::staff).isEmpty()) {
      events.logInFailed(Optional.of(account), false);
      throw new Refused(AccessError.SSO_LEFT);
    }
    var strength = identity.twoFactors() ? Strength.TWO_FACTORS : Strength.SINGLE_FACTOR;
    var entry = new Entry(account, link.phone(), identity.subject(), strength, link.confirmed());
    if (entry.owesCode() && enrolments.owed(account)) {
      throw new Refused(AccessError.SSO_ENROL_FIRST);
    }
    if (!entry.owesCode()) {
      events.record("access.logged-in-sso", account);
    } else if (entry.confirmed()) {
      events.loggedIn(account, strength);
    }
    return entry;
  }

  /**
   * How somebody comes in.
   *
   * @param strength what the provider vouched for
   * @param confirmed whether the link opens anything yet
   */
  public record Entry(
      UUID accountId, String phone, String subject, Strength strength, boolean confirmed) {

    /** Whether the authenticator is asked as well. */
    public boolean owesCode() {
      return !confirmed || strength != Strength.TWO_FACTORS;
    }
  }
}
