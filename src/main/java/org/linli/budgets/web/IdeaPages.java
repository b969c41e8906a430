package org.linli.budgets.web;

import gg.jte.models.runtime.JteModel;
import linli.jte.Templates;
import org.linli.budgets.BudgetReading;
import org.linli.budgets.IdeaManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
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

/** Where residents put ideas into a round, and take them back. */
@Controller
class IdeaPages {

  private static final String AT = "/c/{community}/budgets/{budget:\\d.*}/ideas";

  private final BudgetReading reading;
  private final IdeaManagement ideas;
  private final Templates templates;

  IdeaPages(BudgetReading reading, IdeaManagement ideas, Templates templates) {
    this.reading = reading;
    this.ideas = ideas;
    this.templates = templates;
  }

  @GetMapping(AT + "/new")
  View form(Actor actor, Layout page, ShortNumber round) {
    return Screen.ok(form(actor, page, round, FormState.empty()));
  }

  @PostMapping(AT)
  View suggest(Actor actor, Layout page, Community community, ShortNumber round, FormState form) {
    try {
      var idea = ideas.suggest(actor, round, BudgetForms.idea(form));
      return Redirect.to(community.path() + "/budgets/" + round + "/ideas/" + idea);
    } catch (Invalid invalid) {
      return Screen.rejected(form(actor, page, round, form.rejected(invalid)));
    }
  }

  private JteModel form(Actor actor, Layout page, ShortNumber round, FormState form) {
    return templates.budgetsSuggest(page, reading.own(actor, round), form);
  }

  @PostMapping(AT + "/{idea:\\d{1,3}}/withdrawal")
  View withdraw(Actor actor, Community community, ShortNumber round, @PathVariable int idea) {
    ideas.withdraw(actor, round, idea);
    return Redirect.to(community.path() + "/budgets/" + round + "/ideas/new");
  }
}
