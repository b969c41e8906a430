package org.linli.opinions.mapping;

import java.util.Random;

/**
 * In how many directions opinions hang together, rather than differ from statement to statement as
 * if by lot. K-means finds groups in anything; Horn's parallel analysis (1965) asks first whether a
 * direction is stronger than in answers that were dealt anew statement by statement.
 */
final class Chance {

  private static final int DEALS = 19; // at most one map in twenty is drawn of nothing
  private static final int MOST = 2_000;

  private Chance() {}

  /** How many of the first {@code most} directions are stronger than chance makes them. */
  static int directions(Table table, int most, long seed) {
    var random = new Random(seed);
    var part = table.of(Lots.some(table.voters, MOST, random));
    var found = strength(part, most, seed);
    var real = 0;
    while (real < most && found[real] > 1e-9) {
      real++;
    }
    for (var deal = 0; deal < DEALS && real > 0; deal++) {
      var dealt = strength(part.shuffled(random), real, seed);
      var stronger = 0;
      while (stronger < real && found[stronger] > dealt[stronger]) {
        stronger++;
      }
      real = stronger;
    }
    return real;
  }

  private static double[] strength(Table table, int wanted, long seed) {
    return Components.of(table, wanted, Components.ROUGH, seed).strength;
  }
}
