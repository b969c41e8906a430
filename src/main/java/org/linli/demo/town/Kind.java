package org.linli.demo.town;

import java.util.ArrayList;
import java.util.List;

/** Who lives together in a household, and how often they rent. */
enum Kind {
  ELDER_ALONE(1, 3),
  ADULT_ALONE(1, 35),
  ELDER_COUPLE(2, 3),
  COUPLE(2, 30),
  PARENT_AND_CHILD(2, 25),
  FAMILY_OF_THREE(3, 22),
  FAMILY_OF_FOUR(4, 15),
  THREE_GENERATIONS(5, 5),
  FLAT_SHARE(3, 100);

  private final int size;
  private final int renting;

  /**
   * @param renting how many in a hundred rent
   */
  Kind(int size, int renting) {
    this.size = size;
    this.renting = renting;
  }

  int size() {
    return size;
  }

  int renting() {
    return renting;
  }

  /** The members, the representative first. */
  List<Member> members(TownType type, Chance chance) {
    return switch (this) {
      case ELDER_ALONE -> List.of(either("self", 66 + tilted(chance, 27), chance));
      case ADULT_ALONE -> List.of(either("self", chance.between(22, 64), chance));
      case ELDER_COUPLE -> couple(63 + tilted(chance, 25), chance);
      case COUPLE -> couple(chance.between(24, 62), chance);
      case PARENT_AND_CHILD -> {
        var parent = chance.between(30, 58);
        yield List.of(
            either("self", parent, chance),
            either("child", parent - chance.between(24, 30), chance));
      }
      case FAMILY_OF_THREE -> family(type.mother(chance), 1, chance);
      case FAMILY_OF_FOUR -> family(type.mother(chance), 2, chance);
      case THREE_GENERATIONS -> threeGenerations(type.mother(chance), chance);
      case FLAT_SHARE ->
          List.of(
              either("self", chance.between(20, 36), chance),
              either("cotenant", chance.between(20, 36), chance),
              either("cotenant", chance.between(20, 36), chance));
    };
  }

  private static List<Member> couple(int age, Chance chance) {
    var man = new Member("self", Person.MAN, age, false);
    return List.of(
        man, new Member("spouse", Person.WOMAN, Math.max(22, age - chance.between(0, 4)), false));
  }

  private static List<Member> family(int mother, int children, Chance chance) {
    var members = new ArrayList<Member>();
    members.add(new Member("self", Person.MAN, mother + chance.between(0, 5), false));
    members.add(new Member("spouse", Person.WOMAN, mother, false));
    var age = Math.max(0, mother - chance.between(23, 31));
    for (var child = 0; child < children; child++) {
      members.add(either("child", age, chance));
      age = Math.max(0, age - chance.between(2, 5));
    }
    return List.copyOf(members);
  }

  private static List<Member> threeGenerations(int mother, Chance chance) {
    var members = new ArrayList<>(family(mother, 1, chance));
    var grandmother = mother + chance.between(23, 30);
    members.add(new Member("parent", Person.WOMAN, grandmother, false));
    members.add(new Member("parent", Person.MAN, grandmother + chance.between(0, 4), true));
    return List.copyOf(members);
  }

  private static Member either(String relation, int age, Chance chance) {
    var sex = chance.percent(50) ? Person.WOMAN : Person.MAN;
    return new Member(relation, sex, age, relation.equals("child"));
  }

  /** From none to so many, those in the middle most often. */
  private static int tilted(Chance chance, int most) {
    return (chance.between(0, most) + chance.between(0, most)) / 2;
  }

  /**
   * A member before they have a name.
   *
   * @param named whether they bear the surname of the representative
   */
  record Member(String relation, String sex, int age, boolean named) {}
}
