package org.linli.assembly.web;

import gg.jte.models.runtime.JteModel;
import java.util.Map;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.assembly.AdviceManagement;
import org.linli.assembly.MeetingReading;
import org.linli.assembly.WriteAdvice;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where a council of elders advises about an item of an agenda (CULT-4). */
@Controller
class AdvicePages {

  private static final String AT = "/c/{community}/assembly/{meeting:[0-9a-f]{8}-.*}/advice";

  private final AdviceManagement advice;
  private final MeetingReading reading;
  private final Templates templates;

  AdvicePages(AdviceManagement advice, MeetingReading reading, Templates templates) {
    this.advice = advice;
    this.reading = reading;
    this.templates = templates;
  }

  @GetMapping(AT)
  View form(
      Actor actor,
      Layout page,
      @PathVariable UUID meeting,
      @RequestParam(defaultValue = "1") String item) {
    return Screen.ok(form(actor, page, meeting, FormState.of(Map.of("item", item))));
  }

  private JteModel form(Actor actor, Layout page, UUID meeting, FormState form) {
    var councils = advice.councils(actor);
    var shown = reading.show(actor.scope(), page.community(), meeting);
    return templates.assemblyAdvice(page, shown, councils, form);
  }

  @PostMapping(AT)
  View advise(
      Actor actor, Layout page, Community community, @PathVariable UUID meeting, FormState form) {
    try {
      var command =
          new WriteAdvice(
              form.value("item"),
              form.value("fromBody"),
              form.value("stance"),
              form.value("words"));
      advice.advise(actor, meeting, command);
      return Redirect.to(community.path() + "/assembly/" + meeting);
    } catch (Invalid invalid) {
      return Screen.rejected(form(actor, page, meeting, form.rejected(invalid)));
    }
  }
}
