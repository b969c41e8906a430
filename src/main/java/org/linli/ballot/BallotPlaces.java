package org.linli.ballot;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Buildings, units and bodies whose people can vote among themselves. */
@Repository
class BallotPlaces {

  private final JdbcClient jdbc;

  BallotPlaces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Buildings by number, then bodies; at most a thousand. */
  List<Place> all(long communityId) {
    return jdbc.sql(
            """
            (select area_id as id, 'building' as kind, name from directory.v_roll_place
             where community_id = :community and kind = 'building' order by number, name limit 900)
            union all
            (select body_id, 'body', name from bodies.v_public_body
             where community_id = :community and ended_on is null order by name limit 100)
            """)
        .param("community", communityId)
        .query(Place.class)
        .list();
  }

  /** A building or body of the community. */
  Optional<Place> find(long communityId, String kind, String id) {
    return all(communityId).stream()
        .filter(it -> it.kind().equals(kind) && it.id().toString().equals(id))
        .findFirst();
  }

  /** A unit of a building by its name. */
  Optional<Place> unit(long communityId, UUID building, String name) {
    return jdbc.sql(
            """
            select area_id as id, 'unit' as kind, name from directory.v_roll_place
            where community_id = :community and kind = 'unit' and building_id = :building
              and (name = :name or name = :name || '单元' or name || '单元' = :name)
            """)
        .param("community", communityId)
        .param("building", building)
        .param("name", name)
        .query(Place.class)
        .optional();
  }

  /**
   * @param kind building, unit or body
   */
  record Place(UUID id, String kind, String name) {}
}
