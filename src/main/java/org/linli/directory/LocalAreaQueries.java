package org.linli.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads grids, buildings and units for pages and API. */
@Repository
class LocalAreaQueries {

  private static final String SELECT =
      """
      select a.area_id, a.number, a.name, g.name as grid, a.closed_at is not null as closed,
        (select count(*) from directory.dwelling d
          where d.community_id = a.community_id and d.closed_at is null
            and (d.building_id = a.area_id or d.unit_id = a.area_id)) as dwellings
      from directory.local_area a
      left join directory.local_area g on g.community_id = a.community_id and g.area_id = a.grid_id
        and g.closed_at is null
      """;

  private final JdbcClient jdbc;

  LocalAreaQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<LocalAreaView> find(long communityId, UUID id) {
    return jdbc.sql(SELECT + "where a.community_id = :community and a.area_id = :id")
        .param("community", communityId)
        .param("id", id)
        .query((row, index) -> view(row))
        .optional();
  }

  /** Of one kind and in one state by number and name, from the one after {@code after}. */
  List<LocalAreaView> list(
      long communityId, LocalAreaKind kind, boolean closed, Optional<UUID> after, int most) {
    return jdbc.sql(
            SELECT
                + """
                where a.community_id = :community and a.kind = :kind
                  and (a.closed_at is not null) = :closed
                """
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
        .param("closed", closed)
        .param("after", after.orElse(null))
        .param("most", most)
        .query((row, index) -> view(row))
        .list();
  }

  /** The units of a building, closed ones last. */
  List<LocalAreaView> units(long communityId, UUID building, int most) {
    return jdbc.sql(
            SELECT
                + """
                where a.community_id = :community and a.kind = 'unit' and a.building_id = :building
                order by a.closed_at is not null, a.number, a.name, a.area_id limit :most
                """)
        .param("community", communityId)
        .param("building", building)
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
}
