package org.linli.assembly.web;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.assembly.CarryOut;
import org.linli.assembly.FinishTask;
import org.linli.assembly.MeetingManagement;
import org.linli.assembly.MeetingPage;
import org.linli.assembly.MeetingReading;
import org.linli.assembly.MinutesManagement;
import org.linli.assembly.MoveMeeting;
import org.linli.assembly.TakingPart;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.platform.Dates;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where staff hold a meeting: who came, what was said, what was decided, what became of it. */
@Controller
class MinutesPages {

  private static final String AT = "/c/{community}/assembly/desk/{meeting:[0-9a-f]{8}-.*}";
  private static final String MINUTES = AT + "/minutes";

  private final MeetingReading reading;
  private final MeetingManagement meetings;
  private final MinutesManagement minutes;
  private final TakingPart part;
  private final Templates templates;
  private final Clock clock;

  MinutesPages(
      MeetingReading reading,
      MeetingManagement meetings,
      MinutesManagement minutes,
      TakingPart part,
      Templates templates,
      Clock clock) {
    this.reading = reading;
    this.meetings = meetings;
    this.minutes = minutes;
    this.part = part;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping(MINUTES)
  View minutes(
      Actor actor,
      Layout page,
      @PathVariable UUID meeting,
      @RequestParam(defaultValue = "0") int item) {
    var chosen = FormState.of(Map.of("item", String.valueOf(item)));
    return Screen.ok(minutes(actor, page, meeting, chosen));
  }

  @PostMapping(MINUTES)
  View write(
      Actor actor, Layout page, Community community, @PathVariable UUID meeting, FormState form) {
    return done(
        actor,
        page,
        community,
        meeting,
        form,
        () -> minutes.write(actor, meeting, AssemblyForms.minutes(form)));
  }

  @PostMapping(AT + "/steps")
  View move(
      Actor actor, Layout page, Community community, @PathVariable UUID meeting, FormState form) {
    return done(
        actor,
        page,
        community,
        meeting,
        form,
        () -> meetings.move(actor, meeting, new MoveMeeting(form.value("meetingStep"))));
  }

  @PostMapping(AT + "/attendees")
  View sign(
      Actor actor, Layout page, Community community, @PathVariable UUID meeting, FormState form) {
    return done(
        actor,
        page,
        community,
        meeting,
        form,
        () -> part.sign(actor, meeting, AssemblyForms.names(form)));
  }

  @PostMapping(AT + "/opinions")
  View table(
      Actor actor, Layout page, Community community, @PathVariable UUID meeting, FormState form) {
    return done(
        actor,
        page,
        community,
        meeting,
        form,
        () -> part.table(actor, meeting, AssemblyForms.tabled(form)));
  }

  @PostMapping(AT + "/opinions/withhold")
  View withhold(
      Actor actor, Layout page, Community community, @PathVariable UUID meeting, FormState form) {
    return done(
        actor,
        page,
        community,
        meeting,
        form,
        () -> part.withhold(actor, meeting, AssemblyForms.withheld(form)));
  }

  @PostMapping(AT + "/speakers")
  View speak(
      Actor actor, Layout page, Community community, @PathVariable UUID meeting, FormState form) {
    return done(
        actor,
        page,
        community,
        meeting,
        form,
        () -> minutes.speak(actor, meeting, AssemblyForms.speaker(form)));
  }

  @PostMapping(AT + "/resolutions")
  View resolve(
      Actor actor, Layout page, Community community, @PathVariable UUID meeting, FormState form) {
    return done(
        actor,
        page,
        community,
        meeting,
        form,
        () -> minutes.resolve(actor, meeting, AssemblyForms.resolve(form)));
  }

  @PostMapping(AT + "/carry")
  View carry(
      Actor actor, Layout page, Community community, @PathVariable UUID meeting, FormState form) {
    return done(
        actor,
        page,
        community,
        meeting,
        form,
        () -> minutes.carry(actor, meeting, new CarryOut(form.value("resolutionNumber"))));
  }

  /** What was decided and is not done. */
  @GetMapping("/c/{community}/assembly/tasks")
  View tasks(Actor actor, Layout page) {
    var today = Dates.day(clock.instant());
    return Screen.ok(templates.assemblyTasks(page, reading.following(actor), today));
  }

  @GetMapping("/c/{community}/assembly/tasks/{task}")
  View task(Actor actor, Layout page, @PathVariable UUID task) {
    return Screen.ok(task(actor, page, task, FormState.empty()));
  }

  @PostMapping("/c/{community}/assembly/tasks/{task}")
  View finish(
      Actor actor, Layout page, Community community, @PathVariable UUID task, FormState form) {
    try {
      minutes.finish(actor, task, new FinishTask(form.value("note")));
      return Redirect.to(community.path() + "/assembly/tasks");
    } catch (Invalid invalid) {
      return Screen.rejected(task(actor, page, task, form.rejected(invalid)));
    }
  }

  private JteModel task(Actor actor, Layout page, UUID task, FormState form) {
    return templates.assemblyTask(page, reading.task(actor, task), form);
  }

  /** Who was at practices (TALENT-2). */
  @GetMapping("/c/{community}/assembly/training")
  View training(Actor actor, Layout page) {
    return Screen.ok(templates.assemblyTraining(page, reading.trained(actor)));
  }

  private View done(
      Actor actor,
      Layout page,
      Community community,
      UUID meeting,
      FormState form,
      Runnable command) {
    try {
      command.run();
      var item = form.value("item").matches("\\d{1,4}") ? "?item=" + form.value("item") : "";
      return Redirect.to(community.path() + "/assembly/desk/" + meeting + "/minutes" + item);
    } catch (Invalid invalid) {
      return Screen.rejected(minutes(actor, page, meeting, form.rejected(invalid)));
    }
  }

  private JteModel minutes(Actor actor, Layout page, UUID meeting, FormState typed) {
    var file = reading.file(actor, meeting);
    var today = Dates.day(clock.instant());
    var item = item(file.page().items(), typed.value("item"));
    var known =
        item.map(it -> AssemblyForms.of(file.page(), it, today))
            .orElseGet(() -> AssemblyForms.of(file.page(), today));
    var form = AssemblyForms.filled(known, typed);
    return templates.assemblyMinutes(page, file, item, reading.owners(actor), form, today);
  }

  /** The one that is asked for; otherwise the first without minutes, or the first. */
  private static Optional<MeetingPage.Item> item(List<MeetingPage.Item> items, String number) {
    return items.stream()
        .filter(it -> number.equals(String.valueOf(it.number())))
        .findFirst()
        .or(() -> items.stream().filter(it -> it.minutes().isEmpty()).findFirst())
        .or(() -> items.stream().findFirst());
  }
}
