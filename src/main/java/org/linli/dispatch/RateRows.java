package org.linli.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.Scope;
import org.linli.platform.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what the three rates are made of, from what happened. Only departments are counted:
 * whoever was invited has no duty.
 */
@Repository
class RateRows {

  private final JdbcClient jdbc;

  RateRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Each department of some streets, by name; a street has some dozens on its register. */
  @Transactional(readOnly = true)
  public List<Counted> in(Scope streets, YearMonth month, Instant now) {
    return jdbc.sql(
            """
            with assigned as (
              select r.community_id, r.organization_id, r.name, 'RESPONSE' as rate,
                r.checked_in_at <= r.check_in_by as yes, e.status
              from dispatch.receiver r
              left join dispatch.exclusion e on e.community_id = r.community_id
                and e.whistle_id = r.whistle_id and e.receiver_id = r.receiver_id
                and e.rate = 'RESPONSE'
              where r.community_id = any (cast(:areas as bigint[]))
                and not r.invited and r.status <> 'RELEASED'
                and r.named_at >= :begins and r.named_at < :ends
                and (r.checked_in_at is not null or r.check_in_by < :now)),
            heard as (
              select r.community_id, r.organization_id, r.name, v.rate, v.yes, e.status
              from dispatch.call_back c
              join dispatch.receiver r on r.community_id = c.community_id
                and r.whistle_id = c.whistle_id
              cross join lateral (values ('RESOLUTION', c.settled), ('SATISFACTION', c.content))
                as v (rate, yes)
              left join dispatch.exclusion e on e.community_id = r.community_id
                and e.whistle_id = r.whistle_id and e.receiver_id = r.receiver_id
                and e.rate = v.rate
              where c.community_id = any (cast(:areas as bigint[]))
                and c.answered_at >= :begins and c.answered_at < :ends
                and not r.invited and r.status not in ('RELEASED', 'HANDED_OVER', 'DECLINED')),
            counted as (
              select *, coalesce(status = 'GRANTED', false) as left_out from assigned
              union all
              select *, coalesce(status = 'GRANTED', false) from heard)
            select community_id, organization_id, max(name) as name,
              count(*) filter (where rate = 'RESPONSE' and not left_out) as assigned,
              count(*) filter (where rate = 'RESPONSE' and not left_out and yes) as in_time,
              count(*) filter (where rate = 'RESPONSE' and left_out) as response_out,
              count(*) filter (where rate = 'RESOLUTION' and not left_out) as heard,
              count(*) filter (where rate = 'RESOLUTION' and not left_out and yes) as settled,
              count(*) filter (where rate = 'RESOLUTION' and left_out) as resolution_out,
              count(*) filter (where rate = 'SATISFACTION' and not left_out) as judged,
              count(*) filter (where rate = 'SATISFACTION' and not left_out and yes) as content,
              count(*) filter (where rate = 'SATISFACTION' and left_out) as satisfaction_out
            from counted group by community_id, organization_id order by name, organization_id
            """)
        .param("areas", streets.communities().toArray(Long[]::new))
        .param("begins", begin(month.atDay(1)))
        .param("ends", begin(month.plusMonths(1).atDay(1)))
        .param("now", Timestamp.from(now))
        .query((row, index) -> counted(row))
        .list();
  }

  private static Counted counted(ResultSet row) throws SQLException {
    return new Counted(
        row.getLong("community_id"),
        row.getObject("organization_id", UUID.class),
        row.getString("name"),
        new RateCounts(
            count(row, "assigned", "in_time", "response_out"),
            count(row, "heard", "settled", "resolution_out"),
            count(row, "judged", "content", "satisfaction_out")));
  }

  private static RateCounts.Count count(ResultSet row, String n, String yes, String excluded)
      throws SQLException {
    return new RateCounts.Count(row.getInt(n), row.getInt(yes), row.getInt(excluded));
  }

  private static Timestamp begin(LocalDate day) {
    return Timestamp.from(day.atStartOfDay(Dates.ZONE).toInstant());
  }

  /** A department of a street. */
  record Counted(long street, UUID organization, String name, RateCounts counts) {}
}
