package org.linli.resources;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.directory.DrawnGrid;

/**
 * A place of a community from which distances are measured. Nobody draws buildings: each stands for
 * the middle of its grid.
 *
 * @param name as people call it
 * @param grid the grid from whose middle it is measured
 * @param planar whether the drawing is a plan of the community's own, not degrees of WGS84
 */
public record StartingPoint(String name, String grid, Point point, boolean planar) {

  /** All to choose from: the grids, then their buildings. */
  public static List<StartingPoint> of(List<DrawnGrid> drawn) {
    var grids = drawn.stream().map(it -> of(it, it.outline().name()));
    var buildings =
        drawn.stream()
            .flatMap(it -> it.buildings().stream().map(building -> of(it, building.name())));
    return Stream.concat(grids, buildings).toList();
  }

  /** The grid of each grid and building, by its id. */
  public static Map<UUID, StartingPoint> byPlace(List<DrawnGrid> drawn) {
    var places = new HashMap<UUID, StartingPoint>();
    for (var each : drawn) {
      var point = of(each, each.outline().name());
      places.put(each.id(), point);
      each.buildings().forEach(building -> places.put(building.id(), point));
    }
    return places;
  }

  private static StartingPoint of(DrawnGrid drawn, String name) {
    var grid = drawn.outline();
    var middle = grid.middle();
    return new StartingPoint(
        name, grid.name(), new Point(middle.getFirst(), middle.getLast()), grid.planar());
  }

  public boolean isBuilding() {
    return !name.equals(grid);
  }

  public int metresTo(Point other) {
    return Metres.between(point, other, planar);
  }
}
