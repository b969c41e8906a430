package org.linli.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import linli.jte.Templates;
import org.linli.access.FirstAdministrator;
import org.linli.access.SetUp;
import org.linli.kernel.Invalid;
import org.linli.web.FormState;
import org.linli.web.KeptForm;
import org.linli.web.Layout;
import org.linli.web.Screen;
import org.linli.web.SessionLogIn;
import org.linli.web.Strength;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** How the first administrator comes in. */
@Controller
@Profile("!demo")
class SetupPages {

  private final FirstAdministrator administrator;
  private final SessionLogIn sessions;
  private final Templates templates;

  SetupPages(FirstAdministrator administrator, SessionLogIn sessions, Templates templates) {
    this.administrator = administrator;
    this.sessions = sessions;
    this.templates = templates;
  }

  @GetMapping("/access/setup")
  View form(Layout page) {
    return Screen.ok(templates.accessSetup(page, FormState.empty()));
  }

  @PostMapping("/access/setup")
  View setUp(
      Layout page, FormState form, HttpServletRequest request, HttpServletResponse response) {
    try {
      var command = new SetUp(form.value("code"), form.value("name"), form.value("phone"));
      var accountId = administrator.setUp(command, form.value(KeptForm.KEY));
      sessions.as(accountId, Strength.PHONE, request, response);
      return EnrolPages.first("/directory/areas");
    } catch (Invalid invalid) {
      return Screen.rejected(templates.accessSetup(page, form.rejected(invalid)));
    }
  }
}
