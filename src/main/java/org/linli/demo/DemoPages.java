package org.linli.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import linli.jte.Templates;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.SessionLogIn;
import org.linli.web.Strength;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Being somebody with one click, and reading the text messages that were not sent. */
@Controller
@Profile("demo")
class DemoPages {

  private final DemoCast cast;
  private final DemoMessages messages;
  private final SessionLogIn sessions;
  private final Templates templates;

  DemoPages(DemoCast cast, DemoMessages messages, SessionLogIn sessions, Templates templates) {
    this.cast = cast;
    this.messages = messages;
    this.sessions = sessions;
    this.templates = templates;
  }

  @GetMapping("/demo")
  View people(Layout page, FormState form) {
    return Screen.ok(templates.demoPeople(page, form.value("to")));
  }

  @PostMapping("/demo/enter")
  View enter(FormState form, HttpServletRequest request, HttpServletResponse response) {
    var person =
        DemoPerson.named(form.value("person"))
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    sessions.as(cast.account(person), Strength.TWO_FACTORS, request, response);
    var community = "/c/" + DemoData.COMMUNITY;
    var home =
        switch (person) {
          case RESIDENT, ELDER -> community;
          case NEIGHBOUR -> community + "/needs/mine";
          case GRID_WORKER -> community + "/needs/desk/today";
          case WORKER, SECRETARY, LIAISON -> community + "/home/desk";
          case PROPERTY -> community + "/needs/asked";
          case STREET_OFFICER -> "/needs/escalated/" + DemoData.STREET;
          case CITY_CARE, POWER -> "/dispatch/received/area/" + DemoData.STREET;
          case ADMINISTRATOR -> "/directory/areas";
        };
    return Redirect.toOwn(form.value("to").isEmpty() ? home : form.value("to"), home);
  }

  @GetMapping("/demo/messages")
  View messages(Layout page) {
    return Screen.ok(templates.demoMessages(page, messages.last()));
  }
}
