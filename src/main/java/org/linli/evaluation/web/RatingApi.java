package org.linli.evaluation.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.CallBack;
import org.linli.evaluation.CallBackDone;
import org.linli.evaluation.CallBackManagement;
import org.linli.evaluation.CallBackReading;
import org.linli.evaluation.CallBackSheet;
import org.linli.evaluation.MonthFigures;
import org.linli.evaluation.MonthProgress;
import org.linli.evaluation.ProgressReading;
import org.linli.evaluation.RateNeed;
import org.linli.evaluation.RatingManagement;
import org.linli.evaluation.RatingReading;
import org.linli.evaluation.RatingSheet;
import org.linli.evaluation.RecordRating;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ratings over JSON: the same commands and the same reading as the pages. */
@RestController
@RequestMapping("/api/c/{community}/evaluation")
class RatingApi {

  private final RatingManagement ratings;
  private final RatingReading reading;
  private final ProgressReading progress;
  private final CallBackManagement calls;
  private final CallBackReading callReading;
  private final NeedReading needs;

  RatingApi(
      RatingManagement ratings,
      RatingReading reading,
      ProgressReading progress,
      CallBackManagement calls,
      CallBackReading callReading,
      NeedReading needs) {
    this.ratings = ratings;
    this.reading = reading;
    this.progress = progress;
    this.calls = calls;
    this.callReading = callReading;
    this.needs = needs;
  }

  /** The months that enough people rated, the newest first. */
  @GetMapping("/figures")
  List<MonthFigures> figures(Scope scope) {
    return reading.months(scope);
  }

  /** What became of the needs of the last months, the newest first. */
  @GetMapping("/figures/progress")
  List<MonthProgress> progress(Scope scope) {
    return progress.months(scope);
  }

  @PostMapping("/{number}")
  ResponseEntity<NeedStory> rate(Actor actor, ShortNumber number, @RequestBody RateNeed command) {
    ratings.rate(actor, number, command);
    return ResponseEntity.ok(needs.story(actor.scope(), number));
  }

  /** Who was not content and waits for a call, due first. */
  @GetMapping("/desk")
  List<CallBack> open(Actor actor) {
    return callReading.open(actor);
  }

  /** Who was asked about a need and what they said; names and phones masked. */
  @GetMapping("/desk/{number}")
  RatingSheet sheet(Actor actor, ShortNumber number) {
    return reading.sheet(actor, number);
  }

  /** One of the call-backs with what was tried; name and phone masked. */
  @GetMapping("/desk/calls/{callBack}")
  CallBackSheet callBack(Actor actor, @PathVariable UUID callBack) {
    return callReading.sheet(actor, callBack);
  }

  @PostMapping("/desk/{number}")
  ResponseEntity<RatingSheet> record(Actor actor, ShortNumber number, @RequestBody Recorded body) {
    ratings.record(actor, number, body.command());
    return ResponseEntity.ok(reading.sheet(actor, number));
  }

  @PostMapping("/desk/calls/{callBack}")
  ResponseEntity<List<CallBack>> done(
      Actor actor, @PathVariable UUID callBack, @RequestBody CallBackDone command) {
    calls.done(actor, callBack, command);
    return ResponseEntity.ok(callReading.open(actor));
  }

  /**
   * What somebody told who was asked.
   *
   * @param rater account of whoever was asked; the raiser if it is missing
   */
  record Recorded(
      @Nullable String rater,
      @Nullable String grade,
      @Nullable String way,
      @Nullable String askedOn,
      @Nullable String note) {

    RecordRating command() {
      return RecordRating.of(rater, grade, way, askedOn, note);
    }
  }
}
