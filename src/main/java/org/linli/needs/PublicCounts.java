package org.linli.needs;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what is published, as far as anybody reads: of each state a hundred, and whether more. */
@Repository
class PublicCounts {

  private final JdbcClient jdbc;

  PublicCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One more than {@link Matters#MAX_COUNT} where there are more than that. */
  Map<NeedStatus, Integer> of(long communityId, Collection<NeedStatus> states) {
    var counts = new EnumMap<NeedStatus, Integer>(NeedStatus.class);
    jdbc.sql(
            """
            select s.status, (select count(*) from (
                select from needs.v_public_need n
                where n.community_id = :community and n.status = s.status
                limit :limit) counted) as n
            from unnest(cast(:states as text[])) as s (status)
            """)
        .param("community", communityId)
        .param("states", states.stream().map(NeedStatus::name).toArray(String[]::new))
        .param("limit", Matters.MAX_COUNT + 1)
        .query(
            row -> {
              counts.put(NeedStatus.valueOf(row.getString("status")), row.getInt("n"));
            });
    return counts;
  }
}
