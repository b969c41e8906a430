package org.linli.demo;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.linli.bodies.BodyLifeManagement;
import org.linli.bodies.BodyReading;
import org.linli.bodies.ChangeBody;
import org.linli.bodies.FillSeat;
import org.linli.bodies.FoundBody;
import org.linli.bodies.PublishCharter;
import org.linli.bodies.RecordMeeting;
import org.linli.bodies.SeatKind;
import org.linli.bodies.SeatManagement;
import org.linli.bodies.SeatView;
import org.linli.demo.town.Population;
import org.linli.directory.LocalAreaReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.platform.Dates;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A council, a secretariat, supervision and a party group (ORG-2, ORG-3, ORG-8). The council of the
 * first community lacks one resident.
 */
@Component
@Profile("demo")
class TownBodies implements TownPart {

  private static final int FOUNDED = 200;
  private static final List<String> CHARTER =
      List.of(
          "第一条 理事会由社区党组织牵头，居民代表不少于四成。",
          "第二条 每月开一次会，三分之二到会才算数。",
          "第三条 议定的事写下来，三天以内贴出来。",
          "第四条 哪一个人都不能一票否决。");

  private final TownStaff staff;
  private final TownSpeakers speakers;
  private final BodyLifeManagement bodies;
  private final SeatManagement seats;
  private final BodyReading reading;
  private final LocalAreaReading places;
  private final DemoClock clock;

  TownBodies(
      TownStaff staff,
      TownSpeakers speakers,
      BodyLifeManagement bodies,
      SeatManagement seats,
      BodyReading reading,
      LocalAreaReading places,
      DemoClock clock) {
    this.staff = staff;
    this.speakers = speakers;
    this.bodies = bodies;
    this.seats = seats;
    this.reading = reading;
    this.places = places;
    this.clock = clock;
  }

  @Override
  public boolean isThere(Community community, Population population) {
    var scope = staff.worker(population.town(), community).scope();
    return !reading.list(scope, community).isEmpty();
  }

  @Override
  public void fill(Community community, Population population) {
    var days = new StoryDays(clock.instant());
    clock.at(days.on(FOUNDED, 9, 0), () -> found(community, population, days));
  }

  private void found(Community community, Population population, StoryDays days) {
    var town = population.town();
    var worker = staff.worker(town, community);
    var secretary = staff.secretary(town, community);
    var names = population.accounts().stream().map(person -> person.name()).distinct().toList();
    var lacks = town.code().equals(DemoData.COMMUNITY) ? 1 : 0;
    var council = body(worker, community, "council", town.shortName() + "社区理事会");
    council(worker, secretary, council, population, community);
    people(worker, council, community, SeatKind.RESIDENT, names.subList(0, 4 - lacks));
    charter(worker, council, days);
    met(worker, council, days, 41, "7", "定下先修楼道灯，再修东门坡道");
    met(worker, council, days, 12, "8", "听了楼道灯的进度，坡道请街道来看");
    var secretariat = body(worker, community, "secretariat", "理事会秘书处");
    fill(secretary, secretariat, community, SeatKind.STAFF, account(worker), FOUNDED + 500);
    var supervision = body(worker, community, "supervision", "监督委员会");
    people(worker, supervision, community, SeatKind.RESIDENT, names.subList(5, 8));
    met(worker, supervision, days, 30, "4", "查了上季度的支出，公示少一张单子，已经补上");
    met(worker, party(worker, community), days, 20, "9", "分好了各楼栋的探访");
  }

  /** The party organisation chairs; two units take part. */
  private void council(
      Actor worker, Actor secretary, UUID council, Population population, Community community) {
    fill(worker, council, community, SeatKind.PARTY, account(secretary), 1_000);
    fill(secretary, council, community, SeatKind.COMMITTEE, account(worker), 1_000);
    var units = speakers.units(population.town(), community);
    for (var unit : population.units().subList(0, 2)) {
      var id = "unit:" + Objects.requireNonNull(units.get(unit.name()));
      fill(worker, council, community, SeatKind.UNIT, id, FOUNDED + 40); // ends soon
    }
  }

  private void charter(Actor worker, UUID council, StoryDays days) {
    var first = String.join("\n", CHARTER.subList(0, 3));
    var founded = Dates.day(days.on(FOUNDED, 9, 0)).toString();
    bodies.publish(worker, council, new PublishCharter(first, founded, "no"));
    var changed = Dates.day(days.on(60, 9, 0)).toString();
    clock.at(
        days.on(60, 9, 0),
        () ->
            bodies.publish(
                worker, council, new PublishCharter(String.join("\n", CHARTER), changed, "no")));
  }

  private void met(
      Actor worker, UUID body, StoryDays days, int daysAgo, String people, String decided) {
    var day = Dates.day(days.on(daysAgo, 9, 0)).toString();
    clock.at(
        days.on(daysAgo, 17, 0),
        () -> bodies.meet(worker, body, new RecordMeeting(day, people, decided)));
  }

  private UUID party(Actor worker, Community community) {
    var grid =
        places.places(worker.scope()).stream().filter(it -> it.kind().equals("grid")).findFirst();
    var name = grid.map(it -> it.name() + "党小组").orElse("网格党小组");
    var group = body(worker, community, "party-group", name);
    bodies.change(
        worker,
        group,
        new ChangeBody(
            name,
            community.phone(),
            grid.map(it -> it.id().toString()).orElse(""),
            "11",
            "楼道堆物、独居老人探访、广场舞的音量"));
    return group;
  }

  private UUID body(Actor worker, Community community, String template, String name) {
    return bodies.found(worker, new FoundBody(template, name, community.phone()));
  }

  private void people(
      Actor worker, UUID body, Community community, SeatKind kind, List<String> names) {
    names.forEach(
        name ->
            seats.fill(
                worker, vacant(worker, body, community, kind), term("", name, "AGREED", 1_000)));
  }

  private void fill(
      Actor worker, UUID body, Community community, SeatKind kind, String holder, int days) {
    seats.fill(worker, vacant(worker, body, community, kind), term(holder, "", "OFFICE", days));
  }

  private FillSeat term(String holder, String name, String publicity, int days) {
    var today = Dates.day(clock.instant());
    return new FillSeat(holder, name, publicity, today.toString(), today.plusDays(days).toString());
  }

  private UUID vacant(Actor worker, UUID body, Community community, SeatKind kind) {
    return reading.file(worker, community, body).checked().body().seats().stream()
        .filter(seat -> seat.kind() == kind && seat.holder().isEmpty())
        .findFirst()
        .map(SeatView::id)
        .orElseThrow();
  }

  private static String account(Actor actor) {
    return "account:" + actor.accountId();
  }
}
