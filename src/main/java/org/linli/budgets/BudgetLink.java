package org.linli.budgets;

import java.util.Optional;
import java.util.regex.Pattern;
import org.linli.kernel.ShortNumber;

/**
 * How a charter names the project of a round from which it begins: {@code budget:2026-000003-4}.
 *
 * @param idea number of the idea in the round
 */
public record BudgetLink(ShortNumber round, int idea) {

  private static final Pattern CODE = Pattern.compile("budget:(\\d{4}-\\d{6,9})-(\\d{1,3})");

  /** As links say it. */
  public static String of(ShortNumber round, int idea) {
    return "budget:" + round + "-" + idea;
  }

  static Optional<BudgetLink> parse(String code) {
    var match = CODE.matcher(code);
    return match.matches()
        ? ShortNumber.parse(match.group(1))
            .map(it -> new BudgetLink(it, Integer.parseInt(match.group(2))))
        : Optional.empty();
  }
}
