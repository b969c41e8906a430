package org.linli.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Outlines of grids. The unique name guards that a grid is there once. */
@Repository
class Grids {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Grids(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Waits until nobody else draws in the community, until the transaction ends. */
  void lock(long communityId) {
    jdbc.sql(
            """
            select community_id from directory.community
            where community_id = :community for no key update
            """)
        .param("community", communityId)
        .query(Long.class)
        .list();
  }

  /** Whether a grid has coordinates of the other kind. */
  boolean drawnOtherwise(long communityId, boolean planar) {
    return jdbc.sql(
            """
            select exists (select from directory.local_area
              where community_id = :community and kind = 'grid' and closed_at is null
                and planar <> :planar)
            """)
        .param("community", communityId)
        .param("planar", planar)
        .query(Boolean.class)
        .single();
  }

  /** Adds a grid, or gives the one of that name its new outline. */
  void put(long communityId, UUID id, GridOutline outline, Instant now) {
    jdbc.sql(
            """
            insert into directory.local_area (community_id, area_id, kind, number, name, outline,
              planar, created_at)
            values (:community, :id, 'grid', :number, :name, cast(:outline as jsonb), :planar, :now)
            on conflict (community_id, kind, building_id, name) where closed_at is null
              do update set outline = excluded.outline, planar = excluded.planar
            """)
        .param("community", communityId)
        .param("id", id)
        .param("number", AddLocalArea.number(outline.name()))
        .param("name", outline.name())
        .param("outline", json.writeValueAsString(outline.rings()))
        .param("planar", outline.planar())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Grids that are drawn, as anybody may see them. */
  List<GridOutline> published(long communityId) {
    return jdbc.sql(
            """
            select name, planar, outline from directory.v_public_local_area
            where community_id = :community and kind = 'grid' and outline is not null
            order by number, name limit 300
            """)
        .param("community", communityId)
        .query((row, index) -> outline(row))
        .list();
  }

  /** The same with the buildings that lie in each. */
  List<DrawnGrid> withBuildings(long communityId) {
    return jdbc.sql(
            """
            select g.area_id, g.name, g.planar, g.outline,
              (select json_agg(json_build_object('id', b.area_id, 'name', b.name)
                  order by b.number, b.name)
                from directory.v_public_local_area b
                where b.community_id = g.community_id and b.grid_id = g.area_id) as buildings
            from directory.v_public_local_area g
            where g.community_id = :community and g.kind = 'grid' and g.outline is not null
            order by g.number, g.name limit 300
            """)
        .param("community", communityId)
        .query(
            (row, index) ->
                new DrawnGrid(
                    row.getObject("area_id", UUID.class),
                    outline(row),
                    buildings(row.getString("buildings"))))
        .list();
  }

  private GridOutline outline(ResultSet row) throws SQLException {
    return new GridOutline(
        row.getString("name"),
        row.getBoolean("planar"),
        json.readValue(row.getString("outline"), new TypeReference<List<List<List<Double>>>>() {}));
  }

  private List<DrawnGrid.Building> buildings(@Nullable String all) {
    return all == null ? List.of() : json.readValue(all, new TypeReference<>() {});
  }
}
