package org.linli.directory;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.linli.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Grids, buildings and units of a community. The unique name (community, kind, building, name) of
 * those in use guards that nothing is put on the list twice.
 */
@Repository
class LocalAreas {

  private final JdbcClient jdbc;

  LocalAreas(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return false if something in use has that name
   */
  boolean insertBuilding(
      long communityId, UUID id, AddLocalArea command, Optional<UUID> grid, Instant now) {
    return jdbc.sql(
                """
                insert into directory.local_area (community_id, area_id, kind, grid_id, number, name,
                  created_at)
                values (:community, :id, 'building', :grid, :number, :name, :now)
                on conflict (community_id, kind, building_id, name) where closed_at is null do nothing
                """)
            .param("community", communityId)
            .param("id", id)
            .param("grid", grid.orElse(null))
            .param("number", command.number())
            .param("name", command.name())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /**
   * Adds the units of a building that are not there yet: 1单元, 2单元 … One that got another name or
   * was closed is there.
   */
  void insertUnits(long communityId, UUID building, int count, Instant now) {
    jdbc.sql(
            """
            insert into directory.local_area (community_id, area_id, kind, building_id, number, name,
              created_at)
            select :community, id, 'unit', :building, number, number || '单元', :now
            from unnest(cast(:ids as uuid[]), cast(:numbers as int[])) as u(id, number)
            where not exists (
              select from directory.local_area o
              where o.community_id = :community and o.kind = 'unit' and o.building_id = :building
                and o.number = u.number)
            on conflict (community_id, kind, building_id, name) where closed_at is null do nothing
            """)
        .param("community", communityId)
        .param("building", building)
        .param("ids", IntStream.range(0, count).mapToObj(each -> Ids.next()).toArray(UUID[]::new))
        .param("numbers", IntStream.rangeClosed(1, count).boxed().toArray(Integer[]::new))
        .param("now", Timestamp.from(now))
        .update();
  }

  Optional<UUID> gridNamed(long communityId, String name) {
    return jdbc.sql(
            """
            select area_id from directory.local_area
            where community_id = :community and kind = 'grid' and building_id is null
              and name = :name and closed_at is null
            """)
        .param("community", communityId)
        .param("name", name)
        .query(UUID.class)
        .optional();
  }

  /** Puts a building into a grid, or into none. */
  void setGrid(long communityId, UUID building, Optional<UUID> grid) {
    jdbc.sql(
            """
            update directory.local_area set grid_id = :grid, version = version + 1
            where community_id = :community and area_id = :building
            """)
        .param("community", communityId)
        .param("building", building)
        .param("grid", grid.orElse(null))
        .update();
  }
}
