package org.linli.cases.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.cases.Brand;
import org.linli.cases.CaseFile;
import org.linli.cases.CaseFilter;
import org.linli.cases.CaseManagement;
import org.linli.cases.CasePage;
import org.linli.cases.CaseReading;
import org.linli.cases.CaseView;
import org.linli.cases.CheckCase;
import org.linli.cases.ChooseBrand;
import org.linli.cases.WithdrawCase;
import org.linli.cases.WriteCase;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases over JSON: the same commands and the same reading as the pages. */
@RestController
@RequestMapping("/api/c/{community}/cases")
class CaseApi {

  private static final String ONE = "/{case:[0-9a-f]{8}-.*}";

  private final CaseReading reading;
  private final CaseManagement cases;

  CaseApi(CaseReading reading, CaseManagement cases) {
    this.reading = reading;
    this.cases = cases;
  }

  /** The library of all communities. */
  @GetMapping
  Listed list(
      Scope scope,
      Paging paging,
      @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(defaultValue = "") String lasting,
      @RequestParam(defaultValue = "") String q) {
    var filter = CaseFilter.of(type, category, lasting.equals("yes"), q).checked();
    var found = reading.list(scope, filter, paging);
    return new Listed(found.rows(), found.next().map(String::valueOf));
  }

  @GetMapping(ONE)
  CasePage show(Scope scope, @PathVariable("case") UUID id) {
    return reading.show(scope, id);
  }

  /** What the community wrote, also what is not in the library. */
  @GetMapping("/desk")
  List<CaseFile> desk(Actor actor) {
    return reading.desk(actor);
  }

  @PostMapping("/of/{project}")
  ResponseEntity<CaseFile> write(
      Actor actor, Community community, ShortNumber number, @RequestBody WriteCase command) {
    var id = cases.write(actor, number, command);
    return ResponseEntity.created(URI.create(community.path() + "/cases/desk/" + id))
        .body(reading.file(actor, id));
  }

  @PostMapping("/desk" + ONE + "/words")
  ResponseEntity<CaseFile> revise(
      Actor actor, @PathVariable("case") UUID id, @RequestBody WriteCase command) {
    cases.revise(actor, id, command);
    return file(actor, id);
  }

  @PostMapping("/desk" + ONE + "/check")
  ResponseEntity<CaseFile> check(
      Actor actor, @PathVariable("case") UUID id, @RequestBody CheckCase command) {
    cases.check(actor, id, command);
    return file(actor, id);
  }

  @PostMapping("/desk" + ONE + "/withdraw")
  ResponseEntity<CaseFile> withdraw(
      Actor actor, @PathVariable("case") UUID id, @RequestBody WithdrawCase command) {
    cases.withdraw(actor, id, command);
    return file(actor, id);
  }

  private ResponseEntity<CaseFile> file(Actor actor, UUID id) {
    return ResponseEntity.ok(reading.file(actor, id));
  }

  /** What the community is known for; nothing where it chose nothing. */
  @GetMapping("/brand")
  Chosen brand(Scope scope) {
    return new Chosen(reading.brand(scope));
  }

  @PostMapping("/of/{project}/brand")
  ResponseEntity<Chosen> choose(Actor actor, ShortNumber number, @RequestBody ChooseBrand command) {
    cases.choose(actor, number, command);
    return ResponseEntity.ok(new Chosen(reading.brand(actor.scope())));
  }

  @PostMapping("/brand/end")
  ResponseEntity<Chosen> unchoose(Actor actor) {
    cases.unchoose(actor);
    return ResponseEntity.ok(new Chosen(reading.brand(actor.scope())));
  }

  /**
   * One page of cases.
   *
   * @param next pass it as {@code after} to read on
   */
  record Listed(List<CaseView> cases, Optional<String> next) {}

  /** What a community is known for. */
  record Chosen(Optional<Brand> brand) {}
}
