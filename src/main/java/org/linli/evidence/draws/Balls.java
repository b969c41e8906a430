package org.linli.evidence.draws;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linli.kernel.Invalid;

/**
 * Numbers that nobody here can choose: balls drawn in public, or a lottery that people know.
 *
 * @param count how many are drawn
 * @param lowest number on a ball
 * @param highest number on a ball
 * @param repeated whether balls go back, so that the order counts and a number may come again
 */
public record Balls(int count, int lowest, int highest, boolean repeated) {

  private static final Pattern BETWEEN = Pattern.compile("\\D+");

  /** In how many ways they can fall. */
  public BigInteger outcomes() {
    var range = highest - lowest + 1;
    if (repeated) {
      return BigInteger.valueOf(range).pow(count);
    }
    var ways = BigInteger.ONE;
    for (var each = 0; each < count; each++) {
      ways = ways.multiply(BigInteger.valueOf(range - each)).divide(BigInteger.valueOf(each + 1L));
    }
    return ways;
  }

  /**
   * Reads what somebody typed: whole numbers with anything between them, full-width ones too.
   *
   * @return in their order where it counts, else the smallest first
   * @throws Invalid if it is not what can fall
   */
  List<Integer> read(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    var typed = BETWEEN.splitAsStream(plain).filter(it -> !it.isEmpty()).toList();
    if (typed.size() != count) {
      throw Invalid.field("numbers", DrawError.HOW_MANY_NUMBERS, typed.size(), count);
    }
    if (typed.stream().anyMatch(it -> !fits(it))) {
      throw Invalid.field("numbers", DrawError.NO_SUCH_BALL, lowest, highest);
    }
    var numbers = typed.stream().map(Integer::valueOf).toList();
    if (!repeated && new HashSet<>(numbers).size() < count) {
      throw Invalid.field("numbers", DrawError.SAME_BALL);
    }
    return repeated ? numbers : numbers.stream().sorted().toList();
  }

  private boolean fits(String number) {
    return number.length() <= 6
        && IntStream.of(Integer.parseInt(number)).allMatch(it -> it >= lowest && it <= highest);
  }

  /** As RFC 3797 (section 4.1) writes them: {@code 2.5.8.10.12./}. */
  static String key(List<Integer> numbers) {
    return numbers.stream().map(it -> it + ".").collect(Collectors.joining()) + "/";
  }
}
