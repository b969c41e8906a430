package org.linli.demo;

import java.time.LocalDate;
import java.util.Optional;
import org.linli.cases.CaseFilter;
import org.linli.cases.CaseLink;
import org.linli.cases.CaseManagement;
import org.linli.cases.CaseReading;
import org.linli.cases.CheckCase;
import org.linli.cases.ChooseBrand;
import org.linli.cases.WriteCase;
import org.linli.cases.pilots.FilePilot;
import org.linli.cases.pilots.MeetCriteria;
import org.linli.cases.pilots.PilotManagement;
import org.linli.demo.town.DemoTown;
import org.linli.demo.town.Population;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.linli.projects.CharterManagement;
import org.linli.projects.DecideProject;
import org.linli.projects.Light;
import org.linli.projects.ProjectReading;
import org.linli.projects.WriteCharter;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A case in each of the three communities, one of them copied by the next, and in the first the
 * brand and a pilot under way (PROJ-5, PROJ-7, PROJ-10).
 */
@Component
@Profile("demo")
class TownCases implements TownPart {

  private static final String PILOT_OF = "电动车充电棚";

  private final TownStaff staff;
  private final ProjectReading projects;
  private final CharterManagement charters;
  private final CaseManagement cases;
  private final CaseReading reading;
  private final PilotManagement pilots;
  private final DemoClock clock;

  TownCases(
      TownStaff staff,
      ProjectReading projects,
      CharterManagement charters,
      CaseManagement cases,
      CaseReading reading,
      PilotManagement pilots,
      DemoClock clock) {
    this.staff = staff;
    this.projects = projects;
    this.charters = charters;
    this.cases = cases;
    this.reading = reading;
    this.pilots = pilots;
    this.clock = clock;
  }

  @Override
  public boolean isThere(Community community, Population population) {
    return !reading.desk(staff.worker(population.town(), community)).isEmpty();
  }

  @Override
  public void fill(Community community, Population population) {
    var worker = staff.worker(population.town(), community);
    var secretary = staff.secretary(population.town(), community);
    var days = new StoryDays(clock.instant());
    var good = project(worker, community, "楼道灯和扶手更新");
    if (!population.town().equals(DemoTown.THREE.getFirst())) {
      clock.at(days.on(4, 10, 0), () -> copy(worker, secretary));
    }
    clock.at(
        days.on(6, 10, 0),
        () -> {
          var id = cases.write(worker, good, words(population.town()));
          cases.check(secretary, id, new CheckCase("yes", ""));
        });
    if (population.town().equals(DemoTown.THREE.getFirst())) {
      clock.at(
          days.on(5, 10, 0),
          () -> cases.choose(secretary, good, new ChooseBrand("一盏灯，一层楼一起管，坏了当天有人换")));
      pilot(worker, project(worker, community, PILOT_OF), days);
    }
  }

  private ShortNumber project(Actor worker, Community community, String title) {
    return projects
        .list(worker.scope(), community, Optional.empty(), new Paging(Optional.empty(), 100))
        .rows()
        .stream()
        .filter(it -> it.title().equals(title) && it.lit().light() != Light.RED)
        .findFirst()
        .orElseThrow()
        .number();
  }

  /** The first case of the library, begun here as well. */
  private void copy(Actor worker, Actor secretary) {
    reading
        .list(worker.scope(), CaseFilter.of("old-estate", "", false, ""), Paging.first())
        .rows()
        .stream()
        .findFirst()
        .flatMap(it -> charters.draft(worker, CaseLink.of(it.id())))
        .ifPresent(
            draft -> {
              var number =
                  charters.propose(
                      worker,
                      new WriteCharter(
                          draft.title(),
                          draft.aim(),
                          "",
                          "9 月入户调查 96 户，61 户要求",
                          draft.beneficiaries(),
                          draft.partners(),
                          draft.plan(),
                          draft.milestones(),
                          "",
                          "",
                          draft.code()));
              charters.decide(secretary, number, new DecideProject("yes", "照着做，少走弯路"));
            });
  }

  private void pilot(Actor worker, ShortNumber project, StoryDays days) {
    var begins = Dates.day(days.on(11, 9, 0));
    clock.at(
        days.on(11, 9, 0),
        () -> {
          var id = pilots.fileProject(worker, project, filing(begins));
          clock.at(days.on(3, 18, 0), () -> pilots.pass(Actor.system(worker.communityId()), id));
          clock.at(
              days.on(2, 9, 0),
              () -> {
                pilots.meet(worker, id, new MeetCriteria("1 2"));
                pilots.begin(worker, id);
              });
        });
  }

  private static FilePilot filing(LocalDate begins) {
    return new FilePilot(
        "错峰停车能不能让晚上多出 30 个车位",
        "充电棚旁边的空地白天给商户停，晚上七点以后给居民停",
        "不收钱，不划永久线，消防通道不动；不行当天就恢复原样",
        "社区副主任岗",
        "1",
        begins.toString(),
        begins.plusDays(60).toString(),
        begins.plusDays(67).toString(),
        "物业和商户都签了字\n消防通道留足四米",
        "晚上七点的空车位 | 4 | 30 | 物业\n占道停车（辆） | 17 | 5 | 网格员");
  }

  private static WriteCase words(DemoTown town) {
    return switch (town.type()) {
      case OLD_ESTATE ->
          words(
              "楼道里的灯不再坏",
              town,
              "housing",
              "3",
              "楼道晚上看得见，一年里不再反复报修",
              "三栋楼的住户，老人和孩子优先",
              "报修从一年 46 次降到 3 次，78 户里 71 户满意",
              "一共 2.4 万元，居民每户 50 元，其余是街道的项目钱",
              "头一批灯太亮，照得低层睡不着，换了一遍");
      case COMMODITY_HOUSING ->
          words(
              "电动车不再推进楼道",
              town,
              "parking",
              "2",
              "家家有地方充电，楼道里不停电动车",
              "有电动自行车的住户和同楼的邻居",
              "楼道停车从 63 辆降到 2 辆，棚里 120 个口天天用满",
              "一共 8.6 万元，运营的企业出，居民只付电费",
              "开始只装了一处，远的楼不愿意走，又补了两处");
      case RURAL ->
          words(
              "湾子里的路灯大家管",
              town,
              "housing",
              "4",
              "出门的路晚上有灯，坏了三天里修好",
              "沿路的各家各户",
              "46 盏灯四年里只换了 5 盏，巡灯的村民轮着来",
              "一共 5.2 万元，村里出一半，在外的乡亲捐一半",
              "太阳能的冬天不够亮，路口改成了接电的");
    };
  }

  private static WriteCase words(
      String title,
      DemoTown town,
      String category,
      String years,
      String aim,
      String beneficiaries,
      String worked,
      String money,
      String wentWrong) {
    return new WriteCase(
        title,
        category,
        town.type().code(),
        years,
        aim,
        beneficiaries,
        "物业",
        "先挨户问清楚，再开议事会定先后，然后动工；每两周公布一次进度",
        "20% +14 挨户问一遍\n20% +28 议事会定先后（先完成 1）\n40% +70 动工（先完成 2）\n20% +84 请住户一起看过（先完成 3）",
        worked,
        money,
        "社区 1 人、物业 2 人、居民志愿者 6 人",
        "6",
        wentWrong,
        "先做一小处，大家看过觉得好，再全做");
  }
}
