package org.linli.demo;

import java.time.Clock;
import java.util.UUID;
import org.linli.access.residents.ConfirmResident;
import org.linli.access.residents.ResidentManagement;
import org.linli.audit.Reveal;
import org.linli.directory.people.PersonManagement;
import org.linli.directory.people.PersonReading;
import org.linli.directory.people.PersonSearch;
import org.linli.directory.people.TagManagement;
import org.linli.directory.people.TagPerson;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.platform.Dates;
import org.linli.privacy.AskRequest;
import org.linli.privacy.OwnData;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A small register of people whose names are those of the seasons: households, owners, special
 * groups, a pair that may be one person, somebody who looked and somebody who asks.
 */
@Component
@Profile("demo")
class DemoRegister implements DemoPart {

  private final DemoCast cast;
  private final DemoPlaces places;
  private final DemoSheet sheet;
  private final PersonReading reading;
  private final PersonManagement persons;
  private final TagManagement tags;
  private final ResidentManagement residents;
  private final OwnData own;
  private final Clock clock;

  DemoRegister(
      DemoCast cast,
      DemoPlaces places,
      DemoSheet sheet,
      PersonReading reading,
      PersonManagement persons,
      TagManagement tags,
      ResidentManagement residents,
      OwnData own,
      Clock clock) {
    this.cast = cast;
    this.places = places;
    this.sheet = sheet;
    this.reading = reading;
    this.persons = persons;
    this.tags = tags;
    this.residents = residents;
    this.own = own;
    this.clock = clock;
  }

  @Override
  public boolean isThere(Community community) {
    var worker = cast.actor(DemoPerson.WORKER, community);
    var resident = PersonSearch.of(DemoPerson.RESIDENT.phone());
    return !reading.list(worker, resident, Paging.first()).rows().isEmpty();
  }

  @Override
  public void fill(Community community) {
    var worker = cast.actor(DemoPerson.WORKER, community);
    places.fill(worker);
    var secretary = cast.actor(DemoPerson.SECRETARY, community);
    sheet.bringIn(worker, secretary, "三阳社区居民名册.xlsx", DemoSheet.cast());
    var resident = named(worker, DemoPerson.RESIDENT.displayName());
    residents.confirm(
        worker, resident, ConfirmResident.of(DemoPerson.RESIDENT.phone(), "HOUSEHOLD"));
    persons.reveal(worker, resident, new Reveal("call-back", ""));
    tag(secretary, "陈秋分", "living-alone", "每周有人敲门看看", "paper", "");
    tag(secretary, "吴大雪", "very-old", "申请高龄补贴", "oral", "吴处暑");
    var asks = cast.resident("19000003106", "孙芒种", community);
    own.ask(asks, community, AskRequest.of("CORRECT", "登记的面积是 78.52，房产证上是 79.10，请改过来。"));
  }

  private void tag(
      Actor secretary, String name, String group, String purpose, String way, String witness) {
    var today = Dates.day(clock.instant()).toString();
    tags.tag(secretary, named(secretary, name), new TagPerson(group, purpose, way, witness, today));
  }

  private UUID named(Actor worker, String name) {
    return reading.list(worker, PersonSearch.of(name), Paging.first()).rows().getFirst().id();
  }
}
