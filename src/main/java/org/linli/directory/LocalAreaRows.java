package org.linli.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Changes of single grids, buildings and units. The unique name of those in use guards that no two
 * have one name.
 */
@Repository
class LocalAreaRows implements PlaceRows {

  private static final String SELECT =
      """
      select area_id, kind, building_id, name, number, version, closed_at
      from directory.local_area
      where community_id = :community and area_id = :id
      """;

  private final JdbcClient jdbc;

  LocalAreaRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Place> lock(long communityId, UUID id) {
    return one(SELECT + " for no key update", communityId, id);
  }

  @Override
  public Optional<Place> find(long communityId, UUID id) {
    return one(SELECT, communityId, id);
  }

  @Override
  public Optional<UUID> neighbour(long communityId, Place place, String name) {
    return jdbc.sql(
            """
            select area_id from directory.local_area
            where community_id = :community and kind = :kind and name = :name
              and building_id is not distinct from cast(:within as uuid)
              and closed_at is null and area_id <> :id
            """)
        .param("community", communityId)
        .param("kind", place.kind().code())
        .param("name", name)
        .param("within", place.within())
        .param("id", place.id())
        .query(UUID.class)
        .optional();
  }

  /** A name without digits leaves the number, by which rules and lists find it. */
  @Override
  public void rename(long communityId, Place place, String name) {
    var number = AddLocalArea.number(name);
    jdbc.sql(
            """
            update directory.local_area
            set name = :name, number = :number, version = version + 1
            where community_id = :community and area_id = :id
            """)
        .param("name", name)
        .param("number", number == 0 ? place.number() : number)
        .param("community", communityId)
        .param("id", place.id())
        .update();
  }

  @Override
  public void close(long communityId, Place place, Instant now) {
    jdbc.sql(
            """
            with inside as (
              update directory.dwelling set closed_at = :now, version = version + 1
              where community_id = :community and (building_id = :id or unit_id = :id)
                and closed_at is null)
            update directory.local_area set closed_at = :now, version = version + 1
            where community_id = :community and (area_id = :id or building_id = :id)
              and closed_at is null
            """)
        .param("community", communityId)
        .param("id", place.id())
        .param("now", Timestamp.from(now))
        .update();
  }

  @Override
  public void reopen(long communityId, Place place) {
    jdbc.sql(
            """
            with inside as (
              update directory.dwelling set closed_at = null, version = version + 1
              where community_id = :community and (building_id = :id or unit_id = :id)
                and closed_at = :then)
            update directory.local_area set closed_at = null, version = version + 1
            where community_id = :community and (area_id = :id or building_id = :id)
              and closed_at = :then
            """)
        .param("community", communityId)
        .param("id", place.id())
        .param("then", place.closedAt() == null ? null : Timestamp.from(place.closedAt()))
        .update();
  }

  private Optional<Place> one(String sql, long communityId, UUID id) {
    return jdbc.sql(sql)
        .param("community", communityId)
        .param("id", id)
        .query((row, index) -> place(row))
        .optional();
  }

  private static Place place(ResultSet row) throws SQLException {
    var closed = row.getTimestamp("closed_at");
    return new Place(
        row.getObject("area_id", UUID.class),
        Place.Kind.of(row.getString("kind")),
        row.getObject("building_id", UUID.class),
        row.getString("name"),
        row.getInt("number"),
        row.getInt("version"),
        closed == null ? null : closed.toInstant());
  }
}
