package org.linli.supervision.web;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.supervision.AnswerInPublic;
import org.linli.supervision.AskInPublic;
import org.linli.supervision.QuestionManagement;
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

/** Questions that are answered in public (SUP-1, SUP-3). */
@Controller
class QuestionPages {

  private static final String AT = "/c/{community}/supervision/questions";
  private static final String DESK = "/c/{community}/supervision/desk/questions";

  private final QuestionManagement questions;
  private final Templates templates;
  private final Clock clock;

  QuestionPages(QuestionManagement questions, Templates templates, Clock clock) {
    this.questions = questions;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping(AT)
  View list(
      Scope scope,
      Layout page,
      @RequestParam(name = "page", defaultValue = "") String about,
      Paging paging) {
    return Screen.ok(
        templates.supervisionQuestions(
            page, questions.list(scope, about, paging), about, clock.instant()));
  }

  @GetMapping(AT + "/new")
  View form(
      Actor actor,
      Layout page,
      @RequestParam(defaultValue = "") String about,
      @RequestParam(name = "page", defaultValue = "") String where) {
    return Screen.ok(form(actor, page, FormState.of(Map.of("about", about, "page", where))));
  }

  @PostMapping(AT)
  View ask(Actor actor, Layout page, FormState form) {
    try {
      questions.ask(
          actor, new AskInPublic(form.value("about"), form.value("page"), form.value("asked")));
      return Redirect.to(page.at("/supervision/questions/new"));
    } catch (Invalid invalid) {
      return Screen.rejected(form(actor, page, form.rejected(invalid)));
    }
  }

  private JteModel form(Actor actor, Layout page, FormState form) {
    return templates.supervisionAsk(page, questions.own(actor), form, clock.instant());
  }

  @GetMapping(DESK + "/{question}")
  View work(Actor actor, Layout page, @PathVariable UUID question) {
    return Screen.ok(
        templates.supervisionAnswer(page, questions.work(actor, question), FormState.empty()));
  }

  @PostMapping(DESK + "/{question}")
  View answer(Actor actor, Layout page, @PathVariable UUID question, FormState form) {
    try {
      questions.answer(actor, question, new AnswerInPublic(form.value("answer")));
      return Redirect.to(page.at("/supervision/questions"));
    } catch (Invalid invalid) {
      return Screen.rejected(
          templates.supervisionAnswer(
              page, questions.work(actor, question), form.rejected(invalid)));
    }
  }
}
