package org.linli.evaluation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts of each round, and of all rounds of a month. Both statements that write lock the round's
 * row first and the month's row after it, so that nobody waits in a circle and that both agree with
 * the ratings.
 */
@Repository
class Rounds {

  private final JdbcClient jdbc;

  Rounds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes how many are asked, never fewer than before, and holds the round until commit. */
  void ask(Round round, int asked) {
    jdbc.sql(
            """
            with kept as (
              insert into evaluation.round as r
                (community_id, need_id, completed_at, closes_at, asked)
              values (:community, :need, :round, :closes, :asked)
              on conflict (community_id, need_id, completed_at) do update
                set asked = greatest(r.asked, excluded.asked)
              returning new.asked - coalesce(old.asked, 0) as more)
            insert into evaluation.month as m (community_id, month, asked)
            select :community, :month, more from kept where more > 0
            on conflict (community_id, month) do update set asked = m.asked + excluded.asked
            """)
        .param("community", round.communityId())
        .param("need", round.needId())
        .param("round", Timestamp.from(round.completedAt()))
        .param("closes", Timestamp.from(round.closesAt()))
        .param("month", month(round))
        .param("asked", asked)
        .update();
  }

  /**
   * Counts a grade, in place of another one if it is a change. Whoever left since and was counted
   * as asked makes no room for whoever joined: asked are at least those who rated.
   *
   * @param least how many must have rated before anything is published
   */
  void count(Round round, @Nullable Grade before, Grade now, int least) {
    var query =
        jdbc.sql(
                """
                with kept as (
                  update evaluation.round set
                    very_satisfied = very_satisfied + :very_satisfied,
                    satisfied = satisfied + :satisfied,
                    fairly_satisfied = fairly_satisfied + :fairly_satisfied,
                    dissatisfied = dissatisfied + :dissatisfied,
                    very_dissatisfied = very_dissatisfied + :very_dissatisfied,
                    asked = greatest(asked, very_satisfied + satisfied + fairly_satisfied
                      + dissatisfied + very_dissatisfied + :more),
                    published = very_satisfied + satisfied + fairly_satisfied + dissatisfied
                      + very_dissatisfied + :more >= :least
                  where community_id = :community and need_id = :need and completed_at = :round
                  returning new.asked - old.asked as more)
                update evaluation.month set
                  asked = asked + kept.more,
                  very_satisfied = very_satisfied + :very_satisfied,
                  satisfied = satisfied + :satisfied,
                  fairly_satisfied = fairly_satisfied + :fairly_satisfied,
                  dissatisfied = dissatisfied + :dissatisfied,
                  very_dissatisfied = very_dissatisfied + :very_dissatisfied,
                  published = very_satisfied + satisfied + fairly_satisfied + dissatisfied
                    + very_dissatisfied + :more >= :least
                from kept
                where community_id = :community and month = :month
                """)
            .param("community", round.communityId())
            .param("need", round.needId())
            .param("round", Timestamp.from(round.completedAt()))
            .param("month", month(round))
            .param("more", before == null ? 1 : 0)
            .param("least", least);
    for (var grade : Grade.values()) {
      query.param(column(grade), (grade == now ? 1 : 0) - (grade == before ? 1 : 0));
    }
    query.update();
  }

  /** The last round of a need that is public. */
  Optional<Figures> published(long communityId, UUID needId) {
    return jdbc.sql(
            """
            select asked, very_satisfied, satisfied, fairly_satisfied, dissatisfied,
              very_dissatisfied
            from evaluation.v_public_round
            where community_id = :community and need_id = :need
            order by completed_at desc limit 1
            """)
        .param("community", communityId)
        .param("need", needId)
        .query((row, index) -> figures(row))
        .optional();
  }

  /** How the last round of a need stands, and what an account last said in it. */
  Optional<Standing> standing(long communityId, UUID needId, UUID account) {
    return jdbc.sql(
            """
            select r.completed_at, r.closes_at, r.published, r.asked, r.very_satisfied, r.satisfied,
              r.fairly_satisfied, r.dissatisfied, r.very_dissatisfied, own.grade
            from evaluation.round r
            left join lateral (
              select s.grade from evaluation.rating s
              where s.community_id = r.community_id and s.need_id = r.need_id
                and s.completed_at = r.completed_at and s.rated_by = :account
              order by s.sequence desc limit 1) own on true
            where r.community_id = :community and r.need_id = :need
            order by r.completed_at desc limit 1
            """)
        .param("community", communityId)
        .param("need", needId)
        .param("account", account)
        .query(
            (row, index) ->
                new Standing(
                    row.getTimestamp("closes_at").toInstant(),
                    row.getBoolean("published") ? Optional.of(figures(row)) : Optional.empty(),
                    Optional.ofNullable(row.getString("grade")).map(Grade::valueOf)))
        .optional();
  }

  /** Counts of a round and the accounts that rated in it, for those who ask. */
  Optional<Counted> counted(Round round) {
    return jdbc.sql(
            """
            select asked, very_satisfied, satisfied, fairly_satisfied, dissatisfied,
              very_dissatisfied, array(
                select s.rated_by from evaluation.rating s
                where s.community_id = r.community_id and s.need_id = r.need_id
                  and s.completed_at = r.completed_at and s.sequence = 1) as raters
            from evaluation.round r
            where community_id = :community and need_id = :need and completed_at = :round
            """)
        .param("community", round.communityId())
        .param("need", round.needId())
        .param("round", Timestamp.from(round.completedAt()))
        .query(
            (row, index) ->
                new Counted(figures(row), Set.of((UUID[]) row.getArray("raters").getArray())))
        .optional();
  }

  /** What is public of the months from one on, the newest first. */
  List<MonthFigures> months(long communityId, LocalDate from) {
    return jdbc.sql(
            """
            select month, asked, very_satisfied, satisfied, fairly_satisfied, dissatisfied,
              very_dissatisfied
            from evaluation.v_public_month
            where community_id = :community and month >= :from
            order by month desc
            """)
        .param("community", communityId)
        .param("from", Date.valueOf(from))
        .query((row, index) -> new MonthFigures(row.getDate("month").toLocalDate(), figures(row)))
        .list();
  }

  private static Date month(Round round) {
    return Date.valueOf(Dates.day(round.completedAt()).withDayOfMonth(1));
  }

  /** Of any row that has the columns of a round. */
  static Figures figures(ResultSet row) throws SQLException {
    var grades = new EnumMap<Grade, Integer>(Grade.class);
    for (var grade : Grade.values()) {
      grades.put(grade, row.getInt(column(grade)));
    }
    return new Figures(row.getInt("asked"), grades);
  }

  private static String column(Grade grade) {
    return grade.name().toLowerCase(Locale.ROOT);
  }

  /** How a round stands for those who ask. */
  record Counted(Figures figures, Set<UUID> raters) {}
}
