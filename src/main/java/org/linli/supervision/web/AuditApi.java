package org.linli.supervision.web;

import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.linli.supervision.AnswerAudit;
import org.linli.supervision.AuditDesk;
import org.linli.supervision.AuditManagement;
import org.linli.supervision.AuditPlanView;
import org.linli.supervision.AuditWork;
import org.linli.supervision.PlanAudits;
import org.linli.supervision.ProjectAudit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Audits by lot over JSON: the same commands and the same reading as the pages. */
@RestController
@RequestMapping("/api/c/{community}/supervision")
class AuditApi {

  private final AuditDesk reading;
  private final AuditManagement audits;

  AuditApi(AuditDesk reading, AuditManagement audits) {
    this.reading = reading;
    this.audits = audits;
  }

  @GetMapping("/audits")
  List<AuditPlanView> list(Scope scope) {
    return reading.plans(scope);
  }

  @GetMapping("/audits/{audit}")
  ProjectAudit show(Scope scope, @PathVariable UUID audit) {
    return reading.show(scope, audit);
  }

  @PostMapping("/desk/audits")
  ResponseEntity<Planned> plan(Actor actor, @RequestBody PlanAudits command) {
    return ResponseEntity.ok(new Planned(audits.plan(actor, command)));
  }

  @PostMapping("/desk/audits/plans/{plan}/open")
  ResponseEntity<List<AuditPlanView>> open(Actor actor, @PathVariable UUID plan) {
    audits.open(actor, plan);
    return ResponseEntity.ok(reading.desk(actor));
  }

  @GetMapping("/audits/{audit}/work")
  AuditWork work(Actor actor, @PathVariable UUID audit) {
    return reading.work(actor, audit);
  }

  @PostMapping("/audits/{audit}/answers")
  ResponseEntity<AuditWork> answer(
      Actor actor, @PathVariable UUID audit, @RequestBody AnswerAudit command) {
    audits.answer(actor, audit, command);
    return ResponseEntity.ok(reading.work(actor, audit));
  }

  @PostMapping("/audits/{audit}/signature")
  ResponseEntity<ProjectAudit> sign(Actor actor, @PathVariable UUID audit) {
    audits.sign(actor, audit);
    return ResponseEntity.ok(reading.show(actor.scope(), audit));
  }

  /** The draw that was written down. */
  record Planned(UUID draw) {}
}
