package org.linli.demo.scale;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.demo.town.Home;
import org.linli.demo.town.Household;
import org.linli.demo.town.Population;

/** The grids, buildings, entrances and dwellings of one community. */
final class HomeCopy {

  private final CopyRows rows;
  private final long communityId;
  private final CopyIds ids;
  private final Map<Home.Grid, UUID> grids = new HashMap<>();
  private final Map<Home.Building, UUID> buildings = new HashMap<>();
  private final Map<String, UUID> entrances = new HashMap<>();
  private final Map<Home, UUID> homes = new HashMap<>();

  HomeCopy(CopyRows rows, long communityId, CopyIds ids) {
    this.rows = rows;
    this.communityId = communityId;
    this.ids = ids;
  }

  /**
   * @return the id of each dwelling
   */
  Map<Home, UUID> write(Population population) throws SQLException {
    for (var grid : population.grids()) {
      var place = new Place("grid", null, null, 0, grid.name());
      grids.put(grid, add(place, grid.json()));
    }
    for (var building : population.buildings()) {
      var grid = grids.get(building.grid());
      var place = new Place("building", null, grid, building.number(), building.name());
      buildings.put(building, add(place, null));
    }
    var livedIn = population.households().stream().map(Household::home).collect(Collectors.toSet());
    for (var home : population.homes()) {
      dwelling(home, livedIn);
    }
    return homes;
  }

  /** The id of each building by its name. */
  Map<String, UUID> buildings() {
    var named = new HashMap<String, UUID>();
    buildings.forEach((building, id) -> named.put(building.name(), id));
    return named;
  }

  /** Areas are known where somebody lives. */
  private void dwelling(Home home, Set<Home> livedIn) throws SQLException {
    var id = ids.next();
    var known = livedIn.contains(home);
    homes.put(home, id);
    rows.add(
        "directory.dwelling",
        communityId,
        id,
        buildings.get(home.building()),
        entrance(home),
        home.floor(),
        home.door(),
        CopyIds.AT,
        known ? home.area() : null,
        known ? home.source() : null,
        known ? 1 : 0);
  }

  private UUID entrance(Home home) throws SQLException {
    var key = home.building().name() + " " + home.unit();
    if (!entrances.containsKey(key)) {
      var building = buildings.get(home.building());
      var place = new Place("unit", building, null, home.unit(), home.unit() + "单元");
      entrances.put(key, add(place, null));
    }
    return Objects.requireNonNull(entrances.get(key));
  }

  private UUID add(Place place, @Nullable String outline) throws SQLException {
    var id = ids.next();
    rows.add(
        "directory.local_area",
        communityId,
        id,
        place.kind,
        place.building,
        place.grid,
        place.number,
        place.name,
        outline,
        outline == null ? null : true,
        CopyIds.AT);
    return id;
  }

  private record Place(
      String kind, @Nullable UUID building, @Nullable UUID grid, int number, String name) {}
}
