package org.linli.demo.town;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chooses who has an account, and who uses it: exactly as many as the community has. */
final class Accounts {

  private static final int YOUNGEST = 16;
  private static final int OLDEST = 79;

  private final Map<String, Person> chosen = new HashMap<>();
  private final List<Household> households;

  Accounts(DemoTown town, long seed, List<Household> households) {
    this.households = households;
    var candidates =
        households.stream()
            .flatMap(household -> household.members().stream())
            .filter(Accounts::mayHaveOne)
            .toList();
    var chance = new Chance(seed, town.code(), "accounts", 0);
    var wanted = town.accounts();
    var active = town.activeAccounts();
    var left = candidates.size();
    for (var candidate : candidates) {
      if (chance.below(left--) < wanted) {
        var uses = chance.below(wanted--) < active;
        active -= uses ? 1 : 0;
        chosen.put(candidate.reference(), candidate.with(true, uses));
      }
    }
  }

  List<Household> households() {
    return households.stream()
        .map(each -> new Household(each.home(), chosen(each.members()), each.rents()))
        .toList();
  }

  List<Owned> owned(List<Owned> owned) {
    return owned.stream()
        .map(each -> new Owned(each.home(), each.kind(), chosen(each.owners())))
        .toList();
  }

  private List<Person> chosen(List<Person> persons) {
    return persons.stream().map(it -> chosen.getOrDefault(it.reference(), it)).toList();
  }

  private static boolean mayHaveOne(Person person) {
    return !person.phone().isEmpty() && person.age() >= YOUNGEST && person.age() <= OLDEST;
  }
}
