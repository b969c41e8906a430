package org.linli.evaluation;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The months of communities in the tenant of their street. What is read in the community is written
 * in a transaction of the street, because a transaction has one scope.
 */
@Repository
class StreetMonths {

  private final JdbcClient jdbc;

  StreetMonths(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How a month of a community stands; in the scope of that community. */
  StreetMonth read(long communityId, LocalDate month, Instant now) {
    return jdbc.sql(
            """
            select p.month, p.community_id as from_community_id, p.raised, p.settled,
              (select count(*) from needs.v_progress n
                where n.community_id = :community and n.due_at < :now and n.paused_at is null
                  and n.status in ('RAISED', 'VERIFIED', 'ROUTED', 'CLAIMED', 'IN_PROGRESS'))
                as late,
              coalesce(m.very_satisfied + m.satisfied + m.fairly_satisfied + m.dissatisfied
                + m.very_dissatisfied, 0) as rated,
              coalesce(m.very_satisfied + m.satisfied + m.fairly_satisfied, 0) as content,
              p.counted_at
            from evaluation.v_public_progress p
            left join evaluation.v_public_month m on m.community_id = p.community_id
              and m.month = p.month
            where p.community_id = :community and p.month = :month
            """)
        .param("community", communityId)
        .param("month", Date.valueOf(month))
        .param("now", Timestamp.from(now))
        .query(StreetMonth.class)
        .single();
  }

  /** The primary key guards that each month of a community is there once. */
  void keep(long streetId, StreetMonth row) {
    jdbc.sql(
            """
            insert into evaluation.street_month (community_id, month, from_community_id, raised,
              settled, late, rated, content, counted_at)
            values (:street, :month, :from, :raised, :settled, :late, :rated, :content, :now)
            on conflict (community_id, month, from_community_id) do update set
              raised = excluded.raised, settled = excluded.settled, late = excluded.late,
              rated = excluded.rated, content = excluded.content, counted_at = excluded.counted_at
            """)
        .param("street", streetId)
        .param("month", Date.valueOf(row.month()))
        .param("from", row.fromCommunityId())
        .param("raised", row.raised())
        .param("settled", row.settled())
        .param("late", row.late())
        .param("rated", row.rated())
        .param("content", row.content())
        .param("now", Timestamp.from(row.countedAt()))
        .update();
  }

  /** The last month that was counted, the community with most that is late first. */
  List<StreetMonth> last(long streetId) {
    return jdbc.sql(
            """
            select month, from_community_id, raised, settled, late, rated, content, counted_at
            from evaluation.street_month
            where community_id = :street and month = (select max(month)
              from evaluation.street_month where community_id = :street)
            order by late desc, from_community_id limit 200
            """)
        .param("street", streetId)
        .query(StreetMonth.class)
        .list();
  }
}
