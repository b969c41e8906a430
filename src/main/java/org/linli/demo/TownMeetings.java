package org.linli.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.linli.assembly.AddItem;
import org.linli.assembly.DraftMeeting;
import org.linli.assembly.FinishTask;
import org.linli.assembly.MeetingManagement;
import org.linli.assembly.MeetingReading;
import org.linli.assembly.MinutesManagement;
import org.linli.assembly.MoveMeeting;
import org.linli.assembly.NoteSpeaker;
import org.linli.assembly.PostNotice;
import org.linli.assembly.Resolve;
import org.linli.assembly.SignNames;
import org.linli.assembly.TableOpinion;
import org.linli.assembly.TakingPart;
import org.linli.assembly.WriteMinutes;
import org.linli.demo.town.Population;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.JudgeDepth;
import org.linli.kernel.Paging;
import org.linli.platform.Dates;
import org.linli.projects.CharterManagement;
import org.linli.projects.WriteCharter;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A courtyard meeting that was held and decided on a project and a task, and one that comes
 * (DELIB-1, DELIB-2).
 */
@Component
@Profile("demo")
class TownMeetings implements TownPart {

  private final TownStaff staff;
  private final MeetingManagement meetings;
  private final MinutesManagement minutes;
  private final TakingPart part;
  private final MeetingReading reading;
  private final CharterManagement charters;
  private final DemoClock clock;

  TownMeetings(
      TownStaff staff,
      MeetingManagement meetings,
      MinutesManagement minutes,
      TakingPart part,
      MeetingReading reading,
      CharterManagement charters,
      DemoClock clock) {
    this.staff = staff;
    this.meetings = meetings;
    this.minutes = minutes;
    this.part = part;
    this.reading = reading;
    this.charters = charters;
    this.clock = clock;
  }

  @Override
  public boolean isThere(Community community, Population population) {
    var scope = staff.worker(population.town(), community).scope();
    return !reading.past(scope, Paging.first()).rows().isEmpty();
  }

  @Override
  public void fill(Community community, Population population) {
    var worker = staff.worker(population.town(), community);
    var days = new StoryDays(clock.instant());
    held(worker, days);
    coming(worker, days);
  }

  private void held(Actor worker, StoryDays days) {
    var evening = days.on(6, 19, 0);
    var id = announced(worker, days.on(10, 9, 0), "3 栋门口下雨积水怎么办", evening);
    var resolutions = new UUID[2];
    clock.at(
        evening.minus(Duration.ofMinutes(10)),
        () -> {
          meetings.move(worker, id, new MoveMeeting("OPEN"));
          part.sign(worker, id, new SignNames("1 单元赵家\n1 单元钱家\n2 单元孙家\n2 单元租户小李", "PAPER"));
        });
    clock.at(
        evening.plus(Duration.ofMinutes(70)),
        () -> {
          minutes.write(worker, id, new WriteMinutes("1", "都同意加雨棚、改地漏；有一户担心雨棚挡光，改成透明的。", "0"));
          minutes.speak(worker, id, new NoteSpeaker("1", "1 单元住户", "雨棚要透明的，不挡一楼的光"));
          resolutions[0] = minutes.resolve(worker, id, decision("TASK", "请物业先疏通地漏", evening, 4));
          resolutions[1] =
              minutes.resolve(worker, id, decision("PROJECT", "3 栋门口加透明雨棚、改地漏", evening, 30));
          meetings.move(worker, id, new MoveMeeting("CLOSE"));
        });
    clock.at(
        days.on(5, 10, 0),
        () -> {
          meetings.move(worker, id, new MoveMeeting("PUBLISH"));
          charters.propose(worker, charter(resolutions[1], days));
        });
    clock.at(days.on(3, 16, 0), () -> finish(worker, id));
  }

  private void finish(Actor worker, UUID id) {
    reading.following(worker).stream()
        .filter(it -> it.meeting().equals(id))
        .filter(it -> !it.owner().isEmpty() && it.content().contains("疏通"))
        .findFirst()
        .ifPresent(it -> minutes.finish(worker, it.id(), new FinishTask("地漏通了，试过水")));
    meetings.judge(worker, id, new JudgeDepth("DECIDED", "雨棚按住户的意思改成透明的，地漏已经疏通"));
  }

  private void coming(Actor worker, StoryDays days) {
    var evening = days.on(-4, 19, 0);
    var id = announced(worker, days.on(1, 9, 0), "电动车停到哪里", evening);
    var posted = Dates.day(days.on(1, 9, 0)).toString();
    clock.at(
        days.on(1, 15, 0),
        () -> {
          part.posted(worker, id, new PostNotice("3 栋、4 栋公告栏", posted));
          part.table(worker, id, new TableOpinion("1", "FOR", "同意修充电棚，离楼远一点"));
          part.table(worker, id, new TableOpinion("1", "AGAINST", "别占小花园"));
        });
  }

  private UUID announced(Actor worker, Instant at, String title, Instant evening) {
    var id = new UUID[1];
    clock.at(
        at,
        () -> {
          id[0] = meetings.draft(worker, plan(title, evening));
          meetings.add(worker, id[0], new AddItem("TEXT", "", title));
          meetings.notice(worker, id[0]);
        });
    return id[0];
  }

  private static DraftMeeting plan(String title, Instant evening) {
    var day = Dates.day(evening).toString();
    return new DraftMeeting(
        "courtyard",
        "",
        title,
        "社区居委会",
        "3 栋架空层",
        day,
        "19:00",
        "20:30",
        "",
        "yes",
        "yes",
        "",
        "DECIDED",
        "");
  }

  private static Resolve decision(String kind, String what, Instant evening, int days) {
    var due = Dates.day(evening).plusDays(days).toString();
    var owner = kind.equals("TASK") ? "物业公司" : "";
    return new Resolve("1", kind, what, "", owner, due, "4", "0", "0");
  }

  private WriteCharter charter(UUID resolution, StoryDays days) {
    LocalDate from = Dates.day(days.now().truncatedTo(ChronoUnit.DAYS));
    return new WriteCharter(
        "3 栋门口雨棚和地漏",
        "下雨天门口不积水，进出不打滑",
        "",
        "院落议事会 4 户到会，4 户赞成",
        "3 栋 48 户",
        "物业公司",
        "先定样式给大家看，再装雨棚、改地漏",
        "40%% %s 样式给大家看\n60%% %s 装好，请大家看（先完成 1）".formatted(from.plusDays(14), from.plusDays(45)),
        "",
        "",
        "decided-" + resolution);
  }
}
