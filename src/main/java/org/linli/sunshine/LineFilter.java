package org.linli.sunshine;

import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ShortNumber;

/**
 * Which lines are wanted.
 *
 * @param fund of one account
 * @param project of what is kept for one project, by its number
 */
public record LineFilter(MoneyPeriod period, Optional<UUID> fund, Optional<ShortNumber> project) {

  public static LineFilter of(MoneyPeriod period) {
    return new LineFilter(period, Optional.empty(), Optional.empty());
  }

  /** The same as the end of an address. */
  public String query() {
    return "?period="
        + period
        + fund.map(it -> "&fund=" + it).orElse("")
        + project.map(it -> "&project=" + it).orElse("");
  }
}
