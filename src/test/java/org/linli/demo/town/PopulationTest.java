package org.linli.demo.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.directory.CreditCode;

/** Who is invented, and that nobody is who could be somebody. */
class PopulationTest {

  private static List<DemoTown> towns() {
    return DemoTown.THREE;
  }

  @ParameterizedTest
  @MethodSource("towns")
  void sameSeedGivesTheSameBytes(DemoTown town) {
    assertThat(hash(Population.of(town, 7))).isEqualTo(hash(Population.of(town, 7)));
    assertThat(hash(Population.of(town, 8))).isNotEqualTo(hash(Population.of(town, 7)));
  }

  @ParameterizedTest
  @MethodSource("towns")
  void eightThousandPersonsLiveInAboutThreeThousandHouseholds(DemoTown town) {
    var population = Population.of(town);
    assertThat(population.persons()).hasSize(8_000);
    assertThat(population.households()).hasSizeBetween(2_500, 3_400);
    assertThat(population.accounts()).hasSize(2_000);
    assertThat(count(population, Person::active)).isEqualTo(800);
    assertThat(population.accounts()).allMatch(Person::livesHere);
    assertThat(count(population, person -> person.active() && !person.account())).isZero();
  }

  @ParameterizedTest
  @MethodSource("towns")
  void agesTenantsAndGroupsAreAsInSuchCommunities(DemoTown town) {
    var population = Population.of(town);
    var old = town.type() == TownType.COMMODITY_HOUSING ? new int[] {4, 10} : new int[] {12, 20};
    assertThat(share(population, person -> person.age() >= 70)).isBetween(old[0], old[1]);
    assertThat(share(population, person -> person.age() < 3)).isBetween(1, 5);
    assertThat(share(population, person -> person.age() < 18)).isBetween(8, 25);
    assertThat(share(population, Person::disabled)).isBetween(2, 4);
    var tenants =
        population.households().stream()
            .filter(Household::rents)
            .mapToInt(household -> household.members().size())
            .sum();
    assertThat(100 * tenants / 8_000).isBetween(17, 30);
    var alone = population.households().stream().filter(Household::alone).count();
    assertThat(100 * alone / population.households().size()).isBetween(10L, 28L);
    assertThat(count(population, person -> person.tags().contains("living-alone"))).isPositive();
    assertThat(count(population, person -> person.tags().contains("very-old"))).isPositive();
    assertThat(count(population, person -> person.tags().contains("disabled"))).isPositive();
    assertThat(population.persons()).allMatch(person -> person.age() >= 0 && person.age() < 105);
    assertThat(population.persons()).noneMatch(person -> person.bornOn().isAfter(DemoTown.DAY));
  }

  @ParameterizedTest
  @MethodSource("towns")
  void namesAreMadeOfSeasonsAndPlants(DemoTown town) {
    var given = new HashSet<String>(Names.TERMS);
    given.addAll(Names.FLOWERS);
    given.addAll(Names.TREES);
    for (var person : Population.of(town).persons()) {
      assertThat(Names.SURNAMES).contains(person.name().substring(0, 1));
      assertThat(given).contains(person.name().substring(1));
    }
  }

  @ParameterizedTest
  @MethodSource("towns")
  void phonesAreOfTheInventedRangeAndDifferent(DemoTown town) {
    var population = Population.of(town);
    var phones = new HashSet<String>();
    for (var person : population.persons()) {
      if (!person.phone().isEmpty()) {
        invented(person.phone());
        assertThat(phones.add(person.phone())).isTrue();
      }
    }
    for (var unit : population.units()) {
      invented(unit.phone());
      assertThat(phones.add(unit.phone())).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("towns")
  void creditCodesAreRightAndOfNoRegion(DemoTown town) {
    var units = Population.of(town).units();
    assertThat(units.stream().map(Unit::name)).doesNotHaveDuplicates();
    var codes = units.stream().map(Unit::creditCode).filter(code -> !code.isEmpty()).toList();
    assertThat(codes).isNotEmpty().doesNotHaveDuplicates();
    assertThat(codes).allMatch(code -> CreditCode.parse(code).isPresent());
    assertThat(codes).allMatch(code -> code.startsWith("990101", 2));
  }

  @ParameterizedTest
  @EnumSource
  void everyTypeIsWhole(TownType type) {
    var scaled = DemoTown.ofScale(type.ordinal(), 20, "99010100100" + (1 + type.ordinal()));
    var population = Population.of(scaled);
    assertThat(scaled.type()).isEqualTo(type);
    assertThat(population.persons()).hasSize(type.ordinal() == 0 ? 120 : 40);
    assertThat(population.homes()).containsAll(homes(population)).doesNotHaveDuplicates();
    assertThat(homes(population)).doesNotHaveDuplicates();
    assertThat(population.owned().stream().map(Owned::home)).doesNotHaveDuplicates();
    assertThat(population.persons()).extracting(Person::reference).doesNotHaveDuplicates();
  }

  /** At ten thousand too, nobody's phone is somebody else's. */
  @ParameterizedTest
  @MethodSource("towns")
  void phonesOfCommunitiesDoNotMeet(DemoTown town) {
    var first = new HashMap<Long, Long>();
    IntStream.of(0, 1, 2, 9_999)
        .mapToObj(index -> DemoTown.ofScale(index, 10_000, "990101001001"))
        .forEach(each -> first.put(each.firstPhone(), last(each)));
    DemoTown.THREE.forEach(each -> first.put(each.firstPhone(), last(each)));
    assertThat(first).hasSize(7);
    first.forEach(
        (from, until) ->
            assertThat(first.keySet().stream().filter(other -> other > from && other <= until))
                .isEmpty());
    assertThat(last(town)).isLessThan(DemoTown.LAST_PHONE);
    assertThat(first.values()).allMatch(phone -> phone <= DemoTown.LAST_PHONE);
  }

  private static long last(DemoTown town) {
    return town.firstPhone() + town.persons() + town.units();
  }

  private static void invented(String phone) {
    assertThat(Long.parseLong(phone)).isBetween(DemoTown.FIRST_PHONE, DemoTown.LAST_PHONE);
  }

  private static List<Home> homes(Population population) {
    return population.households().stream().map(Household::home).toList();
  }

  private static int share(Population population, Predicate<Person> which) {
    return (int) (100 * count(population, which) / population.persons().size());
  }

  private static long count(Population population, Predicate<Person> which) {
    return population.persons().stream().filter(which).count();
  }

  private static String hash(Population population) {
    try {
      var bytes = population.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
