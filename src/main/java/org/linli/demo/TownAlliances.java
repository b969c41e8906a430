package org.linli.demo;

import java.util.List;
import java.util.stream.Collectors;
import org.linli.alliances.AllianceManagement;
import org.linli.alliances.AllianceReading;
import org.linli.alliances.AnswerInvitation;
import org.linli.alliances.FoundAlliance;
import org.linli.demo.town.Population;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.resources.MoveResource;
import org.linli.resources.OfferResource;
import org.linli.resources.ResourceKind;
import org.linli.resources.ResourceManagement;
import org.linli.resources.ResourceReading;
import org.linli.resources.ResourceView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Two units that mend the same things, and two that lend rooms together (SERV-4). */
@Component
@Profile("demo")
class TownAlliances implements TownPart {

  private final TownStaff staff;
  private final TownSpeakers speakers;
  private final ResourceManagement resources;
  private final ResourceReading reading;
  private final AllianceManagement alliances;
  private final AllianceReading allied;
  private final DemoClock clock;

  TownAlliances(
      TownStaff staff,
      TownSpeakers speakers,
      ResourceManagement resources,
      ResourceReading reading,
      AllianceManagement alliances,
      AllianceReading allied,
      DemoClock clock) {
    this.staff = staff;
    this.speakers = speakers;
    this.resources = resources;
    this.reading = reading;
    this.alliances = alliances;
    this.allied = allied;
    this.clock = clock;
  }

  @Override
  public boolean isThere(Community community, Population population) {
    return !allied.formed(staff.worker(population.town(), community).scope()).isEmpty();
  }

  @Override
  public void fill(Community community, Population population) {
    var worker = staff.worker(population.town(), community);
    var days = new StoryDays(clock.instant());
    var rooms = rooms(worker);
    if (rooms.size() > 1) {
      clock.at(days.on(24, 10, 0), () -> join(worker, rooms, community, population));
    }
    var units = speakers.units(population.town(), community);
    var mending = List.of("周末修小家电", "小家电免费修");
    for (var index = 0; index < mending.size(); index++) {
      var registered = population.units();
      var one = registered.get(Math.min(2 + 8 * index, registered.size() - 1));
      var unit = units.get(one.name());
      var offer = mends(String.valueOf(unit), mending.get(index));
      clock.at(
          days.on(20 - index, 15, 0),
          () ->
              resources.move(worker, resources.offer(worker, offer), new MoveResource("LIST", "")));
    }
  }

  /** One of each of two units. */
  private List<ResourceView> rooms(Actor worker) {
    return reading.listed(worker).stream()
        .filter(it -> it.what().kind() == ResourceKind.VENUE)
        .collect(Collectors.toMap(ResourceView::unit, it -> it, (one, two) -> one))
        .values()
        .stream()
        .limit(2)
        .toList();
  }

  private void join(
      Actor worker, List<ResourceView> rooms, Community community, Population population) {
    var brings = rooms.stream().map(it -> it.id().toString()).collect(Collectors.joining("\n"));
    var id =
        alliances.found(
            worker,
            new FoundAlliance(
                "四点半学堂联盟",
                "放学以后轮着开门，一家满了去另一家，一个电话问两家。",
                community.phone(),
                rooms.getFirst().unit().toString(),
                brings));
    for (var room : rooms) {
      var speaker = speakers.of(room.owner(), room.unit(), population, community);
      alliances.answer(speaker, id, new AnswerInvitation("AGREE", ""));
    }
  }

  private static OfferResource mends(String unit, String name) {
    return new OfferResource(
        unit,
        "SERVICE",
        name,
        "电风扇、电饭煲、小家电都能修，零件按进价。",
        "小区门口",
        "",
        "",
        "",
        "",
        "",
        "residents",
        "housing",
        "",
        "值班的人",
        "02788880000",
        "",
        "",
        "");
  }
}
