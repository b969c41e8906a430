package org.linli.demo.town;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.linli.demo.town.Home.Building;
import org.linli.demo.town.Home.Grid;

/** Lets people move into a new community, building by building, until everybody is there. */
final class Settling {

  private static final int PERSONS_OF_A_GRID = 1_300;
  private static final int EMPTY = 5;
  private static final int OWNER_ELSEWHERE = 50;

  private final DemoTown town;
  private final long seed;
  private final People people;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Household> households = new ArrayList<>();
  private final List<Owned> owned = new ArrayList<>();
  private int occupied = -1;

  Settling(DemoTown town, long seed) {
    this.town = town;
    this.seed = seed;
    this.people = new People(town, seed);
  }

  Population population() {
    draft();
    var grids = grids();
    var buildings = buildings(grids);
    var homes = homes(buildings);
    drafts.forEach(draft -> settle(draft, homes.get(draft.home)));
    var accounts = new Accounts(town, seed, households);
    var all = accounts.households();
    return new Population(
        town,
        grids,
        buildings,
        homes,
        all,
        accounts.owned(owned),
        Units.of(town, seed),
        new Posts(town, seed, grids, buildings, all).all());
  }

  /** Who moves in where, until the register is full. */
  private void draft() {
    for (var left = town.persons(); left > 0; ) {
      var chance = new Chance(seed, town.code(), "household", drafts.size());
      do {
        occupied++;
      } while (chance.percent(EMPTY));
      var drawn = town.type().kind(chance);
      var kind = drawn.size() <= left ? drawn : Kind.ADULT_ALONE;
      var rents = drafts.size() > 0 && chance.percent(kind.renting());
      var elsewhere = rents && left > kind.size() && chance.percent(OWNER_ELSEWHERE);
      drafts.add(new Draft(drafts.size(), occupied, kind, rents, elsewhere));
      left -= kind.size() + (elsewhere ? 1 : 0);
    }
  }

  private List<Grid> grids() {
    var count = Math.max(1, Math.round((float) town.persons() / PERSONS_OF_A_GRID));
    return IntStream.range(0, count)
        .mapToObj(
            index -> {
              var number = town.firstGrid() + index;
              var left = index % 3 * Grid.WIDTH;
              // Below what a community has drawn before.
              var top = (town.firstGrid() > 1 ? 2 : 0) * Grid.HEIGHT + index / 3 * Grid.HEIGHT;
              return new Grid(number, Chinese.number(number) + "网格", left, top);
            })
        .toList();
  }

  /** As many as are lived in. */
  private List<Building> buildings(List<Grid> grids) {
    var count = occupied / town.type().layout().dwellings() + 1;
    return IntStream.range(0, count)
        .mapToObj(
            index -> {
              var number = town.firstBuilding() + index;
              var grid = grids.get((int) ((long) index * grids.size() / count));
              return new Building(number, town.type().building(number), grid);
            })
        .toList();
  }

  private List<Home> homes(List<Building> buildings) {
    var layout = town.type().layout();
    var homes = new ArrayList<Home>();
    for (var building : buildings) {
      for (var unit = 1; unit <= layout.units(); unit++) {
        for (var floor = 1; floor <= layout.floors(); floor++) {
          for (var door = 1; door <= layout.doors(); door++) {
            homes.add(home(homes.size(), building, unit, floor, door));
          }
        }
      }
    }
    return List.copyOf(homes);
  }

  private Home home(int index, Building building, int unit, int floor, int door) {
    var chance = new Chance(seed, town.code(), "home", index);
    var area = town.type().area(chance);
    var place = chance.below(100);
    var source = place < 85 ? "register" : place < 95 ? "measured" : "contract";
    return new Home(building, unit, floor, "%d%02d".formatted(floor, door), area, source);
  }

  private void settle(Draft draft, Home home) {
    var chance = new Chance(seed, town.code(), "members", draft.number);
    var members = people.members(draft.kind, draft.rents, chance);
    households.add(new Household(home, members, draft.rents));
    if (draft.elsewhere) {
      owned.add(new Owned(home, "sole", List.of(people.elsewhere(chance))));
    } else if (draft.rents) {
      landlord(chance).ifPresent(owner -> owned.add(new Owned(home, "sole", List.of(owner))));
    } else {
      owned.add(Ownership.of(home, members, chance));
    }
  }

  /** One who lives in a dwelling of their own that was settled before. */
  private Optional<Person> landlord(Chance chance) {
    var from = chance.below(households.size());
    return IntStream.rangeClosed(0, from)
        .mapToObj(back -> households.get(from - back))
        .filter(household -> !household.rents())
        .findFirst()
        .map(Household::representative);
  }

  /** A household before it has members. */
  private record Draft(int number, int home, Kind kind, boolean rents, boolean elsewhere) {}
}
