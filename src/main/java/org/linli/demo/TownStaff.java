package org.linli.demo;

import org.linli.demo.town.DemoTown;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who works in the invented communities; in the first those whom one can be. */
@Component
@Profile("demo")
class TownStaff {

  private final DemoCast cast;

  TownStaff(DemoCast cast) {
    this.cast = cast;
  }

  Actor worker(DemoTown town, Community community) {
    if (town.code().equals(DemoData.COMMUNITY)) {
      return cast.actor(DemoPerson.WORKER, community);
    }
    return cast.staff(phone(town, 1), town.shortName() + "社工", "community-worker", community);
  }

  Actor secretary(DemoTown town, Community community) {
    if (town.code().equals(DemoData.COMMUNITY)) {
      return cast.actor(DemoPerson.SECRETARY, community);
    }
    return cast.staff(phone(town, 2), town.shortName() + "书记", "community-secretary", community);
  }

  /** Before those of the people of the same community. */
  private static String phone(DemoTown town, int number) {
    return String.valueOf(town.firstPhone() - 10 + number);
  }
}
