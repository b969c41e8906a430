package org.linli.demo.town;

/** How the communities of a type are built and who lives in them. */
public enum TownType {
  /** 老旧小区: walk-ups, many who are old. */
  OLD_ESTATE("old-estate", "栋", new Layout(4, 7, 2), 38, 95, 27, 54, 9, 12, 15, 12, 6, 22, 9, 8, 7),
  /** 商品房: towers, many young families. */
  COMMODITY_HOUSING(
      "commodity-housing",
      "栋",
      new Layout(2, 30, 4),
      72,
      140,
      26,
      46,
      3,
      12,
      6,
      16,
      6,
      30,
      14,
      7,
      6),
  /** 农村: groups of houses, each a dwelling; three generations under one roof. */
  RURAL("rural", "组", new Layout(1, 5, 30), 90, 220, 26, 54, 8, 5, 14, 9, 4, 14, 16, 20, 10);

  private final String code;
  private final String word;
  private final Layout layout;
  private final int smallest;
  private final int largest;
  private final int youngestMother;
  private final int oldestMother;
  private final int[] weights;

  /**
   * @param word what follows the number of a building
   * @param smallest dwelling in m²
   * @param weights of {@link Kind}, in its order; they add up to a hundred
   */
  TownType(
      String code,
      String word,
      Layout layout,
      int smallest,
      int largest,
      int youngestMother,
      int oldestMother,
      int... weights) {
    this.code = code;
    this.word = word;
    this.layout = layout;
    this.smallest = smallest;
    this.largest = largest;
    this.youngestMother = youngestMother;
    this.oldestMother = oldestMother;
    this.weights = weights;
  }

  /** As {@code directory} calls it. */
  public String code() {
    return code;
  }

  /** How the dwellings of each building are numbered. */
  public Layout layout() {
    return layout;
  }

  String building(int number) {
    return number + word;
  }

  /** In 0.01 m². */
  int area(Chance chance) {
    return chance.between(smallest * 100, largest * 100);
  }

  int mother(Chance chance) {
    return chance.between(youngestMother, oldestMother);
  }

  Kind kind(Chance chance) {
    var place = chance.below(100);
    for (var kind : Kind.values()) {
      place -= weights[kind.ordinal()];
      if (place < 0) {
        return kind;
      }
    }
    throw new IllegalStateException("The weights add up to a hundred");
  }

  /** So many entrances of so many floors with so many doors. */
  public record Layout(int units, int floors, int doors) {

    int dwellings() {
      return units * floors * doors;
    }
  }
}
