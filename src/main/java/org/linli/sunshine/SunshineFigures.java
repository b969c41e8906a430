package org.linli.sunshine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.directory.CommunityDirectory;
import org.linli.funds.EarmarkKind;
import org.linli.funds.IncomeSource;
import org.linli.kernel.Scope;
import org.linli.platform.Dates;
import org.linli.platform.Rules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the sums of a community's money, for anybody. */
@Service
@Transactional(readOnly = true)
public class SunshineFigures {

  private final Rules rules;
  private final CommunityDirectory communities;
  private final JdbcClient jdbc;
  private final Clock clock;

  SunshineFigures(Rules rules, CommunityDirectory communities, JdbcClient jdbc, Clock clock) {
    this.rules = rules;
    this.communities = communities;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** All figures of a year or a quarter. */
  public MoneyFigures of(Scope scope, MoneyPeriod period) {
    return MoneyFigures.of(period, rows(scope, period), goals(scope), planned(scope, period));
  }

  private List<MoneyFigures.Row> rows(Scope scope, MoneyPeriod period) {
    return jdbc
        .sql(
            """
            select t.fund_id, f.name, t.earmark_id, e.title, e.kind, e.project_number, e.granted_fen,
              e.spent_fen, t.source,
              sum(t.received_fen - t.returned_fen - t.paid_fen + t.reversed_fen)
                filter (where t.quarter = 0 and t.year < :year
                  or t.year = :year and t.quarter between 1 and :quarter - 1) as before,
              sum(t.received_fen) filter (where now) as received,
              sum(t.returned_fen) filter (where now) as returned,
              sum(t.paid_fen) filter (where now) as paid,
              sum(t.reversed_fen) filter (where now) as reversed,
              sum(t.lines) filter (where now) as lines,
              sum(t.received_fen - t.returned_fen) filter (where last) as last_income,
              sum(t.paid_fen - t.reversed_fen) filter (where last) as last_spent
            from (select *, year = :year and quarter = :quarter as now,
                year = :year - 1 and quarter = :quarter as last
              from sunshine.v_public_total
              where community_id = :community and (quarter = 0 and year < :year
                or quarter <= :quarter and year = :year or quarter = :quarter and year = :year - 1)) t
            join funds.v_public_fund f on f.community_id = t.community_id and f.id = t.fund_id
            join funds.v_public_earmark e on e.community_id = t.community_id and e.id = t.earmark_id
            group by t.fund_id, f.name, t.earmark_id, e.title, e.kind, e.project_number,
              e.granted_fen, e.spent_fen, t.source
            """)
        .param("community", scope.communityId())
        .param("year", period.year())
        .param("quarter", period.quarter())
        .query((row, index) -> row(row))
        .list()
        .stream()
        .filter(MoneyFigures.Row::shown)
        .toList();
  }

  private static MoneyFigures.Row row(ResultSet row) throws SQLException {
    var fund = row.getObject("fund_id", UUID.class);
    var project = row.getString("project_number");
    var sum =
        new MoneySum(
            row.getLong("before"),
            row.getLong("received"),
            row.getLong("returned"),
            row.getLong("paid"),
            row.getLong("reversed"));
    return new MoneyFigures.Row(
        fund,
        row.getString("name"),
        new MoneyFigures.Use(
            row.getObject("earmark_id", UUID.class),
            fund,
            row.getString("title"),
            EarmarkKind.valueOf(row.getString("kind")),
            project == null ? "" : project,
            IncomeSource.valueOf(row.getString("source")),
            sum.paid(),
            sum.reversed(),
            row.getLong("granted_fen"),
            row.getLong("spent_fen")),
        sum,
        row.getInt("lines"),
        row.getLong("last_income"),
        row.getLong("last_spent"));
  }

  private MoneyFigures.Goals goals(Scope scope) {
    var area = communities.byId(scope.communityId()).code();
    var rule = rules.inForce("sunshine/goals", area, Dates.day(clock.instant()));
    return new MoneyFigures.Goals(
        rule.texts("government").stream().map(IncomeSource::valueOf).toList(),
        rule.number("government_percent"),
        rule.texts("social").stream().map(IncomeSource::valueOf).toList(),
        rule.number("social_percent"));
  }

  private Optional<Long> planned(Scope scope, MoneyPeriod period) {
    return jdbc.sql(
            """
            select planned_fen from funds.v_public_year_plan
            where community_id = :community and year = :year and :quarter = 0
            """)
        .param("community", scope.communityId())
        .param("year", period.year())
        .param("quarter", period.quarter())
        .query(Long.class)
        .optional();
  }
}
