package org.linli.demo.town;

import java.util.List;
import java.util.stream.Stream;

/**
 * A whole invented community. Everything stands in a fixed order.
 *
 * @param homes every dwelling, also those that stand empty
 * @param households who lives where
 * @param owned the dwellings whose owners are known
 */
public record Population(
    DemoTown town,
    List<Home.Grid> grids,
    List<Home.Building> buildings,
    List<Home> homes,
    List<Household> households,
    List<Owned> owned,
    List<Unit> units,
    List<Post> posts) {

  /** The seed of everything that is shown. */
  public static final long SEED = 20_260_101L;

  /** Invents it. */
  public static Population of(DemoTown town) {
    return of(town, SEED);
  }

  /** Invents another one. */
  public static Population of(DemoTown town, long seed) {
    return new Settling(town, seed).population();
  }

  /** Everybody in the register: who lives here, then who only owns something here. */
  public List<Person> persons() {
    return Stream.concat(
            households.stream().flatMap(household -> household.members().stream()), elsewhere())
        .toList();
  }

  /** Those who own something and live elsewhere. */
  private Stream<Person> elsewhere() {
    return owned.stream()
        .flatMap(each -> each.owners().stream())
        .filter(person -> !person.livesHere());
  }

  /** Those who have an account. */
  public List<Person> accounts() {
    return persons().stream().filter(Person::account).toList();
  }
}
