package org.linli.directory.people.web;

import java.util.UUID;
import linli.jte.Templates;
import org.linli.directory.people.CorrectionManagement;
import org.linli.directory.people.OwnEntries;
import org.linli.kernel.Actor;
import org.linli.kernel.Assurance;
import org.linli.kernel.Invalid;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** What the register says about me, and what of it is wrong (PIPL 45, 46). */
@Controller
class OwnPages {

  private final OwnEntries own;
  private final CorrectionManagement corrections;
  private final Templates templates;

  OwnPages(OwnEntries own, CorrectionManagement corrections, Templates templates) {
    this.own = own;
    this.corrections = corrections;
    this.templates = templates;
  }

  /** Whoever is not confirmed yet reads how that is done. */
  @GetMapping("/c/{community}/directory/mine")
  View mine(Actor actor, Layout page) {
    return actor.grants().assurance().covers(Assurance.HOUSEHOLD)
        ? Screen.ok(templates.directoryMine(page, own.of(actor)))
        : Screen.ok(templates.directoryUnconfirmed(page));
  }

  @GetMapping("/c/{community}/directory/mine/{person}")
  View form(Actor actor, Layout page, @PathVariable UUID person) {
    return Screen.ok(
        templates.directoryMineCorrect(page, own.one(actor, person), FormState.empty()));
  }

  @PostMapping("/c/{community}/directory/mine/{person}")
  View correct(Actor actor, Layout page, @PathVariable UUID person, FormState form) {
    try {
      corrections.ask(actor, person, PersonForms.correct(form));
      return Redirect.to(page.at("/directory/mine"));
    } catch (Invalid invalid) {
      var entry = own.one(actor, person);
      return Screen.rejected(templates.directoryMineCorrect(page, entry, form.rejected(invalid)));
    }
  }
}
