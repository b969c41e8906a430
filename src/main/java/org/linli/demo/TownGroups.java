package org.linli.demo;

import java.util.UUID;
import org.linli.bodies.groups.GroupLifeManagement;
import org.linli.bodies.groups.GroupReading;
import org.linli.bodies.groups.JoinGroup;
import org.linli.bodies.groups.MoveGroup;
import org.linli.bodies.groups.StartGroup;
import org.linli.demo.town.Population;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A group that looks for people, and one that is on file (ORG-12). */
@Component
@Profile("demo")
class TownGroups implements TownPart {

  private static final String PHONE = "02788880000";

  private final TownStaff staff;
  private final DemoCast cast;
  private final GroupLifeManagement groups;
  private final GroupReading reading;
  private final DemoClock clock;

  TownGroups(
      TownStaff staff,
      DemoCast cast,
      GroupLifeManagement groups,
      GroupReading reading,
      DemoClock clock) {
    this.staff = staff;
    this.cast = cast;
    this.groups = groups;
    this.reading = reading;
    this.clock = clock;
  }

  @Override
  public boolean isThere(Community community, Population population) {
    return !reading.desk(staff.worker(population.town(), community)).isEmpty();
  }

  @Override
  public void fill(Community community, Population population) {
    var worker = staff.worker(population.town(), community);
    var days = new StoryDays(clock.instant());
    clock.at(days.on(20, 19, 0), () -> gathering(worker, community, population));
    clock.at(days.on(80, 19, 0), () -> filed(worker, community, population));
  }

  private void gathering(Actor worker, Community community, Population population) {
    var id = start(community, population, 30, "棋友会", "每周六下午在活动室下象棋，会的教不会的，谁都能来。");
    groups.step(worker, id, new MoveGroup("WELCOME", "周六下午活动室留给你们"));
    join(community, population, id, 31, 33);
  }

  private void filed(Actor worker, Community community, Population population) {
    var id = start(community, population, 34, "晨练队", "早上七点在院子里打太极，下雨在门厅。");
    groups.step(worker, id, new MoveGroup("WELCOME", "音响可以借"));
    join(community, population, id, 35, 40);
    groups.step(worker, id, new MoveGroup("FILE", ""));
  }

  private UUID start(
      Community community, Population population, int who, String name, String idea) {
    var contact = resident(community, population, who);
    var called = population.accounts().get(who).name();
    return groups.start(contact, new StartGroup(name, idea, called, PHONE));
  }

  private void join(Community community, Population population, UUID id, int from, int until) {
    for (var who = from; who < until; who++) {
      var name = population.accounts().get(who).name();
      groups.join(resident(community, population, who), id, new JoinGroup(name, ""));
    }
  }

  private Actor resident(Community community, Population population, int who) {
    var person = population.accounts().get(who);
    return cast.resident(person.phone(), person.name(), community);
  }
}
