package org.linli.opinions.mapping;

import java.util.Random;

/**
 * The directions in which answers differ most: principal components of the answers less each
 * statement's mean, where a missing answer counts as the mean, that is as zero (Small and others
 * 2021). Found by power iteration on the statements' matrix of products.
 */
final class Components {

  /** For the map itself; where directions are almost equally strong, that takes long. */
  static final int EXACT = 3_000;

  /** For what is only compared. */
  static final int ROUGH = 200;

  private static final double STILL = 1e-20;

  /** By component, the strongest first: of length one, or all zero if nothing is left. */
  final double[][] loadings;

  /** How much each explains. */
  final double[] strength;

  private Components(double[][] loadings, double[] strength) {
    this.loadings = loadings;
    this.strength = strength;
  }

  static Components of(Table table, int wanted, int turns, long seed) {
    var products = products(table);
    var loadings = new double[wanted][];
    var strength = new double[wanted];
    var random = new Random(seed);
    for (var i = 0; i < wanted; i++) {
      loadings[i] = strongest(products, turns, random);
      strength[i] = deflate(products, loadings[i]);
    }
    return new Components(loadings, strength);
  }

  /**
   * Where each voter stands. Who answered few statements would come to lie in the middle, as if
   * they had no opinion; the factor is the paper's remedy: the square root of statements by
   * answers.
   *
   * @return of each direction the coordinates of all voters
   */
  double[][] project(Table table) {
    var places = new double[loadings.length][table.voters];
    for (var statement = 0; statement < table.statements(); statement++) {
      var mean = table.mean(statement);
      for (var i = 0; i < loadings.length; i++) {
        var place = places[i];
        var weight = loadings[i][statement];
        Table.each(table.answered[statement], voter -> place[voter] -= mean * weight);
        Table.each(table.agree[statement], voter -> place[voter] += weight);
        Table.each(table.disagree[statement], voter -> place[voter] -= weight);
      }
    }
    var answers = table.answers();
    for (var voter = 0; voter < table.voters; voter++) {
      var factor = Math.sqrt((double) table.statements() / Math.max(1, answers[voter]));
      for (var place : places) {
        place[voter] *= factor;
      }
    }
    return places;
  }

  /**
   * Of each two statements: the sum over voters of the products of their answers less the means.
   */
  private static double[][] products(Table table) {
    var count = table.statements();
    var means = new double[count];
    for (var i = 0; i < count; i++) {
      means[i] = table.mean(i);
    }
    var products = new double[count][count];
    for (var i = 0; i < count; i++) {
      for (var j = 0; j <= i; j++) {
        products[i][j] = product(table, i, j, means[i], means[j]);
        products[j][i] = products[i][j];
      }
    }
    return products;
  }

  private static double product(Table table, int i, int j, double meanI, double meanJ) {
    var both = 0;
    var alike = 0; // both agree or both disagree, less where one agrees and one disagrees
    var sumI = 0; // of the answers to one, where the other was answered too
    var sumJ = 0;
    for (var word = 0; word < table.answered[i].length; word++) {
      var asked = table.answered[i][word] & table.answered[j][word];
      var agreeI = table.agree[i][word] & asked;
      var agreeJ = table.agree[j][word] & asked;
      var disagreeI = table.disagree[i][word] & asked;
      var disagreeJ = table.disagree[j][word] & asked;
      both += Long.bitCount(asked);
      sumI += Long.bitCount(agreeI) - Long.bitCount(disagreeI);
      sumJ += Long.bitCount(agreeJ) - Long.bitCount(disagreeJ);
      alike += Long.bitCount((agreeI & agreeJ) | (disagreeI & disagreeJ));
      alike -= Long.bitCount((agreeI & disagreeJ) | (disagreeI & agreeJ));
    }
    return alike - meanJ * sumI - meanI * sumJ + meanI * meanJ * both;
  }

  private static double[] strongest(double[][] products, int turns, Random random) {
    var vector = new double[products.length];
    for (var i = 0; i < vector.length; i++) {
      vector[i] = random.nextDouble() - 0.5;
    }
    if (!normalise(vector)) {
      return new double[products.length];
    }
    for (var turn = 0; turn < turns; turn++) {
      var next = times(products, vector);
      if (!normalise(next)) {
        return new double[products.length];
      }
      var moved = 0.0;
      for (var i = 0; i < next.length; i++) {
        moved += (next[i] - vector[i]) * (next[i] - vector[i]);
      }
      vector = next;
      if (moved < STILL) {
        break;
      }
    }
    return turned(vector);
  }

  /** Takes out what a direction explains, and says how much that was. */
  private static double deflate(double[][] products, double[] vector) {
    var strength = 0.0;
    var image = times(products, vector);
    for (var i = 0; i < vector.length; i++) {
      strength += vector[i] * image[i];
    }
    for (var i = 0; i < vector.length; i++) {
      for (var j = 0; j < vector.length; j++) {
        products[i][j] -= strength * vector[i] * vector[j];
      }
    }
    return strength;
  }

  private static double[] times(double[][] products, double[] vector) {
    var image = new double[vector.length];
    for (var i = 0; i < vector.length; i++) {
      var sum = 0.0;
      var row = products[i];
      for (var j = 0; j < vector.length; j++) {
        sum += row[j] * vector[j];
      }
      image[i] = sum;
    }
    return image;
  }

  /** Not for what rounding left of a matrix that is zero. */
  private static boolean normalise(double[] vector) {
    var square = 0.0;
    for (var value : vector) {
      square += value * value;
    }
    if (square < 1e-16) {
      return false;
    }
    var length = Math.sqrt(square);
    for (var i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
    return true;
  }

  /** A direction and its opposite are the same; the map is not to be mirrored from day to day. */
  private static double[] turned(double[] vector) {
    var largest = 0;
    for (var i = 1; i < vector.length; i++) {
      if (Math.abs(vector[i]) > Math.abs(vector[largest]) + 1e-9) {
        largest = i;
      }
    }
    if (vector.length > 0 && vector[largest] < 0) {
      for (var i = 0; i < vector.length; i++) {
        vector[i] = -vector[i];
      }
    }
    return vector;
  }
}
