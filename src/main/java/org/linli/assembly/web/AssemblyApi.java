package org.linli.assembly.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.linli.assembly.AddItem;
import org.linli.assembly.CallOffMeeting;
import org.linli.assembly.DraftMeeting;
import org.linli.assembly.FinishTask;
import org.linli.assembly.Following;
import org.linli.assembly.MeetingFigures;
import org.linli.assembly.MeetingFile;
import org.linli.assembly.MeetingManagement;
import org.linli.assembly.MeetingPage;
import org.linli.assembly.MeetingReading;
import org.linli.assembly.MeetingTemplate;
import org.linli.assembly.MeetingView;
import org.linli.assembly.MinutesManagement;
import org.linli.assembly.MoveMeeting;
import org.linli.assembly.PostponeMeeting;
import org.linli.assembly.ReplyToNotice;
import org.linli.assembly.Resolve;
import org.linli.assembly.SignNames;
import org.linli.assembly.TakingPart;
import org.linli.assembly.WriteMinutes;
import org.linli.assembly.WriteOpinion;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.JudgeDepth;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.Slice;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Meetings over JSON: the same commands and the same reading as the pages. */
@RestController
@RequestMapping("/api/c/{community}/assembly")
class AssemblyApi {

  private final MeetingReading reading;
  private final MeetingManagement meetings;
  private final MinutesManagement minutes;
  private final TakingPart part;

  AssemblyApi(
      MeetingReading reading,
      MeetingManagement meetings,
      MinutesManagement minutes,
      TakingPart part) {
    this.reading = reading;
    this.meetings = meetings;
    this.minutes = minutes;
    this.part = part;
  }

  /** Announced and not over, the next first. */
  @GetMapping
  List<MeetingView> coming(Scope scope) {
    return reading.coming(scope);
  }

  /** Over or called off, the latest first. */
  @GetMapping("/past")
  Slice<MeetingView> past(Scope scope, Paging paging) {
    return reading.past(scope, paging);
  }

  /** Of the last year. */
  @GetMapping("/figures")
  MeetingFigures figures(Scope scope) {
    return reading.figures(scope);
  }

  /** What meetings can be made from. */
  @GetMapping("/templates")
  List<MeetingTemplate> templates(Community community) {
    return reading.templates(community);
  }

  @GetMapping("/{meeting:[0-9a-f]{8}-.*}")
  MeetingPage show(Scope scope, Community community, @PathVariable UUID meeting) {
    return reading.show(scope, community, meeting);
  }

  @PostMapping("/{meeting}/reply")
  ResponseEntity<MeetingPage> reply(
      Actor actor,
      Community community,
      @PathVariable UUID meeting,
      @RequestBody ReplyToNotice command) {
    part.reply(actor, meeting, command);
    return shown(actor, community, meeting);
  }

  @PostMapping("/{meeting}/opinions")
  ResponseEntity<MeetingPage> say(
      Actor actor,
      Community community,
      @PathVariable UUID meeting,
      @RequestBody WriteOpinion command) {
    part.say(actor, meeting, command);
    return shown(actor, community, meeting);
  }

  private ResponseEntity<MeetingPage> shown(Actor actor, Community community, UUID meeting) {
    return ResponseEntity.ok(reading.show(actor.scope(), community, meeting));
  }

  /** Drafts and what is under way. */
  @GetMapping("/desk")
  List<MeetingView> desk(Actor actor) {
    return reading.desk(actor);
  }

  @PostMapping
  ResponseEntity<MeetingFile> draft(
      Actor actor, Community community, @RequestBody DraftMeeting command) {
    var id = meetings.draft(actor, command);
    return ResponseEntity.created(URI.create("/api" + community.path() + "/assembly/desk/" + id))
        .body(reading.file(actor, id));
  }

  /** With guests, replies and who came. */
  @GetMapping("/desk/{meeting}")
  MeetingFile file(Actor actor, @PathVariable UUID meeting) {
    return reading.file(actor, meeting);
  }

  @PostMapping("/desk/{meeting}/agenda")
  ResponseEntity<MeetingFile> add(
      Actor actor, @PathVariable UUID meeting, @RequestBody AddItem command) {
    meetings.add(actor, meeting, command);
    return filed(actor, meeting);
  }

  @PostMapping("/desk/{meeting}/notice")
  ResponseEntity<MeetingFile> notice(Actor actor, @PathVariable UUID meeting) {
    meetings.notice(actor, meeting);
    return filed(actor, meeting);
  }

  @PostMapping("/desk/{meeting}/postpone")
  ResponseEntity<MeetingFile> postpone(
      Actor actor, @PathVariable UUID meeting, @RequestBody PostponeMeeting command) {
    meetings.postpone(actor, meeting, command);
    return filed(actor, meeting);
  }

  @PostMapping("/desk/{meeting}/call-off")
  ResponseEntity<MeetingFile> callOff(
      Actor actor, @PathVariable UUID meeting, @RequestBody CallOffMeeting command) {
    meetings.callOff(actor, meeting, command);
    return filed(actor, meeting);
  }

  @PostMapping("/desk/{meeting}/steps")
  ResponseEntity<MeetingFile> move(
      Actor actor, @PathVariable UUID meeting, @RequestBody MoveMeeting command) {
    meetings.move(actor, meeting, command);
    return filed(actor, meeting);
  }

  @PostMapping("/desk/{meeting}/attendees")
  ResponseEntity<MeetingFile> sign(
      Actor actor, @PathVariable UUID meeting, @RequestBody SignNames command) {
    part.sign(actor, meeting, command);
    return filed(actor, meeting);
  }

  @PostMapping("/desk/{meeting}/minutes")
  ResponseEntity<MeetingFile> write(
      Actor actor, @PathVariable UUID meeting, @RequestBody WriteMinutes command) {
    minutes.write(actor, meeting, command);
    return filed(actor, meeting);
  }

  @PostMapping("/desk/{meeting}/resolutions")
  ResponseEntity<MeetingFile> resolve(
      Actor actor, @PathVariable UUID meeting, @RequestBody Resolve command) {
    minutes.resolve(actor, meeting, command);
    return filed(actor, meeting);
  }

  @PostMapping("/desk/{meeting}/depth")
  ResponseEntity<MeetingFile> judge(
      Actor actor, @PathVariable UUID meeting, @RequestBody JudgeDepth command) {
    meetings.judge(actor, meeting, command);
    return filed(actor, meeting);
  }

  private ResponseEntity<MeetingFile> filed(Actor actor, UUID meeting) {
    return ResponseEntity.ok(reading.file(actor, meeting));
  }

  /** What was decided and is not done. */
  @GetMapping("/tasks")
  List<Following> tasks(Actor actor) {
    return reading.following(actor);
  }

  @PostMapping("/tasks/{task}")
  ResponseEntity<List<Following>> finish(
      Actor actor, @PathVariable UUID task, @RequestBody FinishTask command) {
    minutes.finish(actor, task, command);
    return ResponseEntity.ok(reading.following(actor));
  }
}
