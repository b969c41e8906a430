package org.linli.demo.scale;

import static java.util.Map.entry;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.linli.demo.town.DemoTown;
import org.linli.demo.town.Matter;
import org.linli.demo.town.Population;
import org.linli.demo.town.Post;

/**
 * Writes the registers of a community as the facades would have written them. Ids and moments
 * follow from the seed, so the same community has the same rows every time. Special groups are left
 * to the facades: each stands on a consent that somebody took down.
 */
final class PopulationCopy {

  private static final Map<String, String> COLUMNS =
      Map.ofEntries(
          entry(
              "directory.local_area",
              "community_id, area_id, kind, building_id, grid_id, number, name, outline, planar,"
                  + " created_at"),
          entry(
              "directory.dwelling",
              "community_id, dwelling_id, building_id, unit_id, floor, number, created_at,"
                  + " exclusive_area, area_source, version"),
          entry(
              "directory.household",
              "community_id, household_id, dwelling_id, representative_id, formed_at"),
          entry(
              "directory.person",
              "community_id, person_id, reference, name, phone, sex, born_on, household_id,"
                  + " relation, moved_in_on, registered_at"),
          entry("directory.person_gram", "community_id, gram, person_id"),
          entry(
              "directory.ownership",
              "community_id, ownership_id, dwelling_id, person_id, kind, share_of, share_in,"
                  + " registered_at"),
          entry("directory.tenancy", "community_id, tenancy_id, dwelling_id, person_id, since"),
          entry("directory.people_register", "community_id, changes"),
          entry(
              "directory.organization",
              "community_id, organization_id, name, kind, credit_code, contact_name,"
                  + " contact_phone, registered_at"),
          entry("directory.organization_register", "community_id, changes"),
          entry(
              "directory.post",
              "community_id, post_id, kind, place, phone, published, established_at"),
          entry(
              "directory.post_holding",
              "community_id, holding_id, post_id, holder, person_id, from_day, published"),
          entry("access.account", "account_id, phone, display_name, created_at"),
          entry(
              "access.role_grant",
              "grant_id, account_id, area_id, role, organization_id, granted_at"),
          entry(
              "access.residency",
              "residency_id, account_id, community_id, person_id, household_id, level, how,"
                  + " confirmed_at"));

  private final CopyRows rows;
  private final CallBackDue callBack;

  /**
   * @param callBack until when somebody is called back who is not content
   */
  PopulationCopy(Connection superuser, CallBackDue callBack) {
    var columns = new HashMap<>(COLUMNS);
    columns.putAll(NeedCopy.COLUMNS);
    columns.putAll(RatingCopy.COLUMNS);
    this.rows = new CopyRows(superuser, columns);
    this.callBack = callBack;
  }

  /**
   * @param matters of its people, in the order in which they were raised; may be none
   */
  void write(long communityId, Population population, List<Matter> matters) throws SQLException {
    var ids = new CopyIds(population);
    var places = new HomeCopy(rows, communityId, ids);
    var people = new PersonCopy(rows, communityId, ids, places.write(population));
    var persons = people.write(population);
    var units = units(communityId, population, ids);
    if (!matters.isEmpty()) {
      var names = names(population, places, people, units);
      new NeedCopy(rows, communityId, population, ids, names, callBack).write(matters);
    }
    for (var post : population.posts()) {
      post(communityId, population.town(), post, ids, persons);
    }
    rows.add("directory.people_register", communityId, 1);
    rows.add("directory.organization_register", communityId, population.units().size());
  }

  void finish() throws SQLException {
    rows.finish();
  }

  /** Who works here and who speaks for the units, whom the registers do not know. */
  private static NeedCopy.Names names(
      Population population, HomeCopy places, PersonCopy people, Map<String, UUID> units)
      throws SQLException {
    var town = population.town();
    var worker = town.shortName() + "社工";
    var speakers = new HashMap<String, UUID>();
    for (var unit : population.units()) {
      var id = Objects.requireNonNull(units.get(unit.name()));
      var role = unit.kind().equals("property-company") ? "property-company" : "liaison";
      speakers.put(unit.name(), people.account(unit.phone(), unit.contact(), role, id));
    }
    return new NeedCopy.Names(
        people.accounts(),
        places.buildings(),
        units,
        speakers,
        people.account(town.staffPhone(), worker, "community-worker", null),
        worker,
        people.account(
            town.secretaryPhone(), town.shortName() + "书记", "community-secretary", null));
  }

  /**
   * @return the id of each unit by its name
   */
  private Map<String, UUID> units(long communityId, Population population, CopyIds ids)
      throws SQLException {
    var units = new HashMap<String, UUID>();
    for (var unit : population.units()) {
      var id = ids.next();
      units.put(unit.name(), id);
      rows.add(
          "directory.organization",
          communityId,
          id,
          unit.name(),
          unit.kind(),
          unit.creditCode().isEmpty() ? null : unit.creditCode(),
          unit.contact(),
          unit.phone(),
          CopyIds.AT);
    }
    return units;
  }

  private void post(
      long communityId, DemoTown town, Post post, CopyIds ids, Map<String, UUID> persons)
      throws SQLException {
    var id = ids.next();
    rows.add(
        "directory.post",
        communityId,
        id,
        post.kind(),
        post.place(),
        town.phone(),
        post.open(),
        CopyIds.AT);
    if (!post.holder().isEmpty()) {
      rows.add(
          "directory.post_holding",
          communityId,
          ids.next(),
          id,
          post.holder(),
          persons.get(post.reference()),
          Post.SINCE,
          post.open());
    }
  }
}
