package org.linli.supervision.web;

import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.supervision.QuestionManagement;
import org.linli.supervision.SupervisionPermission;
import org.linli.web.Layout;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Where everybody begins who wants to look into what is done here, and where staff do. */
@Controller
class SupervisionPages {

  private final QuestionManagement questions;
  private final Templates templates;

  SupervisionPages(QuestionManagement questions, Templates templates) {
    this.questions = questions;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/supervision")
  View show(Layout page) {
    return Screen.ok(templates.supervisionShow(page));
  }

  @GetMapping("/c/{community}/supervision/desk")
  View desk(Actor actor, Layout page) {
    actor.require(SupervisionPermission.MANAGE);
    return Screen.ok(templates.supervisionDesk(page, questions.waiting(actor)));
  }
}
