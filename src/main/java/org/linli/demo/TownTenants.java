package org.linli.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.linli.demo.town.Home;
import org.linli.demo.town.Population;
import org.linli.directory.DwellingView;
import org.linli.directory.LocalAreaReading;
import org.linli.directory.people.DwellingManagement;
import org.linli.directory.people.RentDwelling;
import org.linli.kernel.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who rents what, which no spreadsheet says. */
@Component
@Profile("demo")
class TownTenants {

  private final LocalAreaReading reading;
  private final DwellingManagement dwellings;

  TownTenants(LocalAreaReading reading, DwellingManagement dwellings) {
    this.reading = reading;
    this.dwellings = dwellings;
  }

  /**
   * @param ids of the buildings, in their order
   */
  void fill(Actor worker, Population population, List<Home.Building> buildings, List<UUID> ids) {
    var doors = new HashMap<String, UUID>();
    for (var index = 0; index < buildings.size(); index++) {
      doors(worker, buildings.get(index), ids.get(index), doors);
    }
    for (var household : population.households()) {
      if (household.rents() && buildings.contains(household.home().building())) {
        var tenant = household.representative();
        var since = Objects.toString(tenant.movedInOn(), "");
        var dwelling = Objects.requireNonNull(doors.get(household.home().address()));
        dwellings.rent(worker, dwelling, new RentDwelling(tenant.reference(), since));
      }
    }
  }

  private void doors(Actor worker, Home.Building building, UUID id, Map<String, UUID> doors) {
    for (var entrance : reading.building(worker, id).units()) {
      var after = Optional.<UUID>empty();
      List<DwellingView> page;
      do {
        page = reading.unit(worker, entrance.id(), after).dwellings();
        for (var door : page) {
          doors.put(building.name() + " " + entrance.name() + " " + door.number(), door.id());
        }
        after = page.isEmpty() ? after : Optional.of(page.getLast().id());
      } while (page.size() > LocalAreaReading.PAGE);
    }
  }
}
