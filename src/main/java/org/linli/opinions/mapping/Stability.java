package org.linli.opinions.mapping;

import java.util.Arrays;
import java.util.Random;

/**
 * Whether the groups would be the same if other people had come: the map is drawn again of four
 * fifths of the people, and compared for them (Hennig 2007). Of more than 2,500 people 2,000 are
 * taken, so that it shows rather less than there is.
 */
final class Stability {

  private static final int SAMPLES = 20;
  private static final int MOST = 2_000;

  private Stability() {}

  /**
   * @param tried the number of groups with which {@code clusters} began
   * @return mean adjusted Rand index, from about 0 to 1
   */
  static double of(
      Table table, Clusters clusters, int tried, int smallest, int directions, long seed) {
    var random = new Random(seed);
    var size = Math.min(MOST, table.voters * 4 / 5);
    var least = Math.max(2, (int) ((long) smallest * size / table.voters));
    var sum = 0.0;
    for (var sample = 0; sample < SAMPLES; sample++) {
      var who = Lots.some(table.voters, size, random);
      var part = table.of(who);
      var places = Components.of(part, directions, Components.ROUGH, seed).project(part);
      var again = Clusters.of(places, tried, least, seed);
      var before = Arrays.stream(who).map(voter -> clusters.groupOf()[voter]).toArray();
      sum += Rand.adjusted(before, again.groupOf());
    }
    return sum / SAMPLES;
  }
}
