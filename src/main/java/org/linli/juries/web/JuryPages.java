package org.linli.juries.web;

import java.util.UUID;
import linli.jte.Templates;
import org.linli.juries.JuryReading;
import org.linli.juries.JuryTaking;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Juries for everybody, and for whoever was drawn (DELIB-7, DELIB-8). */
@Controller
class JuryPages {

  private static final String MINE = "/c/{community}/juries/mine/{jurySeat}";

  private final JuryReading reading;
  private final JuryTaking taking;
  private final Templates templates;

  JuryPages(JuryReading reading, JuryTaking taking, Templates templates) {
    this.reading = reading;
    this.taking = taking;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/juries")
  View list(Scope scope, Layout page, Paging paging) {
    return Screen.ok(templates.juriesList(page, reading.list(scope, paging)));
  }

  @GetMapping("/c/{community}/juries/{jury}")
  View show(Scope scope, Layout page, ShortNumber jury) {
    return Screen.ok(templates.juriesShow(page, reading.show(scope, jury)));
  }

  /** For what the reader was drawn. */
  @GetMapping("/c/{community}/juries/mine")
  View mine(Actor actor, Layout page) {
    return Screen.ok(templates.juriesOwn(page, reading.own(actor)));
  }

  @GetMapping(MINE)
  View seat(Actor actor, Layout page, @PathVariable UUID jurySeat) {
    return Screen.ok(templates.juriesMine(page, reading.own(actor, jurySeat), FormState.empty()));
  }

  @PostMapping(MINE + "/reply")
  View reply(
      Actor actor, Layout page, Community community, @PathVariable UUID jurySeat, FormState form) {
    try {
      taking.reply(actor, jurySeat, JuryForms.reply(form));
      return at(community, jurySeat);
    } catch (Invalid invalid) {
      return Screen.rejected(
          templates.juriesMine(page, reading.own(actor, jurySeat), form.rejected(invalid)));
    }
  }

  @PostMapping(MINE + "/approval")
  View approve(Actor actor, Community community, @PathVariable UUID jurySeat) {
    taking.approve(actor, jurySeat);
    return at(community, jurySeat);
  }

  private static Redirect at(Community community, UUID seat) {
    return Redirect.to(community.path() + "/juries/mine/" + seat);
  }
}
