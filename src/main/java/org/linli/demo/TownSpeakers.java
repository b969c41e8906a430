package org.linli.demo;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.demo.town.DemoTown;
import org.linli.demo.town.Population;
import org.linli.directory.OrganizationManagement;
import org.linli.directory.OrganizationView;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who speaks for the units of an invented community; in the first also those one can be. */
@Component
@Profile("demo")
class TownSpeakers {

  private final DemoCast cast;
  private final TownStaff staff;
  private final OrganizationManagement organizations;

  TownSpeakers(DemoCast cast, TownStaff staff, OrganizationManagement organizations) {
    this.cast = cast;
    this.staff = staff;
    this.organizations = organizations;
  }

  /** Ids of the units by their names; of two with one name either is meant. */
  Map<String, UUID> units(DemoTown town, Community community) {
    return organizations.all(staff.worker(town, community)).stream()
        .collect(Collectors.toMap(OrganizationView::name, OrganizationView::id, (one, two) -> one));
  }

  /** The contact of the unit's register; in the first community those who are played. */
  Actor of(String unit, UUID id, Population population, Community community) {
    var played =
        population.town().code().equals(DemoData.COMMUNITY)
            ? DemoPerson.speaksFor(unit)
            : Optional.<DemoPerson>empty();
    if (played.isPresent()) {
      return cast.actor(played.get(), community);
    }
    var contact =
        population.units().stream().filter(it -> it.name().equals(unit)).findFirst().orElseThrow();
    var role = contact.kind().equals("property-company") ? "property-company" : "liaison";
    return cast.speaker(contact.phone(), contact.contact(), role, community, id);
  }
}
