package org.linli.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.access.WorkPlaces;
import org.linli.access.limits.ClientAddress;
import org.linli.access.sso.SsoAccounts;
import org.linli.access.sso.SsoProperties;
import org.linli.access.staff.StaffLogIn;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.Validation;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.SessionLogIn;
import org.linli.web.Strength;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Logging in as somebody who works here: phone and password, then the authenticator's code. */
@Controller
class StaffPages {

  static final String FIRST = "/access/login/staff";
  static final String SECOND = "/access/login/totp";
  private static final Scope ABOVE = Scope.of(Community.ROOT_ID);

  private final StaffLogIn logIn;
  private final SessionLogIn sessions;
  private final SsoProperties provider;
  private final SsoAccounts links;
  private final WorkPlaces work;
  private final Templates templates;
  private final Clock clock;

  StaffPages(
      StaffLogIn logIn,
      SessionLogIn sessions,
      SsoProperties provider,
      SsoAccounts links,
      WorkPlaces work,
      Templates templates,
      Clock clock) {
    this.logIn = logIn;
    this.sessions = sessions;
    this.provider = provider;
    this.links = links;
    this.work = work;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping(FIRST)
  View form(Layout page, FormState form) {
    return page.member().filter(it -> it.strength() == Strength.TWO_FACTORS).isPresent()
        ? Redirect.toOwn(form.value("to"), "/")
        : Screen.ok(templates.accessStaff(page, form, provider.button()));
  }

  @PostMapping(FIRST)
  View password(Layout page, FormState form, HttpServletRequest request) {
    try {
      var phone = phone(form);
      var password = form.value("password");
      var accountId = logIn.password(phone, password, ClientAddress.of(request));
      new PendingLogIn(accountId, phone, null, clock.instant().plus(logIn.pending())).keep(request);
      return Redirect.to(SECOND + "?to=" + encoded(form.value("to")));
    } catch (Invalid invalid) {
      return Screen.rejected(
          templates.accessStaff(page, form.rejected(invalid), provider.button()));
    } catch (Refused refused) {
      return Screen.rejected(
          templates.accessStaff(page, rejected(form, "password", refused), provider.button()));
    }
  }

  @GetMapping(SECOND)
  View code(Layout page, FormState form, HttpServletRequest request) {
    return PendingLogIn.of(request, clock.instant()).isPresent()
        ? Screen.ok(templates.accessTotp(page, form))
        : again(form);
  }

  @PostMapping(SECOND)
  View code(Layout page, FormState form, HttpServletRequest request, HttpServletResponse response) {
    var pending = PendingLogIn.of(request, clock.instant());
    if (pending.isEmpty()) {
      return again(form);
    }
    try {
      var account = pending.get();
      logIn.code(account.accountId(), account.phone(), digits(form));
      Optional.ofNullable(account.subject())
          .ifPresent(subject -> links.confirm(ABOVE, account.accountId(), subject));
      sessions.as(account.accountId(), Strength.TWO_FACTORS, request, response);
      return onward(form.value("to"), account.accountId());
    } catch (Invalid invalid) {
      return Screen.rejected(templates.accessTotp(page, form.rejected(invalid)));
    } catch (Refused refused) {
      return Screen.rejected(templates.accessTotp(page, rejected(form, "code", refused)));
    }
  }

  private Redirect onward(String to, UUID accountId) {
    return to.isBlank() ? Redirect.to(work.home(accountId)) : Redirect.toOwn(to, "/");
  }

  private static Redirect again(FormState form) {
    return Redirect.to(FIRST + "?to=" + encoded(form.value("to")));
  }

  private static String phone(FormState form) {
    var check = new Validation();
    var phone = check.phone("phone", form.value("phone"));
    if (form.value("password").isEmpty()) {
      check.required("password", "", 1);
    }
    check.done();
    return phone;
  }

  /** The digits of a code, however they were grouped. */
  static String digits(FormState form) {
    var check = new Validation();
    var code = check.required("code", form.value("code").replace(" ", ""), 10);
    check.done();
    return code;
  }

  static FormState rejected(FormState form, String field, Refused refused) {
    return form.rejected(Invalid.field(field, refused.code(), refused.details().toArray()));
  }

  static String encoded(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8);
  }
}
