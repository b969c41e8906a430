package org.linli.dispatch;

import java.time.YearMonth;
import java.util.List;

/**
 * A month's rates with how they are weighed, in per cent.
 *
 * @param streets of a district, by code; none where it is a street's own month
 * @param departments by name
 * @param least of fewer a rate is not shown
 * @param rule the version of the rule that says so
 */
public record MonthOfRates(
    YearMonth month,
    List<StreetRates> streets,
    List<DepartmentRates> departments,
    int response,
    int resolution,
    int satisfaction,
    int least,
    String rule) {

  public MonthOfRates {
    streets = List.copyOf(streets);
    departments = List.copyOf(departments);
  }

  static MonthOfRates of(
      YearMonth month,
      List<StreetRates> streets,
      List<DepartmentRates> departments,
      DispatchRules.Weights weights) {
    return new MonthOfRates(
        month,
        streets,
        departments,
        weights.response(),
        weights.resolution(),
        weights.satisfaction(),
        weights.least(),
        weights.version());
  }
}
