package org.linli.demo;

import java.util.List;
import java.util.UUID;
import org.linli.demo.town.Home;
import org.linli.demo.town.Population;
import org.linli.directory.AddLocalArea;
import org.linli.directory.DwellingScheme;
import org.linli.directory.GridManagement;
import org.linli.directory.LocalAreaManagement;
import org.linli.directory.LocalAreaReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Fills one grid of an invented community: its buildings and dwellings, then whoever lives there.
 */
@Component
@Profile("demo")
class TownGrid {

  private final TownStaff staff;
  private final GridManagement grids;
  private final LocalAreaManagement areas;
  private final LocalAreaReading reading;
  private final TownSheet sheet;
  private final TownTenants tenants;
  private final TownAccounts accounts;

  TownGrid(
      TownStaff staff,
      GridManagement grids,
      LocalAreaManagement areas,
      LocalAreaReading reading,
      TownSheet sheet,
      TownTenants tenants,
      TownAccounts accounts) {
    this.staff = staff;
    this.grids = grids;
    this.areas = areas;
    this.reading = reading;
    this.sheet = sheet;
    this.tenants = tenants;
    this.accounts = accounts;
  }

  /** The parts of a community's register, in the order in which they are to be filled. */
  List<TownPart> parts(Population population) {
    return population.grids().stream().map(this::part).toList();
  }

  private TownPart part(Home.Grid grid) {
    return new TownPart() {
      @Override
      public boolean isThere(Community community, Population population) {
        var worker = staff.worker(population.town(), community);
        return reading.grids(worker, false).stream()
            .anyMatch(drawn -> drawn.name().equals(grid.name()));
      }

      @Override
      public void fill(Community community, Population population) {
        var worker = staff.worker(population.town(), community);
        var secretary = staff.secretary(population.town(), community);
        grids.draw(worker, grid.name(), grid.corners(), true);
        var buildings =
            population.buildings().stream().filter(it -> it.grid().equals(grid)).toList();
        var ids = buildings.stream().map(building -> build(worker, building, population)).toList();
        sheet.bringIn(worker, secretary, population, grid);
        tenants.fill(worker, population, buildings, ids);
        accounts.fill(worker, secretary, community, population, grid);
      }
    };
  }

  private UUID build(Actor worker, Home.Building building, Population population) {
    var id = areas.addBuilding(worker, new AddLocalArea(building.name(), building.grid().name()));
    var layout = population.town().type().layout();
    var scheme = DwellingScheme.plain(layout.units(), layout.floors(), layout.doors());
    areas.generate(worker, id, scheme.rule());
    return id;
  }
}
