package org.linli.directory;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to grids, buildings, units and dwellings: rows are only ever added. */
@Repository
class PlaceChanges {

  private final JdbcClient jdbc;

  PlaceChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(long communityId, UUID place, PlaceChangeView change, UUID by) {
    jdbc.sql(
            """
            insert into directory.place_change (community_id, change_id, place_id, kind, reason,
              old_name, new_name, changed_by, changed_at)
            values (:community, :id, :place, :kind, :reason, :oldName, :newName, :by, :at)
            """)
        .param("community", communityId)
        .param("id", Ids.next())
        .param("place", place)
        .param("kind", change.kind())
        .param("reason", change.reason())
        .param("oldName", change.oldName())
        .param("newName", change.newName())
        .param("by", by)
        .param("at", Timestamp.from(change.at()))
        .update();
  }

  /** The last first, at most a hundred. */
  List<PlaceChangeView> of(long communityId, UUID place) {
    return jdbc.sql(
            """
            select kind, reason, old_name, new_name, changed_at from directory.place_change
            where community_id = :community and place_id = :place
            order by change_id desc limit 100
            """)
        .param("community", communityId)
        .param("place", place)
        .query(
            (row, index) ->
                new PlaceChangeView(
                    row.getString("kind"),
                    row.getString("reason"),
                    row.getString("old_name"),
                    row.getString("new_name"),
                    row.getTimestamp("changed_at").toInstant()))
        .list();
  }

  /** Waits for other writers of the registers of people and keeps them waiting. */
  void lockRegister(long communityId) {
    lock(communityId, 0);
  }

  /** The same, counted as a change: an import that was previewed before is looked at again. */
  void changeRegister(long communityId) {
    lock(communityId, 1);
  }

  private void lock(long communityId, int changes) {
    jdbc.sql(
            """
            insert into directory.people_register as r (community_id, changes)
            values (:community, :changes)
            on conflict (community_id) do update set changes = r.changes + :changes
            """)
        .param("community", communityId)
        .param("changes", changes)
        .update();
  }

  /** How many persons live in a place or rent it. */
  int residents(long communityId, UUID place) {
    return jdbc.sql(
            """
            with inside as (
              select dwelling_id from directory.dwelling
              where community_id = :community and dwelling_id = :place
              union all
              select dwelling_id from directory.dwelling
              where community_id = :community and unit_id = :place
              union all
              select dwelling_id from directory.dwelling
              where community_id = :community and building_id = :place)
            select count(*) from (
              select p.person_id from inside i
              join directory.household h on h.community_id = :community
                and h.dwelling_id = i.dwelling_id and h.ended_on is null
              join directory.person p on p.community_id = :community
                and p.household_id = h.household_id and p.merged_into is null
              union
              select t.person_id from inside i
              join directory.tenancy t on t.community_id = :community
                and t.dwelling_id = i.dwelling_id and t.until is null) as residents
            """)
        .param("community", communityId)
        .param("place", place)
        .query(Integer.class)
        .single();
  }

  /** The buildings of a grid lie in another one from now on. */
  void moveBuildings(long communityId, UUID grid, UUID into) {
    jdbc.sql(
            """
            update directory.local_area set grid_id = :into, version = version + 1
            where community_id = :community and grid_id = :grid
            """)
        .param("community", communityId)
        .param("grid", grid)
        .param("into", into)
        .update();
  }
}
