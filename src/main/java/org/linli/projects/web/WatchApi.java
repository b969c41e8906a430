package org.linli.projects.web;

import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ShortNumber;
import org.linli.projects.AnswerFinding;
import org.linli.projects.ApplyExcuse;
import org.linli.projects.DecideExcuse;
import org.linli.projects.EndReading;
import org.linli.projects.ExcuseFile;
import org.linli.projects.ExcuseManagement;
import org.linli.projects.FileFinding;
import org.linli.projects.FindingFile;
import org.linli.projects.FindingManagement;
import org.linli.projects.InspectProject;
import org.linli.projects.WatchReading;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was found at projects, and what is excused, over JSON: the same commands as the pages. */
@RestController
@RequestMapping("/api/c/{community}/projects")
class WatchApi {

  private final WatchReading reading;
  private final EndReading ends;
  private final FindingManagement findings;
  private final ExcuseManagement excuses;

  WatchApi(
      WatchReading reading, EndReading ends, FindingManagement findings, ExcuseManagement excuses) {
    this.reading = reading;
    this.ends = ends;
    this.findings = findings;
    this.excuses = excuses;
  }

  @PostMapping("/{project}/findings")
  ResponseEntity<FindingFile> file(
      Actor actor, Community community, ShortNumber number, @RequestBody FileFinding command) {
    return finding(actor, findings.file(actor, number, command));
  }

  @GetMapping("/findings/{finding}")
  FindingFile show(Actor actor, Community community, @PathVariable UUID finding) {
    return reading.finding(actor, finding);
  }

  @PostMapping("/findings/{finding}/answer")
  ResponseEntity<FindingFile> answer(
      Actor actor,
      Community community,
      @PathVariable UUID finding,
      @RequestBody AnswerFinding command) {
    findings.answer(actor, finding, command);
    return finding(actor, finding);
  }

  @PostMapping("/findings/{finding}/check")
  ResponseEntity<FindingFile> check(
      Actor actor,
      Community community,
      @PathVariable UUID finding,
      @RequestBody InspectProject command) {
    findings.check(actor, finding, command);
    return finding(actor, finding);
  }

  private ResponseEntity<FindingFile> finding(Actor actor, UUID finding) {
    return ResponseEntity.ok(reading.finding(actor, finding));
  }

  @PostMapping("/{project}/excuses")
  ResponseEntity<ExcuseFile> apply(
      Actor actor, Community community, ShortNumber number, @RequestBody ApplyExcuse command) {
    return excuse(actor, excuses.apply(actor, number, command));
  }

  @GetMapping("/excuses/{excuse}")
  ExcuseFile excuse(Actor actor, Community community, @PathVariable UUID excuse) {
    return ends.excuse(actor, excuse);
  }

  @PostMapping("/excuses/{excuse}")
  ResponseEntity<ExcuseFile> decide(
      Actor actor,
      Community community,
      @PathVariable UUID excuse,
      @RequestBody DecideExcuse command) {
    excuses.decide(actor, excuse, command);
    return excuse(actor, excuse);
  }

  private ResponseEntity<ExcuseFile> excuse(Actor actor, UUID excuse) {
    return ResponseEntity.ok(ends.excuse(actor, excuse));
  }
}
