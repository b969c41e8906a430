package org.linli.opinions.mapping;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Draws by lot. {@link Random} and no other generator: its algorithm is part of Java's contract, so
 * that the published seed says the same everywhere and always.
 */
final class Lots {

  private Lots() {}

  /** At most {@code most} of the numbers from zero to {@code all}, ascending. */
  static int[] some(int all, int most, Random random) {
    var numbers = IntStream.range(0, all).toArray();
    if (all <= most) {
      return numbers;
    }
    for (var i = 0; i < most; i++) {
      var j = i + random.nextInt(all - i);
      var kept = numbers[i];
      numbers[i] = numbers[j];
      numbers[j] = kept;
    }
    var drawn = Arrays.copyOf(numbers, most);
    Arrays.sort(drawn);
    return drawn;
  }
}
