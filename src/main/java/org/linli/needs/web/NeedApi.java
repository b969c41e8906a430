package org.linli.needs.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.audit.Reveal;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Validation;
import org.linli.needs.NeedFile;
import org.linli.needs.NeedIntake;
import org.linli.needs.NeedManagement;
import org.linli.needs.NeedProgress;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedSource;
import org.linli.needs.NeedStatus;
import org.linli.needs.NeedStory;
import org.linli.needs.NeedView;
import org.linli.needs.Promise;
import org.linli.needs.RaiseNeed;
import org.linli.needs.ReturnNeed;
import org.linli.needs.Say;
import org.linli.needs.VerifyNeed;
import org.linli.needs.desk.DeskCursor;
import org.linli.needs.desk.DeskReading;
import org.linli.needs.desk.DeskRow;
import org.linli.web.FormState;
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
  private final NeedProgress progress;
  private final NeedReading reading;
  private final DeskReading desk;
  private final DeskSteps steps;
  private final OtherDoors doors;

  NeedApi(
      NeedIntake intake,
      NeedManagement needs,
      NeedProgress progress,
      NeedReading reading,
      DeskReading desk,
      DeskSteps steps,
      OtherDoors doors) {
    this.intake = intake;
    this.needs = needs;
    this.progress = progress;
    this.reading = reading;
    this.desk = desk;
    this.steps = steps;
    this.doors = doors;
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

  /**
   * @param told whether whoever raises it was told who else must take such a matter
   */
  @PostMapping
  ResponseEntity<Raised> raise(
      Actor actor,
      Community community,
      @RequestBody RaiseNeed command,
      @RequestParam(defaultValue = "false") boolean told) {
    doors.check(community, command.content(), told);
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

  /** Everything else that the desk does with a need; {@code action} says what. */
  @PostMapping("/desk/{number}/step")
  ResponseEntity<NeedFile> step(Actor actor, ShortNumber number, @RequestBody DeskStep step) {
    steps.take(actor, number, step);
    return ResponseEntity.ok(reading.file(actor, number));
  }

  /**
   * Enters what came in at another door than the raiser's own.
   *
   * @param told whether whoever raises it was told who else must take such a matter
   */
  @PostMapping("/desk/intake")
  ResponseEntity<Raised> enter(
      Actor actor,
      Community community,
      @RequestBody Entered entered,
      @RequestParam(defaultValue = "false") boolean told) {
    var command = entered.need();
    doors.check(community, command.content(), told);
    var number = intake.enter(actor, command, entered.source());
    return ResponseEntity.ok(new Raised(number.toString()));
  }

  /** The desk's list, who goes first first (NEED-5). */
  @GetMapping("/desk")
  DeskFound desk(Actor actor, FormState asked) {
    var after = DeskCursor.parse(asked.value("after"));
    var found = desk.list(actor, DeskForms.filter(asked), after, Paging.MAX_SIZE);
    return new DeskFound(found.rows(), found.next().map(String::valueOf));
  }

  /** The unit that was asked takes it by a day, or says why not. */
  @PostMapping("/asked/{number}")
  ResponseEntity<NeedStory> respond(
      Actor actor, ShortNumber number, @RequestBody UnitAnswer answer) {
    if (answer.takes().equals("yes")) {
      progress.accept(actor, number, Promise.of(answer.note(), answer.promisedOn()));
    } else {
      progress.refuse(actor, number, new Say(answer.note()));
    }
    return ResponseEntity.ok(reading.story(actor.scope(), number));
  }

  /**
   * One page of the desk's list.
   *
   * @param next pass it as {@code after} to read on
   */
  record DeskFound(List<DeskRow> needs, Optional<String> next) {}

  /**
   * What a unit says to what it was given.
   *
   * @param takes {@code yes} or {@code no}
   * @param note what will be done, or why not
   * @param promisedOn by which day, {@code 2026-09-23}
   */
  record UnitAnswer(String takes, String note, @Nullable String promisedOn) {

    UnitAnswer {
      var check = new Validation();
      takes = check.choice("takes", takes, List.of("yes", "no"));
      check.done();
    }
  }

  /**
   * A need and the door at which it came in.
   *
   * @param cameBy name of a {@link NeedSource}, neither {@code ONLINE} nor {@code ANALYSIS}
   * @param building one of the community's places, if it is known
   */
  record Entered(
      String cameBy,
      String category,
      String content,
      @Nullable String place,
      @Nullable Optional<UUID> building,
      String contactName,
      String contactPhone,
      boolean named,
      @Nullable String about,
      @Nullable List<String> circumstances,
      boolean consent) {

    RaiseNeed need() {
      return new RaiseNeed(
          category,
          content,
          place,
          building,
          contactName,
          contactPhone,
          named,
          about,
          circumstances,
          consent);
    }

    NeedSource source() {
      return IntakeForms.source(FormState.of(Map.of("cameBy", cameBy == null ? "" : cameBy)));
    }
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
