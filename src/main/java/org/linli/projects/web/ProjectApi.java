package org.linli.projects.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.projects.CharterManagement;
import org.linli.projects.DecideProject;
import org.linli.projects.InspectProject;
import org.linli.projects.MoveProject;
import org.linli.projects.NameLead;
import org.linli.projects.ProgressManagement;
import org.linli.projects.ProjectPage;
import org.linli.projects.ProjectReading;
import org.linli.projects.ProjectView;
import org.linli.projects.RectificationManagement;
import org.linli.projects.Rectify;
import org.linli.projects.ReportProgress;
import org.linli.projects.WriteCharter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Projects over JSON: the same commands and the same reading as the pages. */
@RestController
@RequestMapping("/api/c/{community}/projects")
class ProjectApi {

  private final ProjectReading reading;
  private final CharterManagement charters;
  private final ProgressManagement progress;
  private final RectificationManagement rectifications;

  ProjectApi(
      ProjectReading reading,
      CharterManagement charters,
      ProgressManagement progress,
      RectificationManagement rectifications) {
    this.reading = reading;
    this.charters = charters;
    this.progress = progress;
    this.rectifications = rectifications;
  }

  @GetMapping
  Listed list(
      Scope scope,
      Community community,
      Paging paging,
      @RequestParam(defaultValue = "") String status) {
    var found = reading.list(scope, community, ProjectPages.status(status), paging);
    return new Listed(found.rows(), found.next().map(String::valueOf));
  }

  @GetMapping("/{project:\\d.*}")
  ProjectPage show(Scope scope, Community community, ShortNumber number) {
    return reading.show(scope, community, number);
  }

  @PostMapping
  ResponseEntity<ProjectPage> propose(
      Actor actor, Community community, @RequestBody WriteCharter command) {
    var number = charters.propose(actor, command);
    return ResponseEntity.created(URI.create("/api" + community.path() + "/projects/" + number))
        .body(reading.show(actor.scope(), community, number));
  }

  @PostMapping("/{project}/charter")
  ResponseEntity<ProjectPage> revise(
      Actor actor, Community community, ShortNumber number, @RequestBody WriteCharter command) {
    charters.revise(actor, number, command);
    return page(actor, community, number);
  }

  @PostMapping("/{project}/decision")
  ResponseEntity<ProjectPage> decide(
      Actor actor, Community community, ShortNumber number, @RequestBody DecideProject command) {
    charters.decide(actor, number, command);
    return page(actor, community, number);
  }

  @PostMapping("/{project}/lead")
  ResponseEntity<ProjectPage> lead(
      Actor actor, Community community, ShortNumber number, @RequestBody NameLead command) {
    charters.nameLead(actor, number, command);
    return page(actor, community, number);
  }

  @PostMapping("/{project}/step")
  ResponseEntity<ProjectPage> move(
      Actor actor, Community community, ShortNumber number, @RequestBody MoveProject command) {
    progress.move(actor, number, command);
    return page(actor, community, number);
  }

  @PostMapping("/{project}/report")
  ResponseEntity<ProjectPage> report(
      Actor actor, Community community, ShortNumber number, @RequestBody ReportProgress command) {
    progress.report(actor, number, command);
    return page(actor, community, number);
  }

  @PostMapping("/{project}/inspection")
  ResponseEntity<ProjectPage> inspect(
      Actor actor, Community community, ShortNumber number, @RequestBody InspectProject command) {
    progress.inspect(actor, number, command);
    return page(actor, community, number);
  }

  @PostMapping("/{project}/rectification")
  ResponseEntity<ProjectPage> rectify(
      Actor actor, Community community, ShortNumber number, @RequestBody Rectify command) {
    rectifications.rectify(actor, number, command);
    return page(actor, community, number);
  }

  @PostMapping("/{project}/rectification/check")
  ResponseEntity<ProjectPage> recheck(
      Actor actor, Community community, ShortNumber number, @RequestBody InspectProject command) {
    rectifications.recheck(actor, number, command);
    return page(actor, community, number);
  }

  private ResponseEntity<ProjectPage> page(Actor actor, Community community, ShortNumber number) {
    return ResponseEntity.ok(reading.show(actor.scope(), community, number));
  }

  /**
   * One page of projects.
   *
   * @param next pass it as {@code after} to read on
   */
  record Listed(List<ProjectView> projects, Optional<String> next) {}
}
