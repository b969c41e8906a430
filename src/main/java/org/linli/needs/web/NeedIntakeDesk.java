package org.linli.needs.web;

import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedIntake;
import org.linli.needs.NeedPermission;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedSource;
import org.linli.needs.RaiseNeed;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Where staff enter what came in by phone, visit, paper or chat (NEED-1, NEED-10). */
@Controller
class NeedIntakeDesk {

  private static final String PATH = "/needs/desk/intake";

  private final NeedIntake intake;
  private final NeedReading reading;
  private final DeskWords words;
  private final Templates templates;

  NeedIntakeDesk(NeedIntake intake, NeedReading reading, DeskWords words, Templates templates) {
    this.intake = intake;
    this.reading = reading;
    this.words = words;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/needs/desk/intake")
  View form(Actor actor, Layout page, FormState form) {
    actor.require(NeedPermission.INTAKE);
    return Screen.ok(form(page, form, List.of()));
  }

  /** Reads a pasted chat into the form, or enters what the form says. */
  @PostMapping("/c/{community}/needs/desk/intake")
  View enter(Actor actor, Community community, Layout page, FormState form) {
    actor.require(NeedPermission.INTAKE);
    if (form.is("read", "yes")) {
      var chat = words.pasted(community, form.value("pasted"));
      return Screen.ok(form(page, IntakeForms.pasted(form, chat), chat.others()));
    }
    try {
      var source = IntakeForms.source(form);
      var number = intake.enter(actor, IntakeForms.need(page, form), source);
      return Redirect.to(community.path() + PATH + "?entered=" + number);
    } catch (Invalid invalid) {
      return Screen.rejected(form(page, form.rejected(invalid), List.of()));
    }
  }

  @GetMapping("/c/{community}/needs/desk/intake/papers")
  View papers(Actor actor, Layout page) {
    actor.require(NeedPermission.INTAKE);
    return Screen.ok(papers(page, FormState.of(Map.of("cameBy", NeedSource.PAPER.name()))));
  }

  /**
   * All rows of a page of slips or none: what is wrong is named by its row, and nothing is lost.
   */
  @PostMapping("/c/{community}/needs/desk/intake/papers")
  View enterPapers(Actor actor, Community community, Layout page, FormState form) {
    actor.require(NeedPermission.INTAKE);
    var errors = new ArrayList<Invalid.FieldError>();
    var rows = new LinkedHashMap<Integer, RaiseNeed>();
    for (var row : IntakeForms.rows(form)) {
      try {
        rows.put(row, IntakeForms.need(page, guessed(page, IntakeForms.row(form, row))));
      } catch (Invalid invalid) {
        errors.addAll(IntakeForms.at(row, invalid));
      }
    }
    if (rows.isEmpty() && errors.isEmpty()) {
      errors.add(new Invalid.FieldError("content1", KernelError.REQUIRED, List.of()));
    }
    if (!errors.isEmpty()) {
      return Screen.rejected(papers(page, new FormState(form.values(), errors)));
    }
    try {
      return Redirect.to(community.path() + PATH + "?entered=" + entered(actor, form, rows));
    } catch (Invalid invalid) {
      return Screen.rejected(papers(page, form.rejected(invalid)));
    }
  }

  private String entered(Actor actor, FormState form, LinkedHashMap<Integer, RaiseNeed> rows) {
    var source = IntakeForms.source(form);
    return rows.values().stream()
        .map(command -> intake.enter(actor, command, source))
        .map(ShortNumber::toString)
        .collect(Collectors.joining(","));
  }

  /** A slip has no box for the kind of a matter; its words name one. */
  private FormState guessed(Layout page, FormState row) {
    if (!row.value("category").isEmpty()) {
      return row;
    }
    var values = new HashMap<>(row.values());
    var guess = words.category(page.community(), row.value("content"));
    values.put("category", guess.isEmpty() ? "other" : guess);
    return FormState.of(values);
  }

  private JteModel form(Layout page, FormState form, List<String> others) {
    return templates.needsDeskIntake(page, reading.categories(page.community()), form, others);
  }

  private JteModel papers(Layout page, FormState form) {
    return templates.needsDeskPapers(page, reading.categories(page.community()), form);
  }
}
