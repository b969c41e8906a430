package org.linli.evidence.draws.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.evidence.draws.AnnulDraw;
import org.linli.evidence.draws.Candidate;
import org.linli.evidence.draws.DrawManagement;
import org.linli.evidence.draws.DrawReading;
import org.linli.evidence.draws.EnterNumbers;
import org.linli.evidence.draws.ReplaceDrawn;
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

/** Where staff write draws down, seal them, type the numbers and let alternates step in (SUP-2). */
@Controller
class DrawDesk {

  private static final String AT = "/c/{community}/draws/desk/{draw}";

  private final DrawReading reading;
  private final DrawManagement draws;
  private final Templates templates;

  DrawDesk(DrawReading reading, DrawManagement draws, Templates templates) {
    this.reading = reading;
    this.draws = draws;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/draws/desk")
  View desk(Actor actor, Layout page) {
    return Screen.ok(templates.drawsDesk(page, reading.desk(actor)));
  }

  /** An empty one, or one that a list of the platform fills. */
  @GetMapping("/c/{community}/draws/new")
  View form(Actor actor, Layout page, @RequestParam(defaultValue = "") String pool) {
    var form = pool.isEmpty() ? DrawForms.empty() : DrawForms.of(pool, reading.fill(actor, pool));
    return Screen.ok(form(actor, page, form));
  }

  @PostMapping("/c/{community}/draws")
  View make(Actor actor, Layout page, Community community, FormState form) {
    try {
      return at(community, draws.make(actor, DrawForms.make(form)));
    } catch (Invalid invalid) {
      return Screen.rejected(form(actor, page, form.rejected(invalid)));
    }
  }

  private JteModel form(Actor actor, Layout page, FormState form) {
    var pools = reading.pools(actor);
    var pool = form.value("pool");
    var listed =
        pools.contains(pool) ? reading.fill(actor, pool).candidates() : List.<Candidate>of();
    return templates.drawsForm(page, pools, listed, form);
  }

  @GetMapping(AT)
  View show(Actor actor, Layout page, @PathVariable UUID draw) {
    return Screen.ok(templates.drawsWork(page, reading.work(actor, draw), FormState.empty()));
  }

  @PostMapping(AT + "/commit")
  View commit(Actor actor, Community community, @PathVariable UUID draw) {
    draws.commit(actor, draw);
    return at(community, draw);
  }

  @PostMapping(AT + "/numbers")
  View enter(
      Actor actor, Layout page, Community community, @PathVariable UUID draw, FormState form) {
    return done(
        actor,
        page,
        community,
        draw,
        form,
        () -> draws.enter(actor, draw, new EnterNumbers(form.value("numbers"))));
  }

  @PostMapping(AT + "/replace")
  View replace(
      Actor actor, Layout page, Community community, @PathVariable UUID draw, FormState form) {
    return done(
        actor,
        page,
        community,
        draw,
        form,
        () -> draws.replace(actor, draw, new ReplaceDrawn(form.value("seat"), form.value("why"))));
  }

  @PostMapping(AT + "/annul")
  View annul(
      Actor actor, Layout page, Community community, @PathVariable UUID draw, FormState form) {
    return done(
        actor,
        page,
        community,
        draw,
        form,
        () -> draws.annul(actor, draw, new AnnulDraw(form.value("reason"))));
  }

  private View done(
      Actor actor, Layout page, Community community, UUID draw, FormState form, Runnable command) {
    try {
      command.run();
      return at(community, draw);
    } catch (Invalid invalid) {
      return Screen.rejected(
          templates.drawsWork(page, reading.work(actor, draw), form.rejected(invalid)));
    }
  }

  private static Redirect at(Community community, UUID draw) {
    return Redirect.to(community.path() + "/draws/desk/" + draw);
  }
}
