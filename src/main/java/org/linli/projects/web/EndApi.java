package org.linli.projects.web;

import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ShortNumber;
import org.linli.projects.AcceptanceManagement;
import org.linli.projects.CharterManagement;
import org.linli.projects.CheckUse;
import org.linli.projects.HandOver;
import org.linli.projects.KeepingManagement;
import org.linli.projects.NameKeeper;
import org.linli.projects.PlanUse;
import org.linli.projects.ProjectPage;
import org.linli.projects.ProjectReading;
import org.linli.projects.RateProject;
import org.linli.projects.RecordProjectRating;
import org.linli.projects.WriteCharter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Acceptance, keeping and exit of projects over JSON: the same commands as the pages. */
@RestController
@RequestMapping("/api/c/{community}/projects/{project}")
class EndApi {

  private final ProjectReading reading;
  private final AcceptanceManagement acceptances;
  private final KeepingManagement keeping;
  private final CharterManagement charters;

  EndApi(
      ProjectReading reading,
      AcceptanceManagement acceptances,
      KeepingManagement keeping,
      CharterManagement charters) {
    this.reading = reading;
    this.acceptances = acceptances;
    this.keeping = keeping;
    this.charters = charters;
  }

  @PostMapping("/acceptance/ask")
  ResponseEntity<ProjectPage> ask(
      Actor actor, Community community, ShortNumber number, @RequestBody NameKeeper command) {
    acceptances.ask(actor, number, command);
    return page(actor, community, number);
  }

  @PostMapping("/acceptance/rating")
  ResponseEntity<ProjectPage> rate(
      Actor actor, Community community, ShortNumber number, @RequestBody RateProject command) {
    acceptances.rate(actor, number, command);
    return page(actor, community, number);
  }

  @PostMapping("/acceptance/record")
  ResponseEntity<ProjectPage> record(
      Actor actor,
      Community community,
      ShortNumber number,
      @RequestBody RecordProjectRating command) {
    acceptances.record(actor, number, command);
    return page(actor, community, number);
  }

  @PostMapping("/keeper")
  ResponseEntity<ProjectPage> keeper(
      Actor actor, Community community, ShortNumber number, @RequestBody NameKeeper command) {
    keeping.keeper(actor, number, command);
    return page(actor, community, number);
  }

  @PostMapping("/use")
  ResponseEntity<ProjectPage> look(
      Actor actor, Community community, ShortNumber number, @RequestBody CheckUse command) {
    keeping.look(actor, number, command);
    return page(actor, community, number);
  }

  @PostMapping("/use/plan")
  ResponseEntity<ProjectPage> plan(
      Actor actor, Community community, ShortNumber number, @RequestBody PlanUse command) {
    keeping.plan(actor, number, command);
    return page(actor, community, number);
  }

  @PostMapping("/handover")
  ResponseEntity<ProjectPage> handOver(
      Actor actor, Community community, ShortNumber number, @RequestBody HandOver command) {
    keeping.handOver(actor, number, command);
    return page(actor, community, number);
  }

  @PostMapping("/reform")
  ResponseEntity<ProjectPage> reform(
      Actor actor, Community community, ShortNumber number, @RequestBody WriteCharter command) {
    return page(actor, community, charters.reform(actor, number, command));
  }

  private ResponseEntity<ProjectPage> page(Actor actor, Community community, ShortNumber number) {
    return ResponseEntity.ok(reading.show(actor.scope(), community, number));
  }
}
