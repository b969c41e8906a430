package org.linli.portrait;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What communities and streets know of each other: counts with area codes, a reference table. */
@Repository
class Peers {

  private static final String SELECT =
      """
      select community_id, county, street, type, residents, days, needs, categories, counts,
        counted_at
      from portrait.peer
      """;

  private final JdbcClient jdbc;

  Peers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void keep(Peer peer) {
    var categories = List.copyOf(peer.categories().keySet());
    jdbc.sql(
            """
            insert into portrait.peer (community_id, county, street, type, residents, days, needs,
              categories, counts, counted_at)
            values (:community, :county, :street, :type, :residents, :days, :needs,
              cast(:categories as text[]), cast(:counts as int[]), :now)
            on conflict (community_id) do update set county = excluded.county,
              street = excluded.street, type = excluded.type, residents = excluded.residents,
              days = excluded.days, needs = excluded.needs, categories = excluded.categories,
              counts = excluded.counts, counted_at = excluded.counted_at
            """)
        .param("community", peer.communityId())
        .param("county", peer.county())
        .param("street", peer.street())
        .param("type", peer.type())
        .param("residents", peer.residents())
        .param("days", peer.days())
        .param("needs", peer.needs())
        .param("categories", categories.toArray(String[]::new))
        .param("counts", categories.stream().map(peer.categories()::get).toArray(Integer[]::new))
        .param("now", Timestamp.from(peer.countedAt()))
        .update();
  }

  /** A community and those of its kind in its county, as they were counted since. */
  List<Peer> alike(long communityId, Instant since) {
    return jdbc.sql(
            SELECT
                + """
                where type <> '' and counted_at >= :since and (county, type) = (
                  select county, type from portrait.peer where community_id = :community)
                """)
        .param("community", communityId)
        .param("since", Timestamp.from(since))
        .query((row, index) -> peer(row))
        .list();
  }

  /** Those of a street, at most two hundred. */
  List<Peer> of(String street) {
    return jdbc.sql(SELECT + "where street = :street order by community_id limit 200")
        .param("street", street)
        .query((row, index) -> peer(row))
        .list();
  }

  private static Peer peer(ResultSet row) throws SQLException {
    return new Peer(
        row.getLong("community_id"),
        row.getString("county"),
        row.getString("street"),
        row.getString("type"),
        row.getInt("residents"),
        row.getInt("days"),
        row.getInt("needs"),
        counts(row.getArray("categories"), row.getArray("counts")),
        row.getTimestamp("counted_at").toInstant());
  }

  private static Map<String, Integer> counts(Array categories, Array counts) throws SQLException {
    var names = (String[]) categories.getArray();
    var numbers = (Integer[]) counts.getArray();
    var all = new HashMap<String, Integer>();
    for (var index = 0; index < names.length; index++) {
      all.put(names[index], numbers[index]);
    }
    return Map.copyOf(all);
  }
}
