package org.linli.demo;

import org.linli.directory.AddLocalArea;
import org.linli.directory.DwellingScheme;
import org.linli.directory.GridManagement;
import org.linli.directory.LocalAreaManagement;
import org.linli.kernel.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Two grids on the community's own drawing and a building in each. */
@Component
@Profile("demo")
class DemoPlaces {

  private final GridManagement grids;
  private final LocalAreaManagement areas;

  DemoPlaces(GridManagement grids, LocalAreaManagement areas) {
    this.grids = grids;
    this.areas = areas;
  }

  void fill(Actor worker) {
    grids.draw(worker, "一网格", "0,0\n180,0\n200,140\n60,160\n0,90", true);
    grids.draw(worker, "二网格", "180,0\n380,20\n360,150\n200,140", true);
    building(worker, "3 栋", "一网格", 2);
    building(worker, "5 栋", "二网格", 1);
  }

  private void building(Actor worker, String name, String grid, int units) {
    var building = areas.addBuilding(worker, new AddLocalArea(name, grid));
    areas.generate(worker, building, DwellingScheme.plain(units, 6, 2).rule());
  }
}
