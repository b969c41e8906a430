package org.linli.resources.donations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;
import org.linli.resources.ResourceError;

/**
 * What a thing needs, and how often.
 *
 * @param everyMonths from 1 to 60
 */
public record PlanUpkeep(String everyMonths, String upkeep) {

  private static final Pattern MONTHS = Pattern.compile("[1-9]|[1-5]\\d|60");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public PlanUpkeep(@Nullable String everyMonths, @Nullable String upkeep) {
    var check = new Validation();
    this.everyMonths = months(check, everyMonths);
    this.upkeep = check.required("upkeep", upkeep, 100);
    check.done();
  }

  static String months(Validation check, @Nullable String everyMonths) {
    var text = check.required("everyMonths", everyMonths, 2);
    if (!text.isEmpty() && !MONTHS.matcher(text).matches()) {
      check.reject("everyMonths", ResourceError.NOT_A_NUMBER);
    }
    return text;
  }

  @JsonIgnore
  int months() {
    return Integer.parseInt(everyMonths);
  }
}
