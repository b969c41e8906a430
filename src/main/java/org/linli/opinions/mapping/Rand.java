package org.linli.opinions.mapping;

import java.util.HashMap;
import java.util.Map;

/** How alike two groupings of the same people are (Hubert and Arabie 1985). */
final class Rand {

  private Rand() {}

  /** The adjusted index: 1 if they are the same, about 0 if they agree as often as by chance. */
  static double adjusted(int[] one, int[] other) {
    if (one.length != other.length) {
      throw new IllegalArgumentException(one.length + " people and " + other.length);
    }
    var cells = new HashMap<Long, Integer>();
    var rows = new HashMap<Integer, Integer>();
    var columns = new HashMap<Integer, Integer>();
    for (var i = 0; i < one.length; i++) {
      cells.merge((long) one[i] << 32 | (other[i] & 0xFFFF_FFFFL), 1, Integer::sum);
      rows.merge(one[i], 1, Integer::sum);
      columns.merge(other[i], 1, Integer::sum);
    }
    var inRows = pairs(rows);
    var inColumns = pairs(columns);
    var all = pairs(one.length);
    var expected = all == 0 ? 0 : inRows * inColumns / all;
    var most = (inRows + inColumns) / 2;
    return most == expected ? 1 : (pairs(cells) - expected) / (most - expected);
  }

  private static double pairs(Map<?, Integer> counts) {
    return counts.values().stream().mapToDouble(Rand::pairs).sum();
  }

  private static double pairs(int count) {
    return count * (count - 1.0) / 2;
  }
}
