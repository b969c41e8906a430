package org.linli.evaluation;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.linli.platform.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what each unit had in hand of a month's needs. Counting again writes it all anew. */
@Repository
class UnitMonths {

  private final JdbcClient jdbc;

  UnitMonths(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Counts the needs that came in in these months.
   *
   * @param least of fewer people no grades are kept
   */
  void count(long communityId, List<LocalDate> months, int least, Instant now) {
    jdbc.sql(
            """
            delete from evaluation.unit_month
            where community_id = :community and month = any (cast(:months as date[]))
            """)
        .param("community", communityId)
        .param("months", dates(months))
        .update();
    jdbc.sql(
            """
            with raised as (
              select m.month, n.need_id, n.completion_due_at, n.completed_at
              from unnest(cast(:months as date[]), cast(:begins as timestamptz[]),
                cast(:ends as timestamptz[])) as m (month, begins, ends)
              join needs.v_public_order n on n.community_id = :community
                and n.raised_at >= m.begins and n.raised_at < m.ends and n.status <> 'MERGED'),
            step as (
              select r.month, r.need_id, s.action, s.sequence,
                case when s.action = 'TAKE_ON' then '' else s.party end as unit
              from raised r join needs.v_public_step s on s.community_id = :community
                and s.need_id = r.need_id
                and s.action in ('ROUTE', 'ACCEPT', 'CLAIM', 'JOIN', 'PASS_ON', 'TAKE_ON')),
            given as (
              select month, unit,
                count(distinct need_id) filter (where action = 'ROUTE') as ordered,
                count(distinct need_id) filter (where action = 'ACCEPT') as taken,
                count(distinct need_id) filter (where
                  action in ('CLAIM', 'JOIN', 'PASS_ON', 'TAKE_ON')) as claimed
              from step group by month, unit),
            holder as (
              select distinct on (need_id) month, need_id, unit from step
              where action not in ('ROUTE', 'JOIN') order by need_id, sequence desc),
            rated as (
              select need_id, sum(asked) as asked, sum(very_satisfied) as g1,
                sum(satisfied) as g2, sum(fairly_satisfied) as g3, sum(dissatisfied) as g4,
                sum(very_dissatisfied) as g5
              from evaluation.round where community_id = :community
                and need_id in (select need_id from holder) group by need_id),
            kept as (
              select h.month, h.unit,
                count(*) filter (where r.completion_due_at is not null
                  and (r.completed_at is not null or r.completion_due_at < :now)) as due,
                count(*) filter (where r.completed_at <= r.completion_due_at) as in_time,
                sum(asked) as asked, sum(g1) as g1, sum(g2) as g2, sum(g3) as g3, sum(g4) as g4,
                sum(g5) as g5
              from holder h join raised r on r.need_id = h.need_id
              left join rated on rated.need_id = h.need_id
              group by h.month, h.unit),
            shown as (
              select *, case when g1 + g2 + g3 + g4 + g5 >= :least then 1 else 0 end as enough
              from kept)
            insert into evaluation.unit_month (community_id, month, unit, ordered, taken, claimed,
              due, in_time, asked, very_satisfied, satisfied, fairly_satisfied, dissatisfied,
              very_dissatisfied, counted_at)
            select :community, g.month, g.unit, g.ordered, least(g.taken, g.ordered), g.claimed,
              coalesce(due, 0), coalesce(in_time, 0), coalesce(enough * asked, 0),
              coalesce(enough * g1, 0), coalesce(enough * g2, 0), coalesce(enough * g3, 0),
              coalesce(enough * g4, 0), coalesce(enough * g5, 0), :now
            from given g left join shown k on k.month = g.month and k.unit = g.unit
            """)
        .param("community", communityId)
        .param("least", least)
        .param("now", Timestamp.from(now))
        .param("months", dates(months))
        .param("begins", months.stream().map(UnitMonths::begin).toArray(Timestamp[]::new))
        .param("ends", months.stream().map(it -> begin(it.plusMonths(1))).toArray(Timestamp[]::new))
        .update();
  }

  /** One month, the community itself first and then by name. */
  List<UnitMonth> of(long communityId, LocalDate month) {
    return jdbc.sql(
            """
            select unit, ordered, taken, claimed, due, in_time, asked, very_satisfied, satisfied,
              fairly_satisfied, dissatisfied, very_dissatisfied, counted_at
            from evaluation.v_public_unit_month
            where community_id = :community and month = :month
            order by unit limit 200
            """)
        .param("community", communityId)
        .param("month", Date.valueOf(month))
        .query(
            (row, index) ->
                new UnitMonth(
                    row.getString("unit"),
                    row.getInt("ordered"),
                    row.getInt("taken"),
                    row.getInt("claimed"),
                    row.getInt("due"),
                    row.getInt("in_time"),
                    Rounds.figures(row),
                    row.getTimestamp("counted_at").toInstant()))
        .list();
  }

  private static Date[] dates(List<LocalDate> months) {
    return months.stream().map(Date::valueOf).toArray(Date[]::new);
  }

  private static Timestamp begin(LocalDate month) {
    return Timestamp.from(month.atStartOfDay(Dates.ZONE).toInstant());
  }
}
