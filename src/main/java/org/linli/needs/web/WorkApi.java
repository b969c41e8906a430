package org.linli.needs.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.directory.LocalAreaReading;
import org.linli.directory.PublicPlace;
import org.linli.kernel.Actor;
import org.linli.kernel.Paging;
import org.linli.kernel.Validation;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedView;
import org.linli.needs.Promise;
import org.linli.needs.ReturnNeed;
import org.linli.needs.UpwardNeed;
import org.linli.needs.VerifyNeed;
import org.linli.needs.desk.DeskCursor;
import org.linli.needs.desk.DeskReading;
import org.linli.needs.desk.DeskRow;
import org.linli.needs.desk.NeedBatch;
import org.linli.needs.desk.NeedBatch.Outcome;
import org.linli.needs.lists.ListReview;
import org.linli.needs.lists.NeedLists;
import org.linli.needs.surveys.NeedSurveys;
import org.linli.needs.surveys.RecordSurvey;
import org.linli.needs.surveys.SurveyFigures;
import org.linli.web.FormState;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The other work on needs over JSON: lists, what units and streets have, surveys, many at once. */
@RestController
class WorkApi {

  private static final String NEEDS = "/api/c/{community}/needs";

  private final DeskReading desk;
  private final NeedBatch batch;
  private final NeedReading reading;
  private final NeedLists lists;
  private final NeedSurveys surveys;
  private final LocalAreaReading places;

  WorkApi(
      DeskReading desk,
      NeedBatch batch,
      NeedReading reading,
      NeedLists lists,
      NeedSurveys surveys,
      LocalAreaReading places) {
    this.desk = desk;
    this.batch = batch;
    this.reading = reading;
    this.lists = lists;
    this.surveys = surveys;
    this.places = places;
  }

  /** The three lists in the last quarter that is over (NEED-2). */
  @GetMapping(NEEDS + "/lists")
  ListReview lists(Actor actor) {
    return lists.last(actor);
  }

  /** What the caller's unit was given and has not answered. */
  @GetMapping(NEEDS + "/asked")
  List<NeedView> asked(Actor actor) {
    return desk.asked(actor);
  }

  /**
   * What waits, with its building, who goes first first.
   *
   * @param grid name of a grid; all of them if it is missing
   */
  @GetMapping(NEEDS + "/desk/today")
  Today today(
      Actor actor, FormState asked, @RequestParam(name = "grid", defaultValue = "") String grid) {
    var buildings = RaiseViews.buildings(places.places(actor.scope()));
    var grids = grid.isEmpty() ? Set.<String>of() : Set.of(grid);
    var after = DeskCursor.parse(asked.value("after"));
    var within = TodayPages.in(grids, buildings);
    var found = desk.list(actor, DeskForms.filter(asked), within, after, Paging.MAX_SIZE);
    Map<UUID, PublicPlace> named =
        buildings.stream().collect(Collectors.toMap(PublicPlace::id, Function.identity()));
    return new Today(
        found.rows().stream().map(row -> new Waiting(name(row, named), row)).toList(),
        found.next().map(String::valueOf));
  }

  private static String name(DeskRow row, Map<UUID, PublicPlace> named) {
    return row.building().map(named::get).map(PublicPlace::name).orElse("");
  }

  /** What came up to a street. */
  @GetMapping("/api/needs/escalated/{area}")
  List<UpwardNeed> escalated(Actor actor) {
    return reading.upward(actor);
  }

  @GetMapping(NEEDS + "/surveys")
  SurveyFigures surveys(Actor actor) {
    return surveys.figures(actor);
  }

  @PostMapping(NEEDS + "/surveys")
  ResponseEntity<SurveyFigures> survey(Actor actor, @RequestBody Surveyed surveyed) {
    surveys.record(actor, surveyed.command());
    return ResponseEntity.ok(surveys.figures(actor));
  }

  /** Does one thing with many needs; what is refused for one does not undo the others. */
  @PostMapping(NEEDS + "/desk/together")
  ResponseEntity<List<Done>> together(Actor actor, @RequestBody Together together) {
    var numbers = DeskForms.numbers(List.of(together.joined()));
    var outcomes =
        switch (together.act()) {
          case "merge" -> batch.merge(actor, numbers, together.verified());
          case "return" ->
              batch.sendBack(actor, numbers, new ReturnNeed(together.reason(), together.door()));
          default ->
              batch.takeOn(actor, numbers, Promise.of(together.note(), together.promisedOn()));
        };
    return ResponseEntity.ok(outcomes.stream().map(Done::of).toList());
  }

  /**
   * One page of what waits.
   *
   * @param next pass it as {@code after} to read on
   */
  record Today(List<Waiting> needs, Optional<String> next) {}

  /**
   * @param building its name; empty where it names none
   */
  record Waiting(String building, DeskRow need) {}

  /**
   * Some households were asked.
   *
   * @param where id of a building; the whole community if it is missing
   */
  record Surveyed(
      @Nullable String way,
      @Nullable String where,
      @Nullable String households,
      @Nullable String askedOn) {

    RecordSurvey command() {
      return RecordSurvey.of(way, where, households, askedOn);
    }
  }

  /**
   * One thing for many needs.
   *
   * @param act {@code merge}, {@code return} or {@code take-on}
   */
  record Together(
      String act,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          @Nullable List<String> numbers,
      @Nullable String summary,
      @Nullable String note,
      @Nullable String mandate,
      boolean urgent,
      boolean complex,
      @Nullable String reason,
      @Nullable String door,
      @Nullable String promisedOn) {

    Together {
      var check = new Validation();
      act = check.choice("act", act, List.of("merge", "return", "take-on"));
      check.done();
    }

    private String joined() {
      return numbers == null ? "" : String.join(",", numbers);
    }

    private VerifyNeed verified() {
      return new VerifyNeed(summary, note, mandate, urgent, complex);
    }
  }

  /**
   * What became of one need.
   *
   * @param refused code of why it was left as it was; missing where it was done
   */
  record Done(String number, @Nullable String refused) {

    static Done of(Outcome outcome) {
      return new Done(
          outcome.number().toString(), outcome.refused().map(code -> code.code()).orElse(null));
    }
  }
}
