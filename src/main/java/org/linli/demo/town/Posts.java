package org.linli.demo.town;

import java.util.ArrayList;
import java.util.List;
import org.linli.demo.town.Home.Building;
import org.linli.demo.town.Home.Grid;

/** The posts of a community: some in every grid, some in the buildings, a few of them vacant. */
final class Posts {

  private static final int HELD = 85;
  private static final int BUILDINGS_WITH_A_HEAD = 60;

  private final DemoTown town;
  private final long seed;
  private final List<Grid> grids;
  private final List<Building> buildings;
  private final List<Household> households;

  Posts(
      DemoTown town,
      long seed,
      List<Grid> grids,
      List<Building> buildings,
      List<Household> households) {
    this.town = town;
    this.seed = seed;
    this.grids = grids;
    this.buildings = buildings;
    this.households = households;
  }

  List<Post> all() {
    var posts = new ArrayList<Post>();
    for (var grid : grids) {
      posts.add(ofGrid("grid-worker", grid));
      posts.add(ofGrid("social-worker", grid));
    }
    buildings.forEach(building -> ofBuilding(building, posts));
    return List.copyOf(posts);
  }

  private Post ofGrid(String kind, Grid grid) {
    var chance = new Chance(seed, town.code(), kind, grid.number());
    var name = Names.surname(chance) + Names.given(chance, Person.WOMAN);
    return new Post(kind, grid.name(), true, chance.percent(HELD) ? name : "", "");
  }

  /** Somebody of the right age who lives there. */
  private void ofBuilding(Building building, List<Post> posts) {
    if (!new Chance(seed, town.code(), "head", building.number()).percent(BUILDINGS_WITH_A_HEAD)) {
      return;
    }
    households.stream()
        .filter(household -> household.home().building().equals(building))
        .map(Household::representative)
        .filter(person -> person.age() >= 50 && person.age() < 75)
        .findFirst()
        .map(
            head ->
                new Post("building-head", building.name(), false, head.name(), head.reference()))
        .ifPresent(posts::add);
  }
}
