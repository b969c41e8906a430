package org.linli.demo.town;

import java.time.LocalDate;
import java.util.List;

/**
 * What a community is invented from.
 *
 * @param code of its area
 * @param mark begins the community's numbers of its persons
 * @param phone of its office
 * @param firstGrid number of its first grid; those before are drawn already
 * @param firstBuilding number of its first building
 * @param persons how many are in its register
 * @param units how many units there are
 * @param firstPhone the first of its people's phones, which follow one another
 */
public record DemoTown(
    String code,
    String shortName,
    String mark,
    String phone,
    TownType type,
    int firstGrid,
    int firstBuilding,
    int persons,
    int units,
    long firstPhone) {

  /** All ages and days count back from here. */
  public static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  /** All phones of invented people lie from here on … */
  public static final long FIRST_PHONE = 19_000_000_000L;

  /** … to here. */
  public static final long LAST_PHONE = 19_009_999_999L;

  private static final int PERSONS = 8_000;
  private static final int UNITS = 24;

  /** Three communities of different types. The first has a grid or two of its own before. */
  public static final List<DemoTown> THREE =
      List.of(
          new DemoTown(
              "420102003004",
              "三阳",
              "SYG",
              "02700001234",
              TownType.OLD_ESTATE,
              3,
              11,
              PERSONS,
              UNITS,
              19_001_000_000L),
          new DemoTown(
              "420102018014",
              "海悦",
              "HY",
              "02700001235",
              TownType.COMMODITY_HOUSING,
              1,
              1,
              PERSONS,
              UNITS,
              19_001_100_000L),
          new DemoTown(
              "420102018201",
              "金潭",
              "JT",
              "02700001236",
              TownType.RURAL,
              1,
              1,
              PERSONS,
              UNITS,
              19_001_200_000L));

  private static final int SMALL = 40;
  private static final int LARGE_A_COMMUNITY = 6;
  private static final int MATTERS = 100;
  private static final int MATTERS_A_COMMUNITY = 10;
  private static final long SCALE_PHONES = 19_005_000_000L;
  private static final int PHONES_OF_SMALL = 50;
  private static final int PHONES_OF_LARGE = 100_000;

  /**
   * One of many communities of forty persons, in turn of each type. The first is a large one: of
   * ten thousand it has sixty thousand persons.
   *
   * @param index from 0
   * @param of how many
   */
  public static DemoTown ofScale(int index, int of, String code) {
    var persons = index == 0 ? Math.max(SMALL, LARGE_A_COMMUNITY * of) : SMALL;
    return new DemoTown(
        code,
        "示" + code.substring(6),
        "S" + code.substring(6),
        "02700000000",
        TownType.values()[index % TownType.values().length],
        1,
        1,
        persons,
        2,
        index == 0
            ? SCALE_PHONES
            : SCALE_PHONES + PHONES_OF_LARGE + (long) PHONES_OF_SMALL * index);
  }

  /** The same with fewer or more people. */
  public DemoTown of(int otherPersons) {
    return new DemoTown(
        code,
        shortName,
        mark,
        phone,
        type,
        firstGrid,
        firstBuilding,
        otherPersons,
        units,
        firstPhone);
  }

  /** How many accounts its people have: 2,000 of 8,000. */
  public int accounts() {
    return persons / 4;
  }

  /** How many of them are used every month: 800 of 2,000. */
  public int activeAccounts() {
    return persons / 10;
  }

  /** Of somebody who works in the community; behind those of its people and units. */
  public String staffPhone() {
    return phone(persons + units + 3);
  }

  /** Of whoever leads the community, behind that one. */
  public String secretaryPhone() {
    return phone(persons + units + 4);
  }

  /**
   * How many matters one of many communities has: a hundred, the large one ten for each community.
   *
   * @param index from 0
   * @param of how many
   */
  public static int mattersOfScale(int index, int of) {
    return index == 0 ? Math.max(MATTERS, MATTERS_A_COMMUNITY * of) : MATTERS;
  }

  String phone(int number) {
    return String.valueOf(firstPhone + number);
  }
}
