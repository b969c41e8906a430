package org.linli.demo.scale;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.demo.town.Home;
import org.linli.demo.town.Household;
import org.linli.demo.town.Owned;
import org.linli.demo.town.Person;
import org.linli.demo.town.Population;
import org.linli.search.Initials;

/** The people of one community: households, owners, tenants and their accounts. */
final class PersonCopy {

  private final CopyRows rows;
  private final long communityId;
  private final CopyIds ids;
  private final Map<Home, UUID> homes;
  private final Map<String, UUID> persons = new HashMap<>();
  private final Map<String, UUID> accounts = new HashMap<>();

  PersonCopy(CopyRows rows, long communityId, CopyIds ids, Map<Home, UUID> homes) {
    this.rows = rows;
    this.communityId = communityId;
    this.ids = ids;
    this.homes = homes;
  }

  /**
   * @return the id of each person by their number
   */
  Map<String, UUID> write(Population population) throws SQLException {
    for (var household : population.households()) {
      household(household);
    }
    for (var person : population.persons()) {
      if (!person.livesHere()) {
        person(person, null);
      }
    }
    for (var owned : population.owned()) {
      owned(owned);
    }
    return persons;
  }

  /** The id of each account by its phone. */
  Map<String, UUID> accounts() {
    return accounts;
  }

  /** An account with one role; of those who speak for a unit, with that. */
  UUID account(String phone, String name, String role, @Nullable UUID unit) throws SQLException {
    var account = ids.next();
    rows.add("access.account", account, phone, name, CopyIds.AT);
    rows.add("access.role_grant", ids.next(), account, communityId, role, unit, CopyIds.AT);
    return account;
  }

  private void household(Household household) throws SQLException {
    var id = ids.next();
    var home = homes.get(household.home());
    for (var member : household.members()) {
      person(member, id);
    }
    var first = persons.get(household.representative().reference());
    rows.add("directory.household", communityId, id, home, first, CopyIds.AT);
    if (household.rents()) {
      var since = household.representative().movedInOn();
      rows.add("directory.tenancy", communityId, ids.next(), home, first, since);
    }
  }

  private void person(Person person, @Nullable UUID household) throws SQLException {
    var id = ids.next();
    persons.put(person.reference(), id);
    rows.add(
        "directory.person",
        communityId,
        id,
        person.reference(),
        person.name(),
        person.phone(),
        person.sex(),
        person.bornOn(),
        household,
        household == null ? null : person.relation(),
        person.movedInOn(),
        CopyIds.AT);
    for (var gram : grams(person)) {
      rows.add("directory.person_gram", communityId, gram, id);
    }
    if (person.account()) {
      account(person, id, Objects.requireNonNull(household));
    }
  }

  private void account(Person person, UUID personId, UUID household) throws SQLException {
    var account = account(person.phone(), person.name(), "resident", null);
    accounts.put(person.phone(), account);
    if (person.active()) {
      rows.add(
          "access.residency",
          ids.next(),
          account,
          communityId,
          personId,
          household,
          "HOUSEHOLD",
          "counter",
          CopyIds.AT);
    }
  }

  private void owned(Owned owned) throws SQLException {
    var shares = owned.kind().equals("shares");
    for (var owner : owned.owners()) {
      rows.add(
          "directory.ownership",
          communityId,
          ids.next(),
          homes.get(owned.home()),
          persons.get(owner.reference()),
          owned.kind(),
          shares ? 1 : null,
          shares ? owned.owners().size() : null,
          CopyIds.AT);
    }
  }

  /** Pieces of the name, the letters with which it is read, the end of the phone. */
  private static Set<String> grams(Person person) {
    var name = person.name();
    var grams = new LinkedHashSet<String>();
    for (var index = 0; index < name.length(); index++) {
      grams.add(name.substring(index, index + 1));
      grams.add(name.substring(index, Math.min(index + 2, name.length())));
    }
    grams.addAll(Initials.runs(name));
    if (!person.phone().isEmpty()) {
      grams.add("*" + person.phone().substring(person.phone().length() - 4));
    }
    return grams;
  }
}
