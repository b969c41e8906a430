package org.linli.evidence.draws;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The chance that each of a kind has to be drawn, as a fraction in lowest terms.
 *
 * @param kind what they have in common, in words
 * @param people how many they are
 */
public record Chance(String kind, int people, BigInteger numerator, BigInteger denominator) {

  private static final BigInteger TENTHS_OF_A_PERCENT = BigInteger.valueOf(1000);

  /** For lists without weights, in the order of kinds. */
  public static List<Chance> of(Sheet sheet) {
    var kinds = sheet.kinds();
    return IntStream.range(0, kinds.size()).mapToObj(each -> of(sheet, kinds, each)).toList();
  }

  private static Chance of(Sheet sheet, List<Kind> kinds, int kind) {
    var seats = BigInteger.ZERO;
    var tickets = BigInteger.ZERO;
    for (var each : sheet.compositions()) {
      seats = seats.add(each.tickets().multiply(BigInteger.valueOf(each.seats().get(kind))));
      tickets = tickets.add(each.tickets());
    }
    var size = kinds.get(kind).size();
    var whole = tickets.multiply(BigInteger.valueOf(size));
    var divisor = seats.gcd(whole);
    return new Chance(kinds.get(kind).name(), size, seats.divide(divisor), whole.divide(divisor));
  }

  /** In per cent with one digit after the point, rounded down. */
  public String percent() {
    var tenths = numerator.multiply(TENTHS_OF_A_PERCENT).divide(denominator);
    var parts = tenths.divideAndRemainder(BigInteger.TEN);
    return parts[0] + "." + parts[1];
  }

  /** Whether nobody of the kind can ever be drawn within the quotas. */
  public boolean none() {
    return numerator.signum() == 0;
  }

  boolean lessThan(Chance other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator))
        < 0;
  }

  /** The smallest of those that are any. */
  static Chance least(List<Chance> chances) {
    return chances.stream()
        .filter(it -> !it.none())
        .reduce((one, other) -> other.lessThan(one) ? other : one)
        .orElseThrow();
  }
}
