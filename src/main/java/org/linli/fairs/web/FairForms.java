package org.linli.fairs.web;

import java.util.HashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.fairs.ScheduleFair;
import org.linli.fairs.StallChoices;
import org.linli.fairs.StallView;
import org.linli.fairs.StrikeDeal;
import org.linli.fairs.TakeStall;
import org.linli.web.FormState;

/** Reads commands from forms, and fills the form of a stall that is there. */
final class FairForms {

  private FairForms() {}

  static ScheduleFair schedule(FormState form) {
    return new ScheduleFair(
        form.value("day"),
        form.value("opensAt"),
        form.value("closesAt"),
        form.value("place"),
        form.value("stalls"),
        form.value("everyWeekUntil"),
        form.value("daysOff"));
  }

  static TakeStall stall(FormState form) {
    return new TakeStall(form.value("organization"), form.value("shows"), form.value("looksAt"));
  }

  /** What it brings so far; of a new one all that the unit has listed. */
  static FormState of(StallChoices choices) {
    var values = new HashMap<String, String>();
    values.put(
        "shows",
        choices.had().isPresent()
            ? lines(choices, stall -> stall.shows().stream().map(it -> it.id().toString()))
            : choices.resources().stream()
                .map(it -> it.id().toString())
                .collect(Collectors.joining("\n")));
    values.put(
        "looksAt",
        lines(choices, stall -> stall.looksAt().stream().map(it -> it.number().toString())));
    return FormState.of(values);
  }

  private static String lines(StallChoices choices, Function<StallView, Stream<String>> what) {
    return choices.had().stream().flatMap(what).collect(Collectors.joining("\n"));
  }

  static StrikeDeal deal(FormState form) {
    return new StrikeDeal(
        form.value("organization"),
        form.value("need"),
        form.value("promisedOn"),
        form.value("shown"),
        form.value("agreed"));
  }
}
