package org.linli.access.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import linli.jte.Templates;
import org.linli.access.staff.Enrolments;
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

/** Whoever begins to work here sets a password and enrols an authenticator, after a phone code. */
@Controller
class EnrolPages {

  private static final String FIRST = "/access/enrol";
  private static final String SECOND = "/access/enrol/totp";

  private final Enrolments enrolments;
  private final SessionLogIn sessions;
  private final Devices devices;
  private final Templates templates;

  EnrolPages(Enrolments enrolments, SessionLogIn sessions, Devices devices, Templates templates) {
    this.enrolments = enrolments;
    this.sessions = sessions;
    this.devices = devices;
    this.templates = templates;
  }

  /** Where enrolling begins. */
  static Redirect first(String to) {
    return Redirect.to(FIRST + "?to=" + StaffPages.encoded(to));
  }

  @GetMapping(FIRST)
  View form(Member member, Layout page, FormState form, HttpServletRequest request) {
    if (!enrolments.owed(member.accountId())) {
      return Redirect.toOwn(form.value("to"), "/access/devices");
    }
    return fresh(member, request)
        ? Screen.ok(templates.accessEnrol(page, form))
        : Redirect.to("/access/login?to=" + StaffPages.encoded(FIRST));
  }

  @PostMapping(FIRST)
  View password(Member member, Layout page, FormState form, HttpServletRequest request) {
    if (!fresh(member, request)) {
      return Redirect.to("/access/login?to=" + StaffPages.encoded(FIRST));
    }
    try {
      enrolments.begin(member.accountId(), form.value("password"), form.value("again"));
      return Redirect.to(SECOND + "?to=" + StaffPages.encoded(form.value("to")));
    } catch (Invalid invalid) {
      return Screen.rejected(templates.accessEnrol(page, form.rejected(invalid)));
    }
  }

  @GetMapping(SECOND)
  View secret(Member member, Layout page, FormState form, HttpServletRequest request) {
    return fresh(member, request) && enrolments.owed(member.accountId())
        ? Screen.ok(secret(member, page, form))
        : first(form.value("to"));
  }

  @PostMapping(SECOND)
  View confirm(
      Member member,
      Layout page,
      FormState form,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!fresh(member, request)) {
      return first(form.value("to"));
    }
    try {
      enrolments.confirm(member.accountId(), StaffPages.digits(form));
    } catch (Invalid invalid) {
      return Screen.rejected(secret(member, page, form.rejected(invalid)));
    } catch (Refused refused) {
      return Screen.rejected(secret(member, page, StaffPages.rejected(form, "code", refused)));
    }
    devices.endOthers(member.accountId(), request);
    sessions.as(member.accountId(), Strength.TWO_FACTORS, request, response);
    return Redirect.toOwn(form.value("to"), "/");
  }

  /** What another system vouched for is no telephone in the hand. */
  private boolean fresh(Member member, HttpServletRequest request) {
    return member.strength() == Strength.PHONE && sessions.fresh(request);
  }

  private JteModel secret(Member member, Layout page, FormState form) {
    var secret = enrolments.pending(member.accountId());
    return templates.accessEnrolTotp(page, form, SECOND, secret, QrCode.of(secret.uri()));
  }
}
