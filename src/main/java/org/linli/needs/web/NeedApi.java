package org.linli.needs.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.linli.audit.Reveal;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedFile;
import org.linli.needs.NeedIntake;
import org.linli.needs.NeedManagement;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStatus;
import org.linli.needs.NeedStory;
import org.linli.needs.NeedView;
import org.linli.needs.RaiseNeed;
import org.linli.needs.ReturnNeed;
import org.linli.needs.VerifyNeed;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Needs over JSON: the same commands and the same reading as the pages. */
@RestController
@RequestMapping("/api/c/{community}/needs")
class NeedApi {

  private final NeedIntake intake;
  private final NeedManagement needs;
  private final NeedReading reading;

  NeedApi(NeedIntake intake, NeedManagement needs, NeedReading reading) {
    this.intake = intake;
    this.needs = needs;
    this.reading = reading;
  }

  @GetMapping
  Found list(Scope scope, Paging paging, @RequestParam Optional<NeedStatus> status) {
    var slice = reading.published(scope, status, paging);
    return new Found(slice.rows(), slice.next().map(String::valueOf));
  }

  @GetMapping("/{number:\\d.*}")
  NeedStory show(Scope scope, ShortNumber number) {
    return reading.story(scope, number);
  }

  @GetMapping("/mine/{number}")
  NeedFile ownNeed(Actor actor, ShortNumber number) {
    return reading.mine(actor, number);
  }

  @GetMapping("/desk/{number}")
  NeedFile file(Actor actor, ShortNumber number) {
    return reading.file(actor, number);
  }

  @PostMapping
  ResponseEntity<Raised> raise(Actor actor, Community community, @RequestBody RaiseNeed command) {
    var number = intake.raise(actor, command);
    return ResponseEntity.created(URI.create("/api" + community.path() + "/needs/mine/" + number))
        .body(new Raised(number.toString()));
  }

  @PostMapping("/desk/{number}/verify")
  ResponseEntity<NeedFile> verify(
      Actor actor, ShortNumber number, @RequestBody VerifyNeed command) {
    needs.verify(actor, number, command);
    return ResponseEntity.ok(reading.file(actor, number));
  }

  @PostMapping("/desk/{number}/return")
  ResponseEntity<NeedFile> sendBack(
      Actor actor, ShortNumber number, @RequestBody ReturnNeed command) {
    needs.sendBack(actor, number, command);
    return ResponseEntity.ok(reading.file(actor, number));
  }

  @PostMapping("/desk/{number}/reveal")
  ResponseEntity<NeedFile> reveal(Actor actor, ShortNumber number, @RequestBody Reveal command) {
    reading.reveal(actor, number, command);
    return ResponseEntity.ok(reading.file(actor, number));
  }

  /**
   * One page of the public list.
   *
   * @param next pass it as {@code after} to read on
   */
  record Found(List<NeedView> needs, Optional<String> next) {}

  /** The number of a need that was taken in. */
  record Raised(String number) {}
}
