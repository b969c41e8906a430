package org.linli.evaluation;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.needs.surveys.SurveyFigures;
import org.linli.platform.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts of months and years. The primary keys guard that each is kept once; counting again writes
 * the same or what has changed since.
 */
@Repository
class Progress {

  private final JdbcClient jdbc;

  Progress(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Counts the needs that came in in these months. */
  void count(long communityId, List<LocalDate> months, Instant now) {
    jdbc.sql(
            """
            insert into evaluation.progress (community_id, month, raised, answerable,
              answered_in_time, promised, finished_in_time, settled, adopted, elsewhere, refused,
              same, counted_at)
            select :community, m.month, count(n.need_id),
              count(*) filter (where n.status <> 'MERGED'
                and (n.answered_at is not null or n.answer_due_at < :now)),
              count(*) filter (where n.status <> 'MERGED' and n.answered_at <= n.answer_due_at),
              count(*) filter (where n.status <> 'MERGED' and n.completion_due_at is not null
                and (n.completed_at is not null or n.completion_due_at < :now)),
              count(*) filter (where n.status <> 'MERGED'
                and n.completed_at <= n.completion_due_at),
              count(*) filter (where n.status = 'CLOSED'),
              count(*) filter (where n.status <> 'MERGED' and n.published),
              count(*) filter (where n.status = 'RETURNED' and not n.published and n.at_a_door),
              count(*) filter (where n.status = 'RETURNED' and not n.published
                and not n.at_a_door),
              count(*) filter (where n.status = 'MERGED'),
              :now
            from unnest(cast(:months as date[]), cast(:begins as timestamptz[]),
              cast(:ends as timestamptz[])) as m (month, begins, ends)
            left join needs.v_progress n on n.community_id = :community
              and n.raised_at >= m.begins and n.raised_at < m.ends
            group by m.month
            on conflict (community_id, month) do update set raised = excluded.raised,
              answerable = excluded.answerable, answered_in_time = excluded.answered_in_time,
              promised = excluded.promised, finished_in_time = excluded.finished_in_time,
              settled = excluded.settled, adopted = excluded.adopted,
              elsewhere = excluded.elsewhere, refused = excluded.refused, same = excluded.same,
              counted_at = excluded.counted_at
            """)
        .param("community", communityId)
        .param("now", Timestamp.from(now))
        .param("months", months.stream().map(Date::valueOf).toArray(Date[]::new))
        .param("begins", months.stream().map(Progress::begin).toArray(Timestamp[]::new))
        .param("ends", months.stream().map(it -> begin(it.plusMonths(1))).toArray(Timestamp[]::new))
        .update();
  }

  void keep(long communityId, SurveyFigures figures, Instant now) {
    jdbc.sql(
            """
            insert into evaluation.survey_year (community_id, year, asked, households, accurate,
              decided, counted_at)
            values (:community, :year, :asked, :households, :accurate, :decided, :now)
            on conflict (community_id, year) do update set asked = excluded.asked,
              households = excluded.households, accurate = excluded.accurate,
              decided = excluded.decided, counted_at = excluded.counted_at
            """)
        .param("community", communityId)
        .param("year", figures.year())
        .param("asked", figures.asked())
        .param("households", figures.households())
        .param("accurate", figures.real())
        .param("decided", figures.decided())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** The months from one on, the newest first. */
  List<MonthProgress> months(long communityId, LocalDate from) {
    return jdbc.sql(
            """
            select month, raised, answerable, answered_in_time, promised, finished_in_time, settled,
              adopted, elsewhere, refused, same, counted_at
            from evaluation.v_public_progress
            where community_id = :community and month >= :from
            order by month desc
            """)
        .param("community", communityId)
        .param("from", Date.valueOf(from))
        .query(MonthProgress.class)
        .list();
  }

  Optional<SurveyYear> year(long communityId, int year) {
    return jdbc.sql(
            """
            select year, asked, households, accurate, decided, counted_at
            from evaluation.v_public_survey_year
            where community_id = :community and year = :year
            """)
        .param("community", communityId)
        .param("year", year)
        .query(SurveyYear.class)
        .optional();
  }

  private static Timestamp begin(LocalDate month) {
    return Timestamp.from(month.atStartOfDay(Dates.ZONE).toInstant());
  }
}
