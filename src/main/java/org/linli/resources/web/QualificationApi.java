package org.linli.resources.web;

import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.resources.CheckPapers;
import org.linli.resources.ClassifyUnit;
import org.linli.resources.EnterPaper;
import org.linli.resources.PaperManagement;
import org.linli.resources.ResourceFile;
import org.linli.resources.ResourceReading;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Papers over JSON: the same commands as the page. */
@RestController
@RequestMapping("/api/c/{community}/resources/file/{resource}")
class QualificationApi {

  private final PaperManagement papers;
  private final ResourceReading reading;

  QualificationApi(PaperManagement papers, ResourceReading reading) {
    this.papers = papers;
    this.reading = reading;
  }

  @PostMapping("/papers")
  ResponseEntity<ResourceFile> enter(
      Actor actor, @PathVariable UUID resource, @RequestBody EnterPaper command) {
    papers.enter(actor, resource, command);
    return ResponseEntity.ok(reading.file(actor, resource));
  }

  @PostMapping("/papers/check")
  ResponseEntity<ResourceFile> check(
      Actor actor, @PathVariable UUID resource, @RequestBody CheckPapers command) {
    papers.check(actor, resource, command);
    return ResponseEntity.ok(reading.file(actor, resource));
  }

  @PostMapping("/classified")
  ResponseEntity<ResourceFile> classify(
      Actor actor, @PathVariable UUID resource, @RequestBody ClassifyUnit command) {
    papers.classify(actor, resource, command);
    return ResponseEntity.ok(reading.file(actor, resource));
  }
}
