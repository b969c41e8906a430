package org.linli.demo.town;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives persons their names, days, phones and what is particular about them, one after another. */
final class People {

  private static final int OLD = 70;
  private static final int VERY_OLD = 80;
  private static final int DAYS_OF_TENANTS = 1_500;
  private static final int DAYS_OF_OWNERS = 9_000;

  private final DemoTown town;
  private final long seed;
  private int count;

  People(DemoTown town, long seed) {
    this.town = town;
    this.seed = seed;
  }

  List<Person> members(Kind kind, boolean rents, Chance chance) {
    var family = Names.surname(chance);
    var since = DemoTown.DAY.minusDays(chance.between(1, rents ? DAYS_OF_TENANTS : DAYS_OF_OWNERS));
    var members = new ArrayList<Person>();
    for (var member : kind.members(town.type(), chance)) {
      var self = member.relation().equals("self");
      members.add(person(member, self || member.named() ? family : "", since, kind.size() == 1));
    }
    return List.copyOf(members);
  }

  /** Somebody who owns a dwelling and lives elsewhere. */
  Person elsewhere(Chance chance) {
    var sex = chance.percent(50) ? Person.WOMAN : Person.MAN;
    return person(new Kind.Member("", sex, chance.between(30, 75), false), "", null, false);
  }

  /**
   * @param family surname; empty for one of their own
   * @param since when the household moved in; null for those who live elsewhere
   */
  private Person person(
      Kind.Member member, String family, @Nullable LocalDate since, boolean alone) {
    var number = ++count;
    var chance = new Chance(seed, town.code(), "person", number);
    var surname = family.isEmpty() ? Names.surname(chance) : family;
    var born = DemoTown.DAY.minusYears(member.age()).minusDays(chance.between(1, 364));
    var phone = chance.percent(phones(member.age())) ? town.phone(number) : "";
    var disabled = chance.percent(3);
    return new Person(
        "%s-%05d".formatted(town.mark(), number),
        surname + Names.given(chance, member.sex()),
        phone,
        member.sex(),
        born,
        member.relation(),
        since == null || since.isAfter(born) ? since : born,
        false,
        false,
        disabled,
        since == null || phone.isEmpty() ? List.of() : tags(chance, member.age(), alone, disabled));
  }

  /** Of a hundred of that age. */
  private static int phones(int age) {
    return age < 14 ? 0 : age < OLD ? 95 : 78;
  }

  /** The groups that they consented to. */
  private static List<String> tags(Chance chance, int age, boolean alone, boolean disabled) {
    var tags = new ArrayList<String>();
    if (alone && age >= OLD && chance.percent(60)) {
      tags.add("living-alone");
    }
    if (age >= VERY_OLD && chance.percent(40)) {
      tags.add("very-old");
    }
    if (disabled && age >= 18 && chance.percent(70)) {
      tags.add("disabled");
    }
    return List.copyOf(tags);
  }
}
