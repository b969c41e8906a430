package org.linli.evaluation.web;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.audit.Reveal;
import org.linli.calendar.Due;
import org.linli.calendar.WorkCalendar;
import org.linli.evaluation.CallBackDone;
import org.linli.evaluation.CallBackManagement;
import org.linli.evaluation.CallBackReading;
import org.linli.evaluation.RatingManagement;
import org.linli.evaluation.RatingReading;
import org.linli.evaluation.RecordRating;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Where staff ask people how it went, and call back those who were not content. */
@Controller
class RatingDesk {

  private final RatingManagement ratings;
  private final RatingReading reading;
  private final CallBackManagement calls;
  private final CallBackReading callReading;
  private final Templates templates;
  private final WorkCalendar calendar;
  private final Clock clock;

  RatingDesk(
      RatingManagement ratings,
      RatingReading reading,
      CallBackManagement calls,
      CallBackReading callReading,
      Templates templates,
      WorkCalendar calendar,
      Clock clock) {
    this.ratings = ratings;
    this.reading = reading;
    this.calls = calls;
    this.callReading = callReading;
    this.templates = templates;
    this.calendar = calendar;
    this.clock = clock;
  }

  @GetMapping("/c/{community}/evaluation/desk")
  View list(Actor actor, Layout page) {
    var now = clock.instant();
    var calls =
        callReading.open(actor).stream()
            .map(it -> new LitCall(it, calendar.shown(new Due(it.dueAt(), false), now).light()))
            .toList();
    return Screen.ok(templates.evaluationDesk(page, calls, now));
  }

  @GetMapping("/c/{community}/evaluation/desk/{number}")
  View ask(Actor actor, Layout page, ShortNumber number) {
    var today = Dates.day(clock.instant()).toString();
    return Screen.ok(asked(actor, page, number, FormState.of(Map.of("askedOn", today))));
  }

  @PostMapping("/c/{community}/evaluation/desk/{number}")
  View record(Actor actor, Community community, Layout page, ShortNumber number, FormState form) {
    try {
      ratings.record(
          actor,
          number,
          RecordRating.of(
              form.value("rater"),
              form.value("grade"),
              form.value("way"),
              form.value("askedOn"),
              form.value("note")));
      return Redirect.to(community.path() + "/evaluation/desk/" + number);
    } catch (Invalid invalid) {
      return Screen.rejected(asked(actor, page, number, form.rejected(invalid)));
    }
  }

  @GetMapping("/c/{community}/evaluation/desk/calls/{callBack}")
  View callBack(Actor actor, Layout page, @PathVariable UUID callBack) {
    return Screen.ok(called(actor, page, callBack, FormState.empty()));
  }

  @PostMapping("/c/{community}/evaluation/desk/calls/{callBack}")
  View done(
      Actor actor, Community community, Layout page, @PathVariable UUID callBack, FormState form) {
    try {
      calls.done(
          actor,
          callBack,
          new CallBackDone(form.value("outcome"), form.value("way"), form.value("note")));
      return Redirect.to(community.path() + "/evaluation/desk");
    } catch (Invalid invalid) {
      return Screen.rejected(called(actor, page, callBack, form.rejected(invalid)));
    }
  }

  @PostMapping("/c/{community}/evaluation/desk/calls/{callBack}/reveal")
  View reveal(
      Actor actor, Community community, Layout page, @PathVariable UUID callBack, FormState form) {
    try {
      calls.reveal(actor, callBack, new Reveal(form.value("purpose"), form.value("words")));
      return Redirect.to(community.path() + "/evaluation/desk/calls/" + callBack);
    } catch (Invalid invalid) {
      return Screen.rejected(called(actor, page, callBack, form.rejected(invalid)));
    }
  }

  private JteModel asked(Actor actor, Layout page, ShortNumber number, FormState form) {
    return templates.evaluationAsk(page, reading.sheet(actor, number), form);
  }

  private JteModel called(Actor actor, Layout page, UUID callBack, FormState form) {
    return templates.evaluationCallBack(page, callReading.sheet(actor, callBack), form);
  }
}
