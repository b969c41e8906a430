package org.linli.supervision.web;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.Scope;
import org.linli.supervision.AnswerAudit;
import org.linli.supervision.AuditDesk;
import org.linli.supervision.AuditManagement;
import org.linli.supervision.AuditWork;
import org.linli.supervision.PlanAudits;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Audits by lot 双随机 (SUP-2): planned, drawn, looked into, signed; and what everybody reads. */
@Controller
class DoubleRandomPages {

  private static final String AT = "/c/{community}/supervision/audits";
  private static final String DESK = "/c/{community}/supervision/desk/audits";

  private final AuditDesk reading;
  private final AuditManagement audits;
  private final Templates templates;
  private final Clock clock;

  DoubleRandomPages(AuditDesk reading, AuditManagement audits, Templates templates, Clock clock) {
    this.reading = reading;
    this.audits = audits;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping(AT)
  View list(Scope scope, Layout page) {
    return Screen.ok(templates.supervisionAudits(page, reading.plans(scope), clock.instant()));
  }

  @GetMapping(AT + "/{audit}")
  View show(Scope scope, Layout page, @PathVariable UUID audit) {
    return Screen.ok(templates.supervisionAudit(page, reading.show(scope, audit), clock.instant()));
  }

  @GetMapping(DESK)
  View desk(Actor actor, Layout page) {
    return Screen.ok(desk(actor, page, FormState.empty()));
  }

  /** Leads to the draw, which is sealed like every other. */
  @PostMapping(DESK)
  View plan(Actor actor, Layout page, FormState form) {
    try {
      var draw = audits.plan(actor, new PlanAudits(form.value("source"), form.value("day")));
      return Redirect.to(page.at("/draws/desk/" + draw));
    } catch (Invalid invalid) {
      return Screen.rejected(desk(actor, page, form.rejected(invalid)));
    }
  }

  private JteModel desk(Actor actor, Layout page, FormState form) {
    return templates.supervisionDeskAudits(page, reading.desk(actor), form);
  }

  @PostMapping(DESK + "/plans/{plan}/open")
  View open(Actor actor, Layout page, @PathVariable UUID plan) {
    audits.open(actor, plan);
    return Redirect.to(page.at("/supervision/audits"));
  }

  @GetMapping(AT + "/{audit}/work")
  View work(Actor actor, Layout page, @PathVariable UUID audit) {
    var work = reading.work(actor, audit);
    return Screen.ok(templates.supervisionAuditWork(page, work, kept(work)));
  }

  @PostMapping(AT + "/{audit}/answers")
  View answer(Actor actor, Layout page, @PathVariable UUID audit, FormState form) {
    try {
      audits.answer(actor, audit, answers(form, reading.work(actor, audit).lines().size()));
      return Redirect.to(page.at("/supervision/audits/" + audit + "/work"));
    } catch (Invalid invalid) {
      return Screen.rejected(work(actor, page, audit, form.rejected(invalid)));
    }
  }

  private JteModel work(Actor actor, Layout page, UUID audit, FormState form) {
    return templates.supervisionAuditWork(page, reading.work(actor, audit), form);
  }

  /** What is written so far. */
  private static FormState kept(AuditWork work) {
    var fields = new HashMap<String, String>();
    fields.put("summary", work.summary());
    work.lines()
        .forEach(
            it -> {
              fields.put("answer-" + it.position(), it.answer());
              fields.put("remark-" + it.position(), it.remark());
            });
    return FormState.of(fields);
  }

  private static AnswerAudit answers(FormState form, int lines) {
    List<AnswerAudit.Line> sent =
        IntStream.rangeClosed(1, lines)
            .mapToObj(
                it -> new AnswerAudit.Line(form.value("answer-" + it), form.value("remark-" + it)))
            .toList();
    return new AnswerAudit(sent, form.value("summary"));
  }

  @PostMapping(AT + "/{audit}/signature")
  View sign(Actor actor, Layout page, @PathVariable UUID audit) {
    audits.sign(actor, audit);
    return Redirect.to(page.at("/supervision/audits/" + audit));
  }
}
