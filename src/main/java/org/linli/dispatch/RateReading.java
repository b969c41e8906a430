package org.linli.dispatch;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The three rates of each department by month (WHIS-2), counted from what happened and never typed.
 * By name, not by rank.
 */
@Service
@Transactional(readOnly = true)
public class RateReading {

  private final RateRows rows;
  private final DispatchRules rules;
  private final StreetOrganizations organizations;
  private final Clock clock;

  RateReading(RateRows rows, DispatchRules rules, StreetOrganizations organizations, Clock clock) {
    this.rows = rows;
    this.rules = rules;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** All departments of a street. */
  public MonthOfRates of(Actor actor, YearMonth month) {
    actor.require(DispatchPermission.OVERSEE);
    return month(actor, month, rows.in(actor.scope(), month, clock.instant()));
  }

  /** Only the department that the actor speaks for. */
  public MonthOfRates own(Actor actor, YearMonth month) {
    actor.require(DispatchPermission.ANSWER);
    var own = organizations.own(actor);
    var counted =
        rows.in(actor.scope(), month, clock.instant()).stream()
            .filter(it -> it.organization().equals(own))
            .toList();
    return month(actor, month, counted);
  }

  private MonthOfRates month(Actor actor, YearMonth month, List<RateRows.Counted> counted) {
    var weights = rules.weights(actor.communityId());
    var departments =
        counted.stream()
            .map(
                it ->
                    new DepartmentRates(
                        Optional.of(it.organization()),
                        it.name(),
                        ThreeRates.of(it.counts(), weights)))
            .toList();
    return MonthOfRates.of(month, List.of(), departments, weights);
  }
}
