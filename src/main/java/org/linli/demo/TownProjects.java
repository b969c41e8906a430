package org.linli.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.demo.town.Population;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedReading;
import org.linli.platform.Dates;
import org.linli.projects.AcceptanceManagement;
import org.linli.projects.CharterManagement;
import org.linli.projects.DecideProject;
import org.linli.projects.FileFinding;
import org.linli.projects.FindingManagement;
import org.linli.projects.InspectProject;
import org.linli.projects.NameKeeper;
import org.linli.projects.ProgressManagement;
import org.linli.projects.ProjectReading;
import org.linli.projects.RecordProjectRating;
import org.linli.projects.ReportProgress;
import org.linli.projects.WriteCharter;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Projects at every stage: one kept, one on target, one late with something found, one red, one
 * proposed (PROJ-1 to PROJ-5, PROJ-9).
 */
@Component
@Profile("demo")
class TownProjects implements TownPart {

  private static final int WEEK = 7;

  private final TownStaff staff;
  private final NeedReading needs;
  private final CharterManagement charters;
  private final ProgressManagement progress;
  private final FindingManagement findings;
  private final AcceptanceManagement acceptances;
  private final ProjectReading reading;
  private final DemoClock clock;

  TownProjects(
      TownStaff staff,
      NeedReading needs,
      CharterManagement charters,
      ProgressManagement progress,
      FindingManagement findings,
      AcceptanceManagement acceptances,
      ProjectReading reading,
      DemoClock clock) {
    this.staff = staff;
    this.needs = needs;
    this.charters = charters;
    this.progress = progress;
    this.findings = findings;
    this.acceptances = acceptances;
    this.reading = reading;
    this.clock = clock;
  }

  @Override
  public boolean isThere(Community community, Population population) {
    var scope = staff.worker(population.town(), community).scope();
    return !reading.list(scope, community, Optional.empty(), Paging.first()).rows().isEmpty();
  }

  @Override
  public void fill(Community community, Population population) {
    var worker = staff.worker(population.town(), community);
    var secretary = staff.secretary(population.town(), community);
    var days = new StoryDays(clock.instant());
    var onTarget = running(worker, secretary, days, 40, charter(days, 40, "楼道灯和扶手更新"));
    for (var daysAgo : List.of(28, 16, 5)) {
      var done = daysAgo == 28 ? "1" : daysAgo == 16 ? "2" : "";
      var report = new ReportProgress("按计划在做，挨户通知过了", "接着做下一段", "", done);
      clock.at(days.on(daysAgo, 10, 0), () -> progress.report(worker, onTarget, report));
    }
    clock.at(
        days.on(10, 15, 0),
        () -> progress.inspect(secretary, onTarget, new InspectProject("围挡齐全，按图施工", "yes")));
    var late = running(worker, secretary, days, 16, charter(days, 16, "电动车充电棚"));
    clock.at(
        days.on(2, 10, 0),
        () -> findings.file(secretary, late, new FileFinding("MAJOR", "棚边的消防通道被堵了一半")));
    kept(worker, secretary, days);
    var below = running(worker, secretary, days, 12, charter(days, 12, "东门坡道改造"));
    clock.at(
        days.on(1, 15, 0),
        () -> progress.inspect(secretary, below, new InspectProject("坡度太陡，扶手没有装", "no")));
    clock.at(
        days.on(1, 16, 0),
        () -> charters.propose(worker, charter(days, 1, "社区助餐点", asked(worker))));
  }

  /** Accepted by those who were asked at the door. */
  private void kept(Actor worker, Actor secretary, StoryDays days) {
    var number = running(worker, secretary, days, 90, charter(days, 90, "楼下长椅和遮阳棚"));
    for (var daysAgo : List.of(76, 62, 48)) {
      var done = daysAgo == 76 ? "1" : daysAgo == 62 ? "2" : "3\n4";
      var report = new ReportProgress("和住户一起做了这一段", "接着做下一段", "", done);
      clock.at(days.on(daysAgo, 10, 0), () -> progress.report(worker, number, report));
    }
    clock.at(
        days.on(47, 10, 0),
        () -> acceptances.ask(worker, number, new NameKeeper("乘凉小组（12 户轮值）", "公共收益每年 600 元")));
    for (var door = 1; door <= 6; door++) {
      var grade = door == 6 ? "DISSATISFIED" : "SATISFIED";
      var day = Dates.day(days.on(44, 10, 0)).toString();
      var told = new RecordProjectRating("2 栋 " + door + "01", grade, "VISIT", day);
      clock.at(days.on(44, 10, door), () -> acceptances.record(secretary, number, told));
    }
    clock.at(days.on(43, 10, 0), () -> acceptances.conclude(secretary, number));
  }

  private ShortNumber running(
      Actor worker, Actor secretary, StoryDays days, int daysAgo, WriteCharter charter) {
    var number = new ShortNumber[1];
    clock.at(days.on(daysAgo, 9, 0), () -> number[0] = charters.propose(worker, charter));
    clock.at(
        days.on(daysAgo, 11, 0),
        () -> charters.decide(secretary, number[0], new DecideProject("yes", "居民盼了两年")));
    return number[0];
  }

  /** The number of a need that waits for somebody; empty where none does. */
  private String asked(Actor worker) {
    return needs.open(worker, 1).stream().map(it -> it.number().toString()).findFirst().orElse("");
  }

  private static WriteCharter charter(StoryDays days, int daysAgo, String title) {
    return charter(days, daysAgo, title, "");
  }

  private static WriteCharter charter(StoryDays days, int daysAgo, String title, String answers) {
    return new WriteCharter(
        title,
        "住得方便，一年里不再反复报修",
        answers,
        "9 月入户调查 120 户，78 户要求",
        "附近三栋楼的住户，老人和孩子优先",
        "物业",
        "先挨户问清楚，再开议事会定先后，然后动工；每两周公布一次进度",
        milestones(Dates.day(days.on(daysAgo, 9, 0))),
        "",
        "");
  }

  /** Of a project that begins on that day. */
  private static String milestones(LocalDate begins) {
    return "20%% %s 挨户问一遍\n20%% %s 议事会定先后（先完成 1）\n40%% %s 动工（先完成 2）\n20%% %s 请住户一起看过（先完成 3）"
        .formatted(
            begins.plusDays(2L * WEEK),
            begins.plusDays(4L * WEEK),
            begins.plusDays(10L * WEEK),
            begins.plusDays(12L * WEEK));
  }
}
