package org.linli.needs;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has a need in hand now, as its steps tell. */
@Repository
class Holders {

  private final JdbcClient jdbc;

  Holders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Reads the last step that put the need into somebody's hands. */
  Holder of(long communityId, UUID needId) {
    return jdbc.sql(
            """
            select n.affected, s.happened_at as since,
              case when s.action in ('ROUTE', 'CLAIM', 'ACCEPT', 'TAKE_ON')
                then coalesce(w.party, '') else '' end as name
            from needs.need n
            join needs.step s on s.community_id = n.community_id and s.need_id = n.need_id
            left join needs.step_note w on w.community_id = s.community_id
              and w.need_id = s.need_id and w.sequence = s.sequence
            where n.community_id = :community and n.need_id = :need and s.action in ('RAISE',
              'VERIFY', 'SEPARATE', 'ROUTE', 'REFUSE', 'CLAIM', 'LAPSE', 'ACCEPT', 'TAKE_ON')
            order by s.sequence desc limit 1
            """)
        .param("community", communityId)
        .param("need", needId)
        .query(
            (row, index) ->
                new Holder(
                    row.getString("name"),
                    row.getTimestamp("since").toInstant(),
                    row.getInt("affected")))
        .single();
  }

  /**
   * Who has it.
   *
   * @param name of the unit; empty where it is the community itself
   * @param affected how many it concerns
   */
  record Holder(String name, Instant since, int affected) {}
}
