package org.linli.dispatch.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.linli.dispatch.DispatchPermission;
import org.linli.dispatch.DistrictRates;
import org.linli.dispatch.MonthOfRates;
import org.linli.dispatch.RateReading;
import org.linli.kernel.Actor;
import org.linli.platform.Dates;
import org.springframework.stereotype.Component;

/** Whose rates somebody reads: a district its streets, a street all departments, one its own. */
@Component
class ShownRates {

  private final RateReading rates;
  private final DistrictRates district;
  private final Clock clock;

  ShownRates(RateReading rates, DistrictRates district, Clock clock) {
    this.rates = rates;
    this.district = district;
    this.clock = clock;
  }

  /**
   * @param month as in 2026-09; of anything else it is this month
   */
  MonthOfRates of(Actor actor, String month) {
    var asked = month(month, YearMonth.from(Dates.day(clock.instant())));
    return actor.may(DispatchPermission.OVERSEE)
        ? district.of(actor, asked).orElseGet(() -> rates.of(actor, asked))
        : rates.own(actor, asked);
  }

  private static YearMonth month(String text, YearMonth now) {
    try {
      return text.isEmpty() ? now : YearMonth.parse(text);
    } catch (DateTimeException noMonth) {
      return now;
    }
  }
}
