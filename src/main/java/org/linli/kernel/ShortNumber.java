package org.linli.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number people see and say, unique within a community, a kind of record and a year.
 *
 * @param year four digits, by Chinese time
 * @param sequence from 1, without gaps
 */
public record ShortNumber(int year, int sequence) {

  private static final Pattern TEXT = Pattern.compile("(\\d{4})-(\\d{6}|[1-9]\\d{6,8})");

  public ShortNumber {
    if (year < 2000 || year > 9999 || sequence < 1) {
      throw new IllegalArgumentException("No such number: " + year + "-" + sequence);
    }
  }

  /** Reads {@code 2026-000318}; empty if the text is anything else. */
  public static Optional<ShortNumber> parse(String text) {
    var match = TEXT.matcher(text);
    if (!match.matches() || Integer.parseInt(match.group(2)) == 0) {
      return Optional.empty();
    }
    var year = Integer.parseInt(match.group(1));
    return year < 2000
        ? Optional.empty()
        : Optional.of(new ShortNumber(year, Integer.parseInt(match.group(2))));
  }

  /** {@code 2026-000318}, as in URLs. */
  @Override
  @JsonValue
  public String toString() {
    var digits = String.valueOf(sequence);
    return year + "-" + "0".repeat(Math.max(0, 6 - digits.length())) + digits;
  }
}
