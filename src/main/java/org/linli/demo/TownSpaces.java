package org.linli.demo;

import java.util.List;
import org.linli.demo.town.Population;
import org.linli.kernel.Community;
import org.linli.resources.ResourceKind;
import org.linli.resources.ResourceReading;
import org.linli.resources.norms.SaySpace;
import org.linli.resources.norms.SpaceManagement;
import org.linli.resources.norms.SpaceNormReading;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the venues of an invented community are for; the norms say what it lacks (RES-9). */
@Component
@Profile("demo")
class TownSpaces implements TownPart {

  private static final List<SaySpace> SAID =
      List.of(new SaySpace("HALL", "110"), new SaySpace("SERVICE_CENTRE", "360"));

  private final TownStaff staff;
  private final ResourceReading resources;
  private final SpaceManagement spaces;
  private final SpaceNormReading norms;

  TownSpaces(
      TownStaff staff, ResourceReading resources, SpaceManagement spaces, SpaceNormReading norms) {
    this.staff = staff;
    this.resources = resources;
    this.spaces = spaces;
    this.norms = norms;
  }

  @Override
  public boolean isThere(Community community, Population population) {
    var worker = staff.worker(population.town(), community);
    return norms.of(worker).norms().stream().anyMatch(norm -> !norm.counted().isEmpty());
  }

  @Override
  public void fill(Community community, Population population) {
    var worker = staff.worker(population.town(), community);
    var venues =
        resources.listed(worker).stream()
            .filter(it -> it.what().kind() == ResourceKind.VENUE)
            .limit(SAID.size())
            .toList();
    for (var index = 0; index < venues.size(); index++) {
      spaces.say(worker, venues.get(index).id(), SAID.get(index));
    }
  }
}
