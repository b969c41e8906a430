package org.linli.spending;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Refused;
import org.linli.kernel.Validation;
import org.linli.ledger.Amount;
import org.linli.ledger.Unit;

/**
 * What a unit asked for the same.
 *
 * @param by its name
 * @param fen how much
 */
public record Quote(String by, long fen) {

  private static final int MOST = 10;
  private static final int LONGEST_NAME = 60;

  /**
   * One a line: the unit, then the amount.
   *
   * @return those that can be read; what cannot is rejected
   */
  static List<Quote> typed(Validation check, String field, @Nullable String text) {
    var lines =
        check
            .optional(field, Objects.requireNonNullElse(text, ""), 1_000)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    var quotes = new ArrayList<Quote>();
    for (var line : lines) {
      try {
        quotes.add(read(line));
      } catch (Refused wrong) {
        check.reject(field, SpendingError.NOT_A_QUOTE, line);
        return List.of();
      }
    }
    if (quotes.size() > MOST || quotes.stream().map(Quote::by).distinct().count() < quotes.size()) {
      check.reject(field, SpendingError.SAME_QUOTER, MOST);
    }
    return quotes;
  }

  private static Quote read(String line) {
    var cut =
        Math.max(
            Math.max(line.lastIndexOf(' '), line.lastIndexOf('\t')),
            Math.max(
                Math.max(line.lastIndexOf('，'), line.lastIndexOf('　')),
                Math.max(line.lastIndexOf('：'), line.lastIndexOf(':'))));
    var by = cut < 0 ? "" : line.substring(0, cut).strip().replaceAll("[，：:]$", "");
    if (by.isEmpty() || by.length() > LONGEST_NAME || PersonalWords.in(by)) {
      throw new Refused(SpendingError.NOT_A_QUOTE);
    }
    return new Quote(by, Amount.parse(Unit.YUAN, line.substring(cut + 1)).value());
  }
}
