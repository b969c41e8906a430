package org.linli.compensation;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits an amount by weights so that the parts add up to it exactly: each gets the whole fen of
 * its share, and the fen that are left go one by one to the largest remainders, of the same ones to
 * the first (Hamilton's method).
 */
public final class Split {

  private Split() {}

  /**
   * @param total in fen, from 0
   * @param weights from 0, one of them above
   * @return in the order of the weights; who weighs nothing gets nothing
   */
  public static List<Long> of(long total, List<Long> weights) {
    var sum = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    if (total < 0 || sum.signum() <= 0 || weights.stream().anyMatch(weight -> weight < 0)) {
      throw new IllegalArgumentException("Nothing to split, or nobody to split it among");
    }
    var parts = new long[weights.size()];
    var remainders = new BigInteger[weights.size()];
    var left = total;
    for (var index = 0; index < parts.length; index++) {
      var exact = BigInteger.valueOf(total).multiply(BigInteger.valueOf(weights.get(index)));
      var divided = exact.divideAndRemainder(sum);
      parts[index] = divided[0].longValueExact();
      remainders[index] = divided[1];
      left -= parts[index];
    }
    IntStream.range(0, parts.length)
        .boxed()
        .sorted(Comparator.comparing((Integer index) -> remainders[index]).reversed())
        .limit(left)
        .forEach(index -> parts[index]++);
    return IntStream.range(0, parts.length).mapToObj(index -> parts[index]).toList();
  }
}
