package org.linli.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Grids, buildings and units of a community. The unique name (community, kind, building, name) of
 * those in use guards that nothing is put on the list twice.
 */
@Repository
class LocalAreas {

  private static final String SELECT =
      """
      select a.area_id, a.number, a.name, g.name as grid, a.closed_at is not null as closed,
        (select count(*) from directory.dwelling d
          where d.community_id = a.community_id and d.closed_at is null
            and (d.building_id = a.area_id or d.unit_id = a.area_id)) as dwellings
      from directory.local_area a
      left join directory.local_area g on g.community_id = a.community_id and g.area_id = a.grid_id
      """;

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

  /** Adds the units of a building that are not there yet: 1单元, 2单元 … */
  void insertUnits(long communityId, UUID building, int count, Instant now) {
    jdbc.sql(
            """
            insert into directory.local_area (community_id, area_id, kind, building_id, number, name,
              created_at)
            select :community, id, 'unit', :building, number, number || '单元', :now
            from unnest(cast(:ids as uuid[]), cast(:numbers as int[])) as u(id, number)
            on conflict (community_id, kind, building_id, name) where closed_at is null do nothing
            """)
        .param("community", communityId)
        .param("building", building)
        .param("ids", IntStream.range(0, count).mapToObj(each -> Ids.next()).toArray(UUID[]::new))
        .param("numbers", IntStream.rangeClosed(1, count).boxed().toArray(Integer[]::new))
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Something in use, locked until the transaction ends, so that it is not closed meanwhile. */
  Optional<LocalArea> lock(long communityId, UUID id) {
    return jdbc.sql(
            """
            select area_id as id, kind, building_id from directory.local_area
            where community_id = :community and area_id = :id and closed_at is null
            for no key update
            """)
        .param("community", communityId)
        .param("id", id)
        .query(LocalArea.class)
        .optional();
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

  /**
   * @return false if something else in use has that name
   */
  boolean rename(long communityId, UUID id, String name, int number) {
    return jdbc.sql(
                """
                update directory.local_area a set name = :name, number = :number
                where a.community_id = :community and a.area_id = :id and not exists (
                  select from directory.local_area o
                  where o.community_id = :community and o.kind = a.kind and o.name = :name
                    and (o.building_id = a.building_id or a.building_id is null)
                    and o.closed_at is null and o.area_id <> a.area_id)
                """)
            .param("community", communityId)
            .param("id", id)
            .param("name", name)
            .param("number", number)
            .update()
        == 1;
  }

  /** Closes it with everything inside; what happened there keeps its place. */
  void close(long communityId, UUID id, Instant now) {
    jdbc.sql(
            """
            with inside as (
              update directory.dwelling set closed_at = :now
              where community_id = :community and (building_id = :id or unit_id = :id)
                and closed_at is null)
            update directory.local_area set closed_at = :now
            where community_id = :community and (area_id = :id or building_id = :id)
              and closed_at is null
            """)
        .param("community", communityId)
        .param("id", id)
        .param("now", Timestamp.from(now))
        .update();
  }

  Optional<LocalAreaView> find(long communityId, UUID id) {
    return jdbc.sql(SELECT + "where a.community_id = :community and a.area_id = :id")
        .param("community", communityId)
        .param("id", id)
        .query((row, index) -> view(row))
        .optional();
  }

  /** Those in use by number and name, from the one after {@code after}. */
  List<LocalAreaView> list(
      long communityId,
      LocalAreaKind kind,
      Optional<UUID> building,
      Optional<UUID> after,
      int most) {
    return jdbc.sql(
            SELECT
                + """
                where a.community_id = :community and a.kind = :kind
                  and a.closed_at is null
                """
                + (building.isPresent() ? " and a.building_id = :building" : "")
                + (after.isPresent()
                    ? """
                      and (a.number, a.name, a.area_id) > (select number, name, area_id
                        from directory.local_area
                        where community_id = :community and area_id = :after)
                      """
                    : "")
                + " order by a.number, a.name, a.area_id limit :most")
        .param("community", communityId)
        .param("kind", kind.code())
        .param("building", building.orElse(null))
        .param("after", after.orElse(null))
        .param("most", most)
        .query((row, index) -> view(row))
        .list();
  }

  /** What anybody may know: names of grids and buildings in use. */
  List<PublicPlace> published(long communityId) {
    return jdbc.sql(
            """
            select p.area_id, p.kind, p.name, g.name as grid
            from directory.v_public_local_area p
            left join directory.v_public_local_area g
              on g.community_id = p.community_id and g.area_id = p.grid_id
            where p.community_id = :community
            order by p.kind desc, p.number, p.name limit 1000
            """)
        .param("community", communityId)
        .query(
            (row, index) ->
                new PublicPlace(
                    row.getObject("area_id", UUID.class),
                    row.getString("kind"),
                    row.getString("name"),
                    Optional.ofNullable(row.getString("grid"))))
        .list();
  }

  private static LocalAreaView view(ResultSet row) throws SQLException {
    return new LocalAreaView(
        row.getObject("area_id", UUID.class),
        row.getInt("number"),
        row.getString("name"),
        Optional.ofNullable(row.getString("grid")),
        row.getInt("dwellings"),
        row.getBoolean("closed"));
  }

  /** Something in use, as commands need it. */
  record LocalArea(UUID id, String kind, @Nullable UUID buildingId) {}
}
