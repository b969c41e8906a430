package org.linli.projects.web;

import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.projects.AnswerLetter;
import org.linli.projects.IssueLetter;
import org.linli.projects.LetterManagement;
import org.linli.projects.LetterReading;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Letters about what is late: issued by a named leader, printed, answered (PROJ-2). */
@Controller
class LetterPages {

  private static final String AT = "/c/{community}/projects/letters/{projectLetter}";

  private final LetterReading reading;
  private final LetterManagement letters;
  private final Templates templates;

  LetterPages(LetterReading reading, LetterManagement letters, Templates templates) {
    this.reading = reading;
    this.letters = letters;
    this.templates = templates;
  }

  @GetMapping(AT)
  View show(Actor actor, Layout page, @PathVariable UUID projectLetter) {
    return Screen.ok(letter(actor, page, projectLetter, FormState.empty()));
  }

  @PostMapping(AT + "/issue")
  View issue(
      Actor actor,
      Layout page,
      Community community,
      @PathVariable UUID projectLetter,
      FormState form) {
    try {
      letters.issue(
          actor, projectLetter, new IssueLetter(form.value("words"), form.value("answerBy")));
      return back(community, projectLetter);
    } catch (Invalid invalid) {
      return Screen.rejected(letter(actor, page, projectLetter, form.rejected(invalid)));
    }
  }

  @PostMapping(AT + "/drop")
  View drop(Actor actor, Community community, @PathVariable UUID projectLetter) {
    letters.drop(actor, projectLetter);
    return back(community, projectLetter);
  }

  @PostMapping(AT + "/answer")
  View answer(
      Actor actor,
      Layout page,
      Community community,
      @PathVariable UUID projectLetter,
      FormState form) {
    try {
      letters.answer(actor, projectLetter, new AnswerLetter(form.value("answer")));
      return back(community, projectLetter);
    } catch (Invalid invalid) {
      return Screen.rejected(letter(actor, page, projectLetter, form.rejected(invalid)));
    }
  }

  private JteModel letter(Actor actor, Layout page, UUID id, FormState form) {
    return templates.projectsLetter(page, reading.file(actor, id), form);
  }

  private static Redirect back(Community community, UUID id) {
    return Redirect.to(community.path() + "/projects/letters/" + id);
  }
}
