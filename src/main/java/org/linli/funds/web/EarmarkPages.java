package org.linli.funds.web;

import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.funds.EarmarkManagement;
import org.linli.funds.FinishTask;
import org.linli.funds.FundReading;
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
import org.springframework.web.servlet.View;

/** Staff say what money is for (FUND-5, PROJ-6). */
@Controller
class EarmarkPages {

  private static final String EARMARK = "/c/{community}/funds/desk/earmarks/{earmark}";

  private final FundReading reading;
  private final EarmarkManagement earmarks;
  private final Templates templates;

  EarmarkPages(FundReading reading, EarmarkManagement earmarks, Templates templates) {
    this.reading = reading;
    this.earmarks = earmarks;
    this.templates = templates;
  }

  @GetMapping(EARMARK)
  View show(Actor actor, Layout page, @PathVariable UUID earmark) {
    return Screen.ok(show(actor, page, earmark, FormState.empty()));
  }

  @PostMapping(EARMARK + "/allot")
  View allot(
      Actor actor, Community community, Layout page, @PathVariable UUID earmark, FormState form) {
    return changed(
        actor,
        page,
        community,
        earmark,
        form,
        () -> earmarks.allot(actor, earmark, FundForms.allot(form)));
  }

  @PostMapping(EARMARK + "/back")
  View giveBack(
      Actor actor, Community community, Layout page, @PathVariable UUID earmark, FormState form) {
    return changed(
        actor,
        page,
        community,
        earmark,
        form,
        () -> earmarks.giveBack(actor, earmark, FundForms.move(form)));
  }

  @PostMapping(EARMARK + "/draw")
  View draw(
      Actor actor, Community community, Layout page, @PathVariable UUID earmark, FormState form) {
    return changed(
        actor,
        page,
        community,
        earmark,
        form,
        () -> earmarks.draw(actor, earmark, FundForms.move(form)));
  }

  @PostMapping(EARMARK + "/finish")
  View finish(
      Actor actor, Community community, Layout page, @PathVariable UUID earmark, FormState form) {
    return changed(
        actor,
        page,
        community,
        earmark,
        form,
        () -> earmarks.finish(actor, earmark, new FinishTask(form.value("result"))));
  }

  private View changed(
      Actor actor,
      Layout page,
      Community community,
      UUID earmark,
      FormState form,
      Runnable change) {
    try {
      change.run();
      return Redirect.to(
          community.path() + "/funds/desk/" + reading.earmark(actor.scope(), earmark).fund());
    } catch (Invalid invalid) {
      return Screen.rejected(show(actor, page, earmark, form.rejected(invalid)));
    }
  }

  private JteModel show(Actor actor, Layout page, UUID earmark, FormState form) {
    return templates.fundsEarmark(page, reading.earmark(actor, earmark), form);
  }
}
