package org.linli.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.linli.assembly.AddItem;
import org.linli.assembly.DraftMeeting;
import org.linli.assembly.InviteGuests;
import org.linli.assembly.MeetingManagement;
import org.linli.assembly.MeetingReading;
import org.linli.assembly.MinutesManagement;
import org.linli.assembly.MoveMeeting;
import org.linli.assembly.Resolve;
import org.linli.assembly.SignNames;
import org.linli.assembly.TakingPart;
import org.linli.assembly.WriteMinutes;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;

/** Calls and holds meetings through the product's own facades. */
public final class AssemblyBuilder {

  private final MeetingManagement meetings;
  private final MinutesManagement minutes;
  private final TakingPart part;
  private final MeetingReading reading;
  private final Clock clock;

  public AssemblyBuilder(
      MeetingManagement meetings,
      MinutesManagement minutes,
      TakingPart part,
      MeetingReading reading,
      Clock clock) {
    this.meetings = meetings;
    this.minutes = minutes;
    this.part = part;
    this.reading = reading;
    this.clock = clock;
  }

  /** What the form of a meeting says, that begins in some days at seven in the evening. */
  public DraftMeeting plan(String template, String title, int days, String practice) {
    return plan(template, title, Dates.day(clock.instant()).plusDays(days), practice, "");
  }

  /** The same where so many may come. */
  public DraftMeeting plan(
      String template, String title, LocalDate day, String practice, String entitled) {
    return new DraftMeeting(
        template,
        practice,
        title,
        "社区居委会",
        "3 栋架空层",
        day.toString(),
        "19:00",
        "20:30",
        "",
        "yes",
        "",
        "",
        "CONSULTED",
        entitled);
  }

  /** A small forum of this very hour, so that it can be opened. */
  public UUID now(Actor worker, String title) {
    return drafted(worker, soon(title));
  }

  /** The plan of a small forum of this very hour. */
  public DraftMeeting soon(String title) {
    return at("small-forum", title, clock.instant().plus(Duration.ofMinutes(10)), "");
  }

  /** The plan of one that begins at a moment and takes an hour at most. */
  public DraftMeeting at(String template, String title, Instant starts, String practice) {
    var from = starts.atZone(Dates.ZONE).truncatedTo(ChronoUnit.MINUTES);
    var until = from.plusHours(1);
    return new DraftMeeting(
        template,
        practice,
        title,
        "社区居委会",
        "3 栋架空层",
        from.toLocalDate().toString(),
        from.toLocalTime().toString(),
        until.toLocalTime().toString(),
        until.toLocalDate().toString(),
        "yes",
        "yes",
        "",
        "DECIDED",
        "");
  }

  /** With an item of its own words. */
  public UUID drafted(Actor worker, DraftMeeting plan) {
    var id = meetings.draft(worker, plan);
    meetings.add(worker, id, new AddItem("TEXT", "", plan.title()));
    return id;
  }

  /** With a need on the agenda. */
  public UUID about(Actor worker, DraftMeeting plan, ShortNumber need) {
    var id = meetings.draft(worker, plan);
    meetings.add(worker, id, new AddItem("NEED", need.toString(), ""));
    return id;
  }

  /** Announced, with a guest of the name. */
  public UUID noticed(Actor worker, UUID id, String guest) {
    part.invite(worker, id, new InviteGuests(guest + " " + Town.nextPhone()));
    meetings.notice(worker, id);
    return id;
  }

  /** A small forum that goes on, with somebody there. */
  public UUID open(Actor worker, String title, String guest) {
    var id = noticed(worker, now(worker, title), guest);
    meetings.move(worker, id, new MoveMeeting("OPEN"));
    part.sign(worker, id, new SignNames(guest, "STAFF"));
    return id;
  }

  /** What was said about the first item. */
  public void minuted(Actor worker, UUID id, String said) {
    minutes.write(worker, id, new WriteMinutes("1", said, "0"));
  }

  /** Something that is decided about the first item, for whoever writes it down. */
  public Resolve decision(String kind, String what) {
    var due = Dates.day(clock.instant()).plusDays(14).toString();
    return new Resolve("1", kind, what, "", "", due, "", "", "");
  }

  /** Over, with minutes of its only item and a task. */
  public UUID held(Actor worker, String title, String guest) {
    var id = open(worker, title, guest);
    minuted(worker, id, title);
    minutes.resolve(worker, id, decision("TASK", title));
    meetings.move(worker, id, new MoveMeeting("CLOSE"));
    return id;
  }

  /** With its minutes out. */
  public UUID published(Actor worker, String title, String guest) {
    var id = held(worker, title, guest);
    meetings.move(worker, id, new MoveMeeting("PUBLISH"));
    return id;
  }

  /** The task of the last meeting that was held with one. */
  public UUID task(Actor worker, UUID meeting) {
    return reading.following(worker).stream()
        .filter(it -> it.meeting().equals(meeting))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** What stands at the door. */
  public String code(Actor worker, UUID meeting) {
    return reading.file(worker, meeting).signCode();
  }

  /** Puts a code at the door that is known beforehand. */
  public static void code(Sql sql, UUID meeting, String code) {
    sql.list(
        "update assembly.meeting set sign_code = '"
            + code
            + "' where meeting_id = '"
            + meeting
            + "' returning sign_code");
  }
}
