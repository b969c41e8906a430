package org.linli.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.linli.demo.town.Home;
import org.linli.demo.town.Population;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.platform.Dates;
import org.linli.resources.CheckPapers;
import org.linli.resources.EnterPaper;
import org.linli.resources.MoveResource;
import org.linli.resources.OfferResource;
import org.linli.resources.PaperManagement;
import org.linli.resources.ResourceManagement;
import org.linli.resources.ResourceReading;
import org.linli.resources.ResourceSearch;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the units of an invented community lend or give; two wait to be checked (RES-1, RES-2). */
@Component
@Profile("demo")
class TownResources implements TownPart {

  private static final String WEEKDAYS =
      "1 16:30-18:30\n2 16:30-18:30\n3 16:30-18:30\n4 16:30-18:30\n5 16:30-18:30";

  /** By the place of the unit in the register. */
  private static final List<Lent> LENT =
      List.of(
          new Lent(
              0,
              "VENUE",
              "两间教室，放学以后",
              "每间 30 个座位，有饮水机，门卫看着进出。",
              "教学楼一楼",
              true,
              "28",
              WEEKDAYS,
              "residents",
              "child-care\nleisure",
              true),
          new Lent(
              1,
              "PEOPLE",
              "中午送餐的两个人",
              "骑车送到门口，两站路以内。",
              "店里出发",
              false,
              "2",
              "1 11:00-13:00\n2 11:00-13:00\n3 11:00-13:00\n4 11:00-13:00\n5 11:00-13:00",
              "special-groups",
              "elder-care",
              true),
          new Lent(
              2,
              "PEOPLE",
              "十二个周末有空的人",
              "会电脑的四个，会修小电器的三个。",
              "服务队办公室",
              true,
              "12",
              "6 09:00-17:00\n7 09:00-17:00",
              "everybody",
              "elder-care\nchild-care\nleisure",
              true),
          new Lent(
              4,
              "EQUIPMENT",
              "三辆轮椅和一台血压计",
              "带身份证登记，借七天。",
              "药房柜台",
              true,
              "4",
              "",
              "everybody",
              "elder-care",
              true),
          new Lent(
              8,
              "MONEY",
              "每季度 2,000 元的孤寡老人慰问",
              "按社区的名单送米面油，不收现金。",
              "超市",
              false,
              "2000",
              "",
              "special-groups",
              "elder-care",
              true),
          new Lent(
              10,
              "PEOPLE",
              "维修队的六名师傅",
              "水、电、泥瓦都有人，小修不收工钱。",
              "维修队仓库",
              true,
              "6",
              "",
              "residents",
              "housing\nsanitation",
              true),
          new Lent(
              13,
              "TIME",
              "夜里接电话的时间，每月 60 小时",
              "社工和邻居轮班，二十一点到早上六点。",
              "养老服务中心",
              false,
              "60",
              "",
              "special-groups",
              "elder-care",
              true),
          new Lent(
              17,
              "VENUE",
              "读书会的长桌",
              "十二个座位，晚上也开。",
              "读书会二楼",
              true,
              "12",
              "2 18:30-21:00\n5 18:30-21:00",
              "everybody",
              "leisure\nchild-care",
              true),
          new Lent(
              6,
              "TECHNOLOGY",
              "教老人用手机的课件和投影",
              "带投影来，一次教十五个人。",
              "家政服务部",
              false,
              "15",
              "4 14:00-16:00",
              "residents",
              "elder-care",
              false),
          new Lent(
              19,
              "VENUE",
              "驿站的小会议室",
              "八个人坐得下，有热水。",
              "驿站里间",
              true,
              "8",
              "3 09:00-11:30",
              "groups",
              "leisure",
              false));

  private final TownStaff staff;
  private final TownSpeakers speakers;
  private final ResourceManagement resources;
  private final PaperManagement papers;
  private final ResourceReading reading;
  private final DemoClock clock;

