package org.linli.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import linli.jte.Templates;
import org.linli.access.sso.SingleSignOn;
import org.linli.access.sso.SsoIdentity;
import org.linli.access.sso.SsoLogIn;
import org.linli.access.sso.SsoProperties;
import org.linli.access.sso.WhereSsoIsOn;
import org.linli.access.staff.StaffLogIn;
import org.linli.kernel.Refused;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.SessionLogIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** To the provider of single sign-on and back. */
@Controller
@WhereSsoIsOn
class SsoPages {

  private final SingleSignOn provider;
  private final SsoLogIn logIn;
  private final StaffLogIn staff;
  private final SessionLogIn sessions;
  private final SsoProperties properties;
  private final Templates templates;
  private final Clock clock;

  SsoPages(
      SingleSignOn provider,
      SsoLogIn logIn,
      StaffLogIn staff,
      SessionLogIn sessions,
      SsoProperties properties,
      Templates templates,
      Clock clock) {
    this.provider = provider;
    this.logIn = logIn;
    this.staff = staff;
    this.sessions = sessions;
    this.properties = properties;
    this.templates = templates;
    this.clock = clock;
  }

  /** A link, not a form: the content policy lets forms lead to this site only. */
  @GetMapping("/access/login/sso")
  View begin(
      Layout page, FormState form, HttpServletRequest request, HttpServletResponse response) {
    try {
      return new Departure(provider.begin(form.value("to"), false, request, response));
    } catch (Refused refused) {
      return refused(page, form, refused);
    }
  }

  @GetMapping(SingleSignOn.CALLBACK)
  View back(Layout page, HttpServletRequest request, HttpServletResponse response) {
    try {
      var answer = provider.finish(request, response);
      return answer.linking()
          ? SsoLinkPages.ask(answer.identity(), clock.instant().plus(staff.pending()), request)
          : enter(answer.identity(), answer.to(), request, response);
    } catch (Refused refused) {
      return refused(page, FormState.empty(), refused);
    }
  }

  private View enter(
      SsoIdentity identity, String to, HttpServletRequest request, HttpServletResponse response) {
    var entry = logIn.enter(identity);
    if (entry.confirmed()) {
      sessions.as(entry.accountId(), entry.strength(), request, response);
    }
    if (!entry.owesCode()) {
      return Redirect.toOwn(to, "/");
    }
    var until = clock.instant().plus(staff.pending());
    new PendingLogIn(entry.accountId(), entry.phone(), entry.subject(), until).keep(request);
    return Redirect.to(StaffPages.SECOND + "?to=" + StaffPages.encoded(to));
  }

  /** The password is right below. */
  private View refused(Layout page, FormState form, Refused refused) {
    var model =
        templates.accessStaff(page, StaffPages.rejected(form, "sso", refused), properties.button());
    return new Screen(refused.code().status(), model);
  }
}
