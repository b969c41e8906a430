package org.linli.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.platform.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The three rates of each department by month (WHIS-2), counted from what happened and never typed.
 * Only departments are counted: whoever was invited has no duty. By name, not by rank.
 */
@Service
@Transactional(readOnly = true)
public class RateReading {

  private static final int WHOLE = 100;

  private final JdbcClient jdbc;
  private final DispatchRules rules;
  private final Bodies bodies;
  private final Clock clock;

  RateReading(JdbcClient jdbc, DispatchRules rules, Bodies bodies, Clock clock) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.bodies = bodies;
    this.clock = clock;
  }

  /** All departments of a street. */
  public MonthOfRates of(Actor actor, YearMonth month) {
    actor.require(DispatchPermission.OVERSEE);
    var weights = rules.weights(actor.communityId());
    return new MonthOfRates(
        month,
        count(actor.communityId(), month, weights),
        weights.response(),
        weights.resolution(),
        weights.satisfaction(),
        weights.least(),
        weights.version());
  }

  /** Only the department that the actor speaks for. */
  public MonthOfRates own(Actor actor, YearMonth month) {
    actor.require(DispatchPermission.ANSWER);
    var own = bodies.own(actor);
    var weights = rules.weights(actor.communityId());
    return new MonthOfRates(
        month,
        count(actor.communityId(), month, weights).stream()
            .filter(it -> it.organization().equals(own))
            .toList(),
        weights.response(),
        weights.resolution(),
        weights.satisfaction(),
        weights.least(),
        weights.version());
  }

  private List<DepartmentRates> count(long area, YearMonth month, DispatchRules.Weights weights) {
    return jdbc.sql(
            """
            with assigned as (
              select r.organization_id, r.name, 'RESPONSE' as rate,
                r.checked_in_at <= r.check_in_by as yes, e.status
              from dispatch.receiver r
              left join dispatch.exclusion e on e.community_id = r.community_id
                and e.whistle_id = r.whistle_id and e.receiver_id = r.receiver_id
                and e.rate = 'RESPONSE'
              where r.community_id = :area and not r.invited and r.status <> 'RELEASED'
                and r.named_at >= :begins and r.named_at < :ends
                and (r.checked_in_at is not null or r.check_in_by < :now)),
            heard as (
              select r.organization_id, r.name, v.rate, v.yes, e.status
              from dispatch.call_back c
              join dispatch.receiver r on r.community_id = c.community_id
                and r.whistle_id = c.whistle_id
              cross join lateral (values ('RESOLUTION', c.settled), ('SATISFACTION', c.content))
                as v (rate, yes)
              left join dispatch.exclusion e on e.community_id = r.community_id
                and e.whistle_id = r.whistle_id and e.receiver_id = r.receiver_id
                and e.rate = v.rate
              where c.community_id = :area and c.answered_at >= :begins and c.answered_at < :ends
                and not r.invited and r.status not in ('RELEASED', 'HANDED_OVER', 'DECLINED')),
            counted as (
              select *, coalesce(status = 'GRANTED', false) as left_out from assigned
              union all
              select *, coalesce(status = 'GRANTED', false) from heard)
            select organization_id, max(name) as name,
              count(*) filter (where rate = 'RESPONSE' and not left_out) as assigned,
              count(*) filter (where rate = 'RESPONSE' and not left_out and yes) as in_time,
              count(*) filter (where rate = 'RESPONSE' and left_out) as response_out,
              count(*) filter (where rate = 'RESOLUTION' and not left_out) as heard,
              count(*) filter (where rate = 'RESOLUTION' and not left_out and yes) as settled,
              count(*) filter (where rate = 'RESOLUTION' and left_out) as resolution_out,
              count(*) filter (where rate = 'SATISFACTION' and not left_out) as judged,
              count(*) filter (where rate = 'SATISFACTION' and not left_out and yes) as content,
              count(*) filter (where rate = 'SATISFACTION' and left_out) as satisfaction_out
            from counted group by organization_id order by name, organization_id limit 500
            """)
        .param("area", area)
        .param("begins", begin(month.atDay(1)))
        .param("ends", begin(month.plusMonths(1).atDay(1)))
        .param("now", Timestamp.from(clock.instant()))
        .query((row, index) -> rates(row, weights))
        .list();
  }

  private static DepartmentRates rates(ResultSet row, DispatchRules.Weights weights)
      throws SQLException {
    var response = part(row, "assigned", "in_time", "response_out", weights);
    var resolution = part(row, "heard", "settled", "resolution_out", weights);
    var satisfaction = part(row, "judged", "content", "satisfaction_out", weights);
    return new DepartmentRates(
        row.getObject("organization_id", UUID.class),
        row.getString("name"),
        response,
        resolution,
        satisfaction,
        score(response, resolution, satisfaction, weights));
  }

  private static DepartmentRates.Part part(
      ResultSet row, String n, String yes, String excluded, DispatchRules.Weights weights)
      throws SQLException {
    return DepartmentRates.Part.of(
        row.getInt(n), row.getInt(yes), row.getInt(excluded), weights.least());
  }

  private static OptionalInt score(
      DepartmentRates.Part response,
      DepartmentRates.Part resolution,
      DepartmentRates.Part satisfaction,
      DispatchRules.Weights weights) {
    if (response.percent().isEmpty()
        || resolution.percent().isEmpty()
        || satisfaction.percent().isEmpty()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(
        (response.percent().getAsInt() * weights.response()
                + resolution.percent().getAsInt() * weights.resolution()
                + satisfaction.percent().getAsInt() * weights.satisfaction())
            / WHOLE);
  }

  private static Timestamp begin(LocalDate day) {
    return Timestamp.from(day.atStartOfDay(Dates.ZONE).toInstant());
  }

  /**
   * A month's rates with how they are weighed, in per cent.
   *
   * @param least of fewer a rate is not shown
   * @param rule the version of the rule that says so
   */
  public record MonthOfRates(
      YearMonth month,
      List<DepartmentRates> departments,
      int response,
      int resolution,
      int satisfaction,
      int least,
      String rule) {}
}