  TownResources(
      TownStaff staff,
      TownSpeakers speakers,
      ResourceManagement resources,
      PaperManagement papers,
      ResourceReading reading,
      DemoClock clock) {
    this.staff = staff;
    this.speakers = speakers;
    this.resources = resources;
    this.papers = papers;
    this.reading = reading;
    this.clock = clock;
  }

  @Override
  public boolean isThere(Community community, Population population) {
    var worker = staff.worker(population.town(), community);
    var any = ResourceSearch.of("", "", "", "");
    return !reading.listed(worker.scope(), community, any, Paging.first()).rows().isEmpty();
  }

  @Override
  public void fill(Community community, Population population) {
    var worker = staff.worker(population.town(), community);
    var days = new StoryDays(clock.instant());
    for (var index = 0; index < LENT.size(); index++) {
      var lent = LENT.get(index);
      if (lent.unit < population.units().size()) {
        var offered =
            lent.listed ? days.on(60 - 3 * index, 10, 10 + index) : days.hoursAgo(9 + index);
        fill(community, population, lent, worker, offered);
      }
    }
  }

  private void fill(
      Community community, Population population, Lent lent, Actor worker, Instant offered) {
    var unit = population.units().get(lent.unit);
    var id = Objects.requireNonNull(speakers.units(population.town(), community).get(unit.name()));
    var grid = population.grids().get(lent.unit % population.grids().size());
    var speaker = speakers.of(unit.name(), id, population, community);
    var today = Dates.day(clock.instant());
    var until = today.plusMonths(9).toString();
    clock.at(
        offered,
        () -> {
          var resource =
              resources.offer(speaker, lent.offer(grid, unit.contact(), unit.phone(), until));
          lent.papers(today).forEach(paper -> papers.enter(speaker, resource, paper));
          if (lent.listed) {
            check(worker, lent, today, resource);
            resources.move(worker, resource, new MoveResource("LIST", ""));
          }
        });
  }

  private void check(Actor worker, Lent lent, LocalDate today, UUID resource) {
    var kinds = lent.papers(today).stream().map(EnterPaper::paper).toList();
    if (!kinds.isEmpty()) {
      papers.check(worker, resource, new CheckPapers(String.join("\n", kinds), "yes", ""));
    }
  }

  /**
   * Something that a unit lends.
   *
   * @param unit its place in the register
   * @param onMap whether it is on the community's own drawing
   * @param listed whether it was checked already
   */
  private record Lent(
      int unit,
      String kind,
      String name,
      String description,
      String place,
      boolean onMap,
      String capacity,
      String slots,
      String audience,
      String categories,
      boolean listed) {

    /** Who brings meals serves food. */
    private String activity() {
      return name.contains("送餐") ? "food" : "";
    }

    /**
     * What it needs; the room with the unit number below ten has an insurance that is shared and
     * runs out soon.
     */
    List<EnterPaper> papers(LocalDate today) {
      var year = today.plusMonths(11).toString();
      if (kind.equals("VENUE")) {
        var soon = today.plusDays(unit < 10 ? 20 : 200).toString();
        return List.of(
            new EnterPaper("venue-safety", "场安 2026-0" + unit, "社区居委会", year, "", "", ""),
            new EnterPaper(
                "liability-insurance", "PZAB2026" + (4100 + unit), "人保财险", soon, "30", "50", "20"));
      }
      return activity().isEmpty()
          ? List.of()
          : List.of(
              new EnterPaper(
                  "food-licence", "JY2420102" + (7000 + unit), "区市场监督管理局", year, "", "", ""));
    }

    OfferResource offer(Home.Grid grid, String contact, String phone, String until) {
      // Anywhere in the grid, but not where another one is.
      var point =
          "%d,%d".formatted(grid.left() + 15 + unit * 13 % 90, grid.top() + 12 + unit * 17 % 66);
      return new OfferResource(
          "",
          kind,
          name,
          description,
          place,
          onMap ? point : "",
          onMap ? "yes" : "",
          capacity,
          slots,
          kind.equals("VENUE") ? "用完打扫，东西归原位。" : "",
          audience,
          categories,
          activity(),
          contact,
          phone,
          until,
          "",
          "");
    }
  }
}
