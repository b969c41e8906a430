package org.linli.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.access.limits.ClientAddress;
import org.linli.access.staff.Recovery;
import org.linli.access.staff.RecoveryCodes;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.kernel.Validation;
import org.linli.web.Devices;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.SessionLogIn;
import org.linli.web.Strength;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Two colleagues vouch for somebody, who then comes in again with a code. */
@Controller
class RecoveryPages {

  private static final String PATH = "/access/login/recover";

  private final Recovery recovery;
  private final RecoveryCodes codes;
  private final SessionLogIn sessions;
  private final Devices devices;
  private final Templates templates;

  RecoveryPages(
      Recovery recovery,
      RecoveryCodes codes,
      SessionLogIn sessions,
      Devices devices,
      Templates templates) {
    this.recovery = recovery;
    this.codes = codes;
    this.sessions = sessions;
    this.devices = devices;
    this.templates = templates;
  }

  @PostMapping({
    MemberPages.HERE + "/{grant}/recover",
    MemberPages.ABOVE + "/{grant}/recover",
    MemberPages.AREA + "/{grant}/recover"
  })
  View vouch(Actor actor, Layout page, @PathVariable UUID grant) {
    var done = recovery.vouch(actor, grant) ? "recovery-sent" : "recovery-waits";
    return Redirect.to(MemberPages.base(page) + "?done=" + done + "&hours=" + recovery.hours());
  }

  @GetMapping(PATH)
  View form(Layout page) {
    return Screen.ok(templates.accessRecover(page, FormState.empty()));
  }

  @PostMapping(PATH)
  View use(Layout page, FormState form, HttpServletRequest request, HttpServletResponse response) {
    try {
      var check = new Validation();
      var phone = check.phone("phone", form.value("phone"));
      var code = check.required("code", form.value("code"), 20);
      check.done();
      var account = codes.use(phone, code, ClientAddress.of(request));
      devices.endAll(account);
      sessions.as(account, Strength.PHONE, request, response);
      return EnrolPages.first("/");
    } catch (Invalid invalid) {
      return Screen.rejected(templates.accessRecover(page, form.rejected(invalid)));
    } catch (Refused refused) {
      return Screen.rejected(
          templates.accessRecover(page, StaffPages.rejected(form, "code", refused)));
    }
  }
}
