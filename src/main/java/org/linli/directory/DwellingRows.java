package org.linli.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Changes of single dwellings. The unique number in a unit holds for closed ones too: a rule that
 * is applied again does not bring back what was closed.
 */
@Repository
class DwellingRows implements PlaceRows {

  private static final String SELECT =
      """
      select dwelling_id, unit_id, number, floor, version, closed_at
      from directory.dwelling
      where community_id = :community and dwelling_id = :id
      """;

  private final JdbcClient jdbc;

  DwellingRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Adds one dwelling.
   *
   * @return false if the unit has one of that number, perhaps a closed one
   */
  boolean insert(long communityId, UUID id, Place unit, AddDwelling command, Instant now) {
    return jdbc.sql(
                """
                insert into directory.dwelling (community_id, dwelling_id, building_id, unit_id,
                  floor, number, created_at)
                values (:community, :id, :building, :unit, :floor, :number, :now)
                on conflict (community_id, unit_id, number) do nothing
                """)
            .param("community", communityId)
            .param("id", id)
            .param("building", unit.within())
            .param("unit", unit.id())
            .param("floor", command.level())
            .param("number", command.door())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
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
            select dwelling_id from directory.dwelling
            where community_id = :community and unit_id = :unit and number = :number
              and dwelling_id <> :id
            """)
        .param("community", communityId)
        .param("unit", place.within())
        .param("number", name)
        .param("id", place.id())
        .query(UUID.class)
        .optional();
  }

  @Override
  public void rename(long communityId, Place place, String name) {
    update("number = :value", communityId, place, name);
  }

  @Override
  public void close(long communityId, Place place, Instant now) {
    update("closed_at = :value", communityId, place, Timestamp.from(now));
  }

  @Override
  public void reopen(long communityId, Place place) {
    update("closed_at = cast(:value as timestamptz)", communityId, place, null);
  }

  private void update(String what, long communityId, Place place, @Nullable Object value) {
    jdbc.sql(
            "update directory.dwelling set "
                + what
                + ", version = version + 1"
                + " where community_id = :community and dwelling_id = :id")
        .param("value", value)
        .param("community", communityId)
        .param("id", place.id())
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
        row.getObject("dwelling_id", UUID.class),
        Place.Kind.DWELLING,
        row.getObject("unit_id", UUID.class),
        row.getString("number"),
        row.getInt("floor"),
        row.getInt("version"),
        closed == null ? null : closed.toInstant());
  }
}
