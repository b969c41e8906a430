package org.linli.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import linli.jte.Templates;
import org.linli.access.sso.SingleSignOn;
import org.linli.access.sso.SsoAccounts;
import org.linli.access.sso.SsoIdentity;
import org.linli.access.sso.WhereSsoIsOn;
import org.linli.access.staff.StaffLogIn;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.web.Devices;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Member;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Linking one's own account to the provider, with the authenticator in hand, and unlinking it. */
@Controller
@WhereSsoIsOn
class SsoLinkPages {

  private static final String PATH = "/access/sso";
  private static final String CONFIRM = "/access/sso/link";
  private static final Scope ABOVE = Scope.of(Community.ROOT_ID);

  private final SingleSignOn provider;
  private final SsoAccounts accounts;
  private final StaffLogIn staff;
  private final Devices devices;
  private final Templates templates;
  private final Clock clock;

  SsoLinkPages(
      SingleSignOn provider,
      SsoAccounts accounts,
      StaffLogIn staff,
      Devices devices,
      Templates templates,
      Clock clock) {
    this.provider = provider;
    this.accounts = accounts;
    this.staff = staff;
    this.devices = devices;
    this.templates = templates;
    this.clock = clock;
  }

  /** Keeps what the provider vouched for and asks for the authenticator. */
  static Redirect ask(SsoIdentity identity, Instant until, HttpServletRequest request) {
    new PendingLink(identity.subject(), until).keep(request);
    return Redirect.to(CONFIRM);
  }

  @GetMapping(PATH)
  View show(Member member, Layout page) {
    PasswordPages.requireStrong(member);
    return Screen.ok(templates.accessSso(page, accounts.of(ABOVE, member.accountId())));
  }

  @GetMapping(PATH + "/begin")
  View begin(Member member, HttpServletRequest request, HttpServletResponse response) {
    PasswordPages.requireStrong(member);
    return new Departure(provider.begin(PATH, true, request, response));
  }

  @GetMapping(CONFIRM)
  View code(Member member, Layout page, HttpServletRequest request) {
    PasswordPages.requireStrong(member);
    return PendingLink.of(request, clock.instant())
        .<View>map(it -> Screen.ok(templates.accessSsoLink(page, FormState.empty(), it.subject())))
        .orElseGet(() -> Redirect.to(PATH));
  }

  @PostMapping(CONFIRM)
  View link(Member member, Layout page, FormState form, HttpServletRequest request) {
    PasswordPages.requireStrong(member);
    var pending = PendingLink.of(request, clock.instant());
    if (pending.isEmpty()) {
      return Redirect.to(PATH);
    }
    var subject = pending.get().subject();
    try {
      staff.show(member.accountId(), StaffPages.digits(form));
      accounts.link(ABOVE, member.accountId(), subject);
      PendingLink.forget(request);
      return Redirect.to(PATH);
    } catch (Invalid invalid) {
      return Screen.rejected(templates.accessSsoLink(page, form.rejected(invalid), subject));
    } catch (Refused refused) {
      var again = StaffPages.rejected(form, "code", refused);
      return Screen.rejected(templates.accessSsoLink(page, again, subject));
    }
  }

  /** Whoever came in over the link that is gone is logged out. */
  @PostMapping(PATH + "/unlink")
  View unlink(Member member, HttpServletRequest request) {
    PasswordPages.requireStrong(member);
    accounts.unlink(ABOVE, member.accountId());
    devices.endOthers(member.accountId(), request);
    return Redirect.to(PATH);
  }
}
