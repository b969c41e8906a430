package org.linli.access.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import linli.jte.Templates;
import org.linli.access.staff.AuthenticatorChange;
import org.linli.access.staff.StaffLogIn;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.web.Devices;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Member;
import org.linli.web.QrCode;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.SessionLogIn;
import org.linli.web.Strength;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Changing one's authenticator; every other device is logged out (ASVS 5.0, V7.4.3). */
@Controller
class AuthenticatorPages {

  private static final String FIRST = "/access/authenticator";
  private static final String SECOND = "/access/authenticator/new";

  private final AuthenticatorChange change;
  private final StaffLogIn logIn;
  private final Devices devices;
  private final SessionLogIn sessions;
  private final Templates templates;
  private final Clock clock;

  AuthenticatorPages(
      AuthenticatorChange change,
      StaffLogIn logIn,
      Devices devices,
      SessionLogIn sessions,
      Templates templates,
      Clock clock) {
    this.change = change;
    this.logIn = logIn;
    this.devices = devices;
    this.sessions = sessions;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping(FIRST)
  View form(Member member, Layout page) {
    PasswordPages.requireStrong(member);
    return Screen.ok(templates.accessAuthenticator(page, FormState.empty()));
  }

  @PostMapping(FIRST)
  View begin(Member member, Layout page, FormState form, HttpServletRequest request) {
    PasswordPages.requireStrong(member);
    try {
      change.begin(member.accountId(), form.value("current"), StaffPages.digits(form));
      new PendingChange(clock.instant().plus(logIn.pending())).keep(request);
      return Redirect.to(SECOND);
    } catch (Invalid invalid) {
      return Screen.rejected(templates.accessAuthenticator(page, form.rejected(invalid)));
    } catch (Refused refused) {
      return Screen.rejected(
          templates.accessAuthenticator(page, StaffPages.rejected(form, "code", refused)));
    }
  }

  @GetMapping(SECOND)
  View secret(Member member, Layout page, HttpServletRequest request) {
    return PendingChange.in(request, clock.instant())
        ? Screen.ok(secret(member, page, FormState.empty()))
        : Redirect.to(FIRST);
  }

  @PostMapping(SECOND)
  View confirm(
      Member member,
      Layout page,
      FormState form,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!PendingChange.in(request, clock.instant())) {
      return Redirect.to(FIRST);
    }
    try {
      change.confirm(member.accountId(), StaffPages.digits(form));
    } catch (Invalid invalid) {
      return Screen.rejected(secret(member, page, form.rejected(invalid)));
    } catch (Refused refused) {
      return Screen.rejected(secret(member, page, StaffPages.rejected(form, "code", refused)));
    }
    devices.endOthers(member.accountId(), request);
    sessions.as(member.accountId(), Strength.TWO_FACTORS, request, response);
    return Redirect.to("/access/devices");
  }

  private JteModel secret(Member member, Layout page, FormState form) {
    var secret = change.pending(member.accountId());
    return templates.accessEnrolTotp(page, form, SECOND, secret, QrCode.of(secret.uri()));
  }
}
