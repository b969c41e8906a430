package org.linli.ledger;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Refused;
import org.linli.kernel.Validation;

/**
 * So much of something, always more than nothing.
 *
 * @param value fen, minutes or points
 */
public record Amount(Unit unit, long value) {

  /** Below 10^15 of the smallest part, so that sums of amounts stay exact. */
  static final long MOST = 999_999_999_999_999L;

  private static final int LONGEST = 40;
  private static final String NUMBER = "(?<number>(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)";
  private static final Pattern MINUS = Pattern.compile("[-−‐–—负].*|\\(.*\\)");
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  private static final Pattern IN_YUAN =
      Pattern.compile("(?:人民币|¥|RMB)?" + NUMBER + "(?<more>万)?(?:元|块钱?)?整?");
  private static final Pattern IN_HOURS =
      Pattern.compile(NUMBER + "(?:个?小时(?:(?<more>[1-5]?\\d)分钟?)?)?");
  private static final Pattern IN_POINTS = Pattern.compile(NUMBER + "(?<more>万)?个?(?:积?分)?");
  private static final Pattern MINUTES = Pattern.compile("(\\d{1,15})分钟?");

  public Amount {
    if (value <= 0 || value > MOST) {
      throw new IllegalArgumentException("Not an amount: " + value);
    }
  }

  /**
   * Reads what people type: {@code 1,234.5元}, {@code １２００}, {@code 3.5万}, {@code 1小时30分}, {@code
   * 90分钟}.
   *
   * @throws Refused with a {@link LedgerError} that says what is wrong with it
   */
  public static Amount parse(Unit unit, String typed) {
    var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
    if (MINUS.matcher(text).matches()) {
      throw new Refused(LedgerError.NEGATIVE);
    }
    var minutes = MINUTES.matcher(text);
    if (unit == Unit.HOURS && minutes.matches()) {
      return of(unit, new BigDecimal(minutes.group(1)));
    }
    var match = pattern(unit).matcher(text);
    if (text.length() > LONGEST || !match.matches()) {
      throw new Refused(LedgerError.NOT_AN_AMOUNT);
    }
    return whole(unit, new BigDecimal(match.group("number").replace(",", "")), match.group("more"));
  }

  private static Pattern pattern(Unit unit) {
    return switch (unit) {
      case YUAN -> IN_YUAN;
      case HOURS -> IN_HOURS;
      case POINTS -> IN_POINTS;
    };
  }

  private static Amount whole(Unit unit, BigDecimal number, @Nullable String more) {
    // 1.234 may be meant as a thousand: it is asked about, not guessed.
    if (more == null && number.scale() > 2) {
      throw new Refused(LedgerError.TOO_FINE);
    }
    var parts = number.multiply(BigDecimal.valueOf(unit.parts()));
    if (more != null) {
      parts = more.equals("万") ? parts.multiply(TEN_THOUSAND) : parts.add(new BigDecimal(more));
    }
    return of(unit, parts);
  }

  private static Amount of(Unit unit, BigDecimal parts) {
    if (parts.signum() == 0) {
      throw new Refused(LedgerError.NOTHING);
    }
    if (parts.stripTrailingZeros().scale() > 0) {
      throw new Refused(LedgerError.TOO_FINE);
    }
    if (parts.compareTo(BigDecimal.valueOf(MOST)) > 0) {
      throw new Refused(LedgerError.TOO_LARGE);
    }
    return new Amount(unit, parts.longValueExact());
  }

  /**
   * The same of a field of a form.
   *
   * @return the smallest amount where it was rejected
   */
  public static Amount typed(Validation check, String field, Unit unit, @Nullable String value) {
    var text = check.required(field, value, LONGEST);
    try {
      return text.isEmpty() ? new Amount(unit, 1) : parse(unit, text);
    } catch (Refused wrong) {
      check.reject(field, wrong.code());
      return new Amount(unit, 1);
    }
  }

  /** As people read it: ¥1,234.50. */
  @Override
  public String toString() {
    return unit.text(value);
  }
}
