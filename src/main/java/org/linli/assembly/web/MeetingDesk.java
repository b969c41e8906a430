package org.linli.assembly.web;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.assembly.AssemblyPermission;
import org.linli.assembly.CallOffMeeting;
import org.linli.assembly.DropItem;
import org.linli.assembly.InviteGuests;
import org.linli.assembly.MeetingManagement;
import org.linli.assembly.MeetingReading;
import org.linli.assembly.MeetingTemplate;
import org.linli.assembly.TakingPart;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.platform.Dates;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.QrCode;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where staff draft meetings, announce them and prove that they did (DELIB-1, DELIB-2). */
@Controller
class MeetingDesk {

  private static final String AT = "/c/{community}/assembly/desk/{meeting:[0-9a-f]{8}-.*}";

  private final MeetingReading reading;
  private final MeetingManagement meetings;
  private final TakingPart part;
  private final Templates templates;
  private final Clock clock;

  MeetingDesk(
      MeetingReading reading,
      MeetingManagement meetings,
      TakingPart part,
      Templates templates,
      Clock clock) {
    this.reading = reading;
    this.meetings = meetings;
    this.part = part;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/c/{community}/assembly/desk")
  View desk(Actor actor, Layout page, Community community) {
    return Screen.ok(
        templates.assemblyDesk(
            page,
            reading.desk(actor),
            reading.following(actor),
            reading.templates(community),
            today()));
  }

  @GetMapping("/c/{community}/assembly/new")
  View form(
      Actor actor,
      Layout page,
      Community community,
      @RequestParam(name = "from", defaultValue = "") String code,
      @RequestParam(defaultValue = "0") int slot,
      @RequestParam(defaultValue = "") String practice) {
    actor.require(AssemblyPermission.MANAGE);
    var template = template(community, code);
    var form = AssemblyForms.start(page, template, slot, practice, today());
    return Screen.ok(templates.assemblyForm(page, template, form, today()));
  }

  @PostMapping("/c/{community}/assembly")
  View draft(Actor actor, Layout page, Community community, FormState form) {
    try {
      return back(community, meetings.draft(actor, AssemblyForms.draft(form)));
    } catch (Invalid invalid) {
      var template = template(community, form.value("meetingTemplate"));
      return Screen.rejected(
          templates.assemblyForm(page, template, form.rejected(invalid), today()));
    }
  }

  @GetMapping(AT)
  View file(Actor actor, Layout page, @PathVariable UUID meeting) {
    return Screen.ok(file(actor, page, meeting, FormState.empty()));
  }

  @PostMapping(AT)
  View change(
      Actor actor, Layout page, Community community, @PathVariable UUID meeting, FormState form) {
    return done(
        actor,
        page,
        community,
        meeting,
        form,
        () -> meetings.change(actor, meeting, AssemblyForms.draft(form)));
  }

  @PostMapping(AT + "/agenda")
  View add(
      Actor actor, Layout page, Community community, @PathVariable UUID meeting, FormState form) {
    return done(
        actor,
        page,
        community,
        meeting,
        form,
        () -> meetings.add(actor, meeting, AssemblyForms.item(form)));
  }

  @PostMapping(AT + "/agenda/drop")
  View drop(
      Actor actor, Layout page, Community community, @PathVariable UUID meeting, FormState form) {
    return done(
        actor,
        page,
        community,
        meeting,
        form,
        () -> meetings.drop(actor, meeting, new DropItem(form.value("item"))));
  }

  @PostMapping(AT + "/guests")
  View invite(
      Actor actor, Layout page, Community community, @PathVariable UUID meeting, FormState form) {
    return done(
        actor,
        page,
        community,
        meeting,
        form,
        () -> part.invite(actor, meeting, new InviteGuests(form.value("guests"))));
  }

  @PostMapping(AT + "/handed")
  View handed(
      Actor actor, Layout page, Community community, @PathVariable UUID meeting, FormState form) {
    return done(
        actor,
        page,
        community,
        meeting,
        form,
        () -> part.handed(actor, meeting, AssemblyForms.handed(form)));
  }

  @PostMapping(AT + "/postings")
  View posted(
      Actor actor, Layout page, Community community, @PathVariable UUID meeting, FormState form) {
    return done(
        actor,
        page,
        community,
        meeting,
        form,
        () -> part.posted(actor, meeting, AssemblyForms.posted(form)));
  }

  @PostMapping(AT + "/notice")
  View notice(
      Actor actor, Layout page, Community community, @PathVariable UUID meeting, FormState form) {
    return done(actor, page, community, meeting, form, () -> meetings.notice(actor, meeting));
  }

  @PostMapping(AT + "/postpone")
  View postpone(
      Actor actor, Layout page, Community community, @PathVariable UUID meeting, FormState form) {
    return done(
        actor,
        page,
        community,
        meeting,
        form,
        () -> meetings.postpone(actor, meeting, AssemblyForms.postpone(form)));
  }

  @PostMapping(AT + "/call-off")
  View callOff(
      Actor actor, Layout page, Community community, @PathVariable UUID meeting, FormState form) {
    return done(
        actor,
        page,
        community,
        meeting,
        form,
        () -> meetings.callOff(actor, meeting, new CallOffMeeting(form.value("reason"))));
  }

  @PostMapping(AT + "/stages")
  View stage(
      Actor actor, Layout page, Community community, @PathVariable UUID meeting, FormState form) {
    return done(
        actor,
        page,
        community,
        meeting,
        form,
        () -> meetings.stage(actor, meeting, AssemblyForms.stage(form)));
  }

  @PostMapping(AT + "/depth")
  View judge(
      Actor actor, Layout page, Community community, @PathVariable UUID meeting, FormState form) {
    return done(
        actor,
        page,
        community,
        meeting,
        form,
        () -> meetings.judge(actor, meeting, AssemblyForms.judge(form)));
  }

  /** For the table: the agenda with the opinions, and the list of signatures. */
  @GetMapping(AT + "/papers")
  View papers(Actor actor, Layout page, @PathVariable UUID meeting) {
    var file = reading.file(actor, meeting);
    return Screen.ok(templates.assemblyPapers(page, file, code(page, meeting, ""), today()));
  }

  /** For the door: the QR code by which people sign in. */
  @GetMapping(AT + "/door")
  View door(Actor actor, Layout page, @PathVariable UUID meeting) {
    var file = reading.file(actor, meeting);
    var code = code(page, meeting, "/sign-in?code=" + file.signCode());
    return Screen.ok(templates.assemblyDoor(page, file, code));
  }

  private static QrCode code(Layout page, UUID meeting, String rest) {
    return QrCode.leadingTo(page, "/assembly/" + meeting + rest);
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
      return back(community, meeting);
    } catch (Invalid invalid) {
      return Screen.rejected(file(actor, page, meeting, form.rejected(invalid)));
    }
  }

  private JteModel file(Actor actor, Layout page, UUID meeting, FormState typed) {
    var file = reading.file(actor, meeting);
    var form = AssemblyForms.filled(AssemblyForms.of(file.page(), today()), typed);
    return templates.assemblyFile(page, file, reading.kinds(), form);
  }

  /** The first one where nobody said which. */
  private MeetingTemplate template(Community community, String code) {
    var all = reading.templates(community);
    return all.stream().filter(it -> it.code().equals(code)).findFirst().orElse(all.getFirst());
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }

  private static Redirect back(Community community, UUID meeting) {
    return Redirect.to(community.path() + "/assembly/desk/" + meeting);
  }
}
