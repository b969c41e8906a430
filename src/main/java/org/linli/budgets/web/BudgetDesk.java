package org.linli.budgets.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import linli.jte.Templates;
import org.linli.budgets.BudgetReading;
import org.linli.budgets.CallOffRound;
import org.linli.budgets.IdeaManagement;
import org.linli.budgets.RoundCounting;
import org.linli.budgets.RoundManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
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

/** Where staff plan rounds, look at ideas, put the list to the vote and count. */
@Controller
class BudgetDesk {

  private static final String AT = "/c/{community}/budgets/desk/{budget:\\d.*}";

  private final BudgetReading reading;
  private final RoundManagement rounds;
  private final IdeaManagement ideas;
  private final RoundCounting counting;
  private final Templates templates;

  BudgetDesk(
      BudgetReading reading,
      RoundManagement rounds,
      IdeaManagement ideas,
      RoundCounting counting,
      Templates templates) {
    this.reading = reading;
    this.rounds = rounds;
    this.ideas = ideas;
    this.counting = counting;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/budgets/desk")
  View desk(Actor actor, Layout page, Paging paging) {
    return Screen.ok(templates.budgetsDesk(page, reading.desk(actor, paging)));
  }

  @GetMapping("/c/{community}/budgets/new")
  View form(Actor actor, Layout page) {
    reading.desk(actor, Paging.first());
    return Screen.ok(templates.budgetsForm(page, Optional.empty(), BudgetForms.usual()));
  }

  @PostMapping("/c/{community}/budgets")
  View draft(Actor actor, Layout page, Community community, FormState form) {
    try {
      return at(community, rounds.draft(actor, BudgetForms.plan(form)));
    } catch (Invalid invalid) {
      return Screen.rejected(templates.budgetsForm(page, Optional.empty(), form.rejected(invalid)));
    }
  }

  @GetMapping(AT)
  View show(Actor actor, Layout page, ShortNumber round) {
    var work = reading.work(actor, round);
    return Screen.ok(templates.budgetsFile(page, work, BudgetForms.days(work.round().plan())));
  }

  @GetMapping(AT + "/plan")
  View plan(Actor actor, Layout page, ShortNumber round) {
    var form = BudgetForms.of(reading.work(actor, round).round().plan());
    return Screen.ok(templates.budgetsForm(page, Optional.of(round), form));
  }

  @PostMapping(AT + "/plan")
  View rewrite(Actor actor, Layout page, Community community, ShortNumber round, FormState form) {
    try {
      rounds.rewrite(actor, round, BudgetForms.plan(form));
      return at(community, round);
    } catch (Invalid invalid) {
      return Screen.rejected(
          templates.budgetsForm(page, Optional.of(round), form.rejected(invalid)));
    }
  }

  @PostMapping(AT + "/open")
  View open(Actor actor, Community community, ShortNumber round) {
    rounds.open(actor, round);
    return at(community, round);
  }

  @PostMapping(AT + "/discard")
  View discard(Actor actor, Community community, ShortNumber round) {
    rounds.discard(actor, round);
    return Redirect.to(community.path() + "/budgets/desk");
  }

  @PostMapping(AT + "/close-ideas")
  View closeIdeas(Actor actor, Community community, ShortNumber round) {
    rounds.closeIdeas(actor, round);
    return at(community, round);
  }

  @GetMapping(AT + "/ideas/{idea:\\d{1,3}}")
  View idea(Actor actor, Layout page, ShortNumber round, @PathVariable int idea) {
    return Screen.ok(idea(actor, page, round, idea, Optional.empty()));
  }

  @PostMapping(AT + "/ideas/{idea:\\d{1,3}}")
  View review(
      Actor actor,
      Layout page,
      Community community,
      ShortNumber round,
      @PathVariable int idea,
      FormState form) {
    try {
      ideas.review(actor, round, idea, BudgetForms.review(form));
      return at(community, round);
    } catch (Invalid invalid) {
      return Screen.rejected(idea(actor, page, round, idea, Optional.of(form.rejected(invalid))));
    }
  }

  private JteModel idea(
      Actor actor, Layout page, ShortNumber round, int idea, Optional<FormState> form) {
    var work = reading.work(actor, round);
    var found = work.idea(idea).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    return templates.budgetsReview(
        page, work, found, form.orElseGet(() -> BudgetForms.review(found)));
  }

  @PostMapping(AT + "/freeze")
  View freeze(Actor actor, Layout page, Community community, ShortNumber round, FormState form) {
    return done(
        actor,
        page,
        community,
        round,
        form,
        () -> rounds.freeze(actor, round, BudgetForms.freeze(form)));
  }

  @PostMapping(AT + "/count")
  View count(Actor actor, Community community, ShortNumber round) {
    counting.count(actor, round);
    return at(community, round);
  }

  @PostMapping(AT + "/call-off")
  View callOff(Actor actor, Layout page, Community community, ShortNumber round, FormState form) {
    return done(
        actor,
        page,
        community,
        round,
        form,
        () -> rounds.callOff(actor, round, new CallOffRound(form.value("reason"))));
  }

  private View done(
      Actor actor,
      Layout page,
      Community community,
      ShortNumber round,
      FormState form,
      Runnable command) {
    try {
      command.run();
      return at(community, round);
    } catch (Invalid invalid) {
      return Screen.rejected(
          templates.budgetsFile(page, reading.work(actor, round), form.rejected(invalid)));
    }
  }

  private static Redirect at(Community community, ShortNumber round) {
    return Redirect.to(community.path() + "/budgets/desk/" + round);
  }
}
