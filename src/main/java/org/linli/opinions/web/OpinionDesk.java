package org.linli.opinions.web;

import gg.jte.models.runtime.JteModel;
import java.util.Map;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.opinions.DecideStatement;
import org.linli.opinions.OpinionManagement;
import org.linli.opinions.OpinionPermission;
import org.linli.opinions.OpinionReading;
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

/** Rounds for staff: opened, moderated, closed (DELIB-6). */
@Controller
class OpinionDesk {

  private static final String FILE = "/c/{community}/opinions/desk/{opinionRound}";

  private final OpinionReading reading;
  private final OpinionManagement rounds;
  private final Templates templates;

  OpinionDesk(OpinionReading reading, OpinionManagement rounds, Templates templates) {
    this.reading = reading;
    this.rounds = rounds;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/opinions/desk")
  View desk(Actor actor, Layout page) {
    return Screen.ok(templates.opinionsDesk(page, reading.desk(actor), reading.waiting(actor)));
  }

  /**
   * @param need number of the need that it comes from, if somebody came from its page
   */
  @GetMapping("/c/{community}/opinions/desk/new")
  View form(Actor actor, Layout page, @RequestParam(defaultValue = "") String need) {
    actor.require(OpinionPermission.MANAGE);
    return Screen.ok(templates.opinionsForm(page, FormState.of(Map.of("fromNeed", need))));
  }

  @PostMapping("/c/{community}/opinions/desk")
  View open(Actor actor, Layout page, Community community, FormState form) {
    try {
      var id = rounds.open(actor, OpinionForms.open(form));
      return Redirect.to(community.path() + "/opinions/desk/" + id);
    } catch (Invalid invalid) {
      return Screen.rejected(templates.opinionsForm(page, form.rejected(invalid)));
    }
  }

  @GetMapping("/c/{community}/opinions/desk/{opinionRound:[0-9a-f]{8}-.*}")
  View file(
      Actor actor,
      Layout page,
      @PathVariable UUID opinionRound,
      @RequestParam(defaultValue = "") String from) {
    return Screen.ok(file(actor, page, opinionRound, FormState.empty(), from));
  }

  @PostMapping(FILE + "/statements/{opinionStatement}")
  View decide(
      Actor actor,
      Layout page,
      Community community,
      @PathVariable UUID opinionRound,
      @PathVariable UUID opinionStatement,
      FormState form) {
    try {
      var command = new DecideStatement(form.value("showing"), form.value("reason"));
      rounds.decide(actor, opinionRound, opinionStatement, command);
      return Redirect.to(community.path() + "/opinions/desk/" + opinionRound);
    } catch (Invalid invalid) {
      return Screen.rejected(file(actor, page, opinionRound, form.rejected(invalid)));
    }
  }

  @PostMapping(FILE + "/close")
  View close(Actor actor, Community community, @PathVariable UUID opinionRound) {
    rounds.close(actor, opinionRound);
    return Redirect.to(community.path() + "/opinions/desk/" + opinionRound);
  }

  private JteModel file(Actor actor, Layout page, UUID round, FormState form) {
    return file(actor, page, round, form, "");
  }

  private JteModel file(Actor actor, Layout page, UUID round, FormState form, String from) {
    var file = reading.file(actor, round);
    return templates.opinionsFile(page, file, form, Leaf.of(file.statements(), from));
  }
}
