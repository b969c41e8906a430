package org.linli.directory;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Dwellings made by rule. The unique number in a unit guards that none is on the list twice. */
@Repository
class GeneratedDwellings {

  private final JdbcClient jdbc;

  GeneratedDwellings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Adds what is not there yet to the first units of a building. A number that stood on a door
   * which got another one is there as well, so a rule can be applied again after corrections.
   *
   * @return how many were added
   */
  int insert(long communityId, UUID building, DwellingRule rule, Instant now) {
    var doors = rule.unit();
    return jdbc.sql(
            """
            insert into directory.dwelling (community_id, dwelling_id, building_id, unit_id, floor,
              number, created_at)
            select :community, d.id, :building, u.area_id, d.floor, d.number, :now
            from unnest(cast(:ids as uuid[]), cast(:units as int[]), cast(:floors as int[]),
              cast(:numbers as text[])) as d(id, unit, floor, number)
            join (
              select distinct on (number) number, area_id from directory.local_area
              where community_id = :community and kind = 'unit' and building_id = :building
                and closed_at is null
              order by number, area_id) u on u.number = d.unit
            where not exists (
              select from directory.dwelling x
              join directory.place_change c on c.community_id = x.community_id
                and c.place_id = x.dwelling_id and c.kind = 'renamed'
              where x.community_id = :community and x.unit_id = u.area_id
                and c.old_name = d.number)
            on conflict (community_id, unit_id, number) do nothing
            """)
        .param("community", communityId)
        .param("building", building)
        .param("ids", ids(rule.size()))
        .param("units", units(rule.units(), doors.size()))
        .param("floors", repeated(doors.stream().map(DwellingRule.Door::floor).toList(), rule))
        .param("numbers", numbers(doors, rule.units()))
        .param("now", Timestamp.from(now))
        .update();
  }

  /** The dwellings of a unit by floor and number, from the one after {@code after}. */
  List<DwellingView> list(long communityId, UUID unit, Optional<UUID> after, int most) {
    return jdbc.sql(
            """
            select dwelling_id as id, floor, number, closed_at is not null as closed
            from directory.dwelling
            where community_id = :community and unit_id = :unit
            """
                + (after.isPresent()
                    ? """
                      and (floor, number, dwelling_id) > (select floor, number, dwelling_id
                        from directory.dwelling
                        where community_id = :community and dwelling_id = :after)
                      """
                    : "")
                + " order by floor, number, dwelling_id limit :most")
        .param("community", communityId)
        .param("unit", unit)
        .param("after", after.orElse(null))
        .param("most", most)
        .query(DwellingView.class)
        .list();
  }

  private static UUID[] ids(int count) {
    var ids = new UUID[count];
    Arrays.setAll(ids, each -> Ids.next());
    return ids;
  }

  private static Integer[] units(int units, int doors) {
    var numbers = new Integer[units * doors];
    Arrays.setAll(numbers, each -> 1 + each / doors);
    return numbers;
  }

  private static Integer[] repeated(List<Integer> floors, DwellingRule rule) {
    var all = new Integer[rule.size()];
    Arrays.setAll(all, each -> floors.get(each % floors.size()));
    return all;
  }

  private static String[] numbers(List<DwellingRule.Door> doors, int units) {
    var all = new String[units * doors.size()];
    Arrays.setAll(all, each -> doors.get(each % doors.size()).number());
    return all;
  }
}
