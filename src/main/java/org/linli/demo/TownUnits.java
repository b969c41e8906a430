package org.linli.demo;

import org.linli.demo.town.Population;
import org.linli.directory.OrganizationManagement;
import org.linli.directory.RegisterOrganization;
import org.linli.kernel.Community;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The units of an invented community. */
@Component
@Profile("demo")
class TownUnits implements TownPart {

  private final TownStaff staff;
  private final OrganizationManagement organizations;

  TownUnits(TownStaff staff, OrganizationManagement organizations) {
    this.staff = staff;
    this.organizations = organizations;
  }

  @Override
  public boolean isThere(Community community, Population population) {
    var first = population.units().getFirst().name();
    return organizations.all(staff.worker(population.town(), community)).stream()
        .anyMatch(unit -> unit.name().equals(first));
  }

  @Override
  public void fill(Community community, Population population) {
    var worker = staff.worker(population.town(), community);
    for (var unit : population.units()) {
      organizations.register(
          worker,
          new RegisterOrganization(
              unit.name(), unit.kind(), unit.creditCode(), unit.contact(), unit.phone(), ""));
    }
  }
}
