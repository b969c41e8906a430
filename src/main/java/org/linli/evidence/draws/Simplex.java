package org.linli.evidence.draws;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds {@code y ≥ 0} with {@code rows · y ≤ 1} for which {@code goal · y} is greatest, in exact
 * whole numbers over one common denominator (Edmonds' integer pivoting). Bland's rule guards that
 * it ends.
 */
final class Simplex {

  private final BigInteger[][] table; // last row: the goal; last column: the bounds
  private final int[] basic; // which variable each row stands for; those from `width` on are slack
  private final int[] free; // which variable each column stands for
  private BigInteger denominator = BigInteger.ONE;

  /**
   * @param rows not negative; each variable is positive in one of them, so that there is an end
   */
  Simplex(List<List<Integer>> rows, List<Integer> goal) {
    var width = goal.size();
    var height = rows.size();
    table = new BigInteger[height + 1][width + 1];
    for (var row = 0; row < height; row++) {
      for (var column = 0; column < width; column++) {
        table[row][column] = BigInteger.valueOf(rows.get(row).get(column));
      }
      table[row][width] = BigInteger.ONE;
    }
    for (var column = 0; column < width; column++) {
      table[height][column] = BigInteger.valueOf(-goal.get(column));
    }
    table[height][width] = BigInteger.ZERO;
    basic = IntStream.range(width, width + height).toArray();
    free = IntStream.range(0, width).toArray();
    for (var column = entering(); column >= 0; column = entering()) {
      pivot(leaving(column), column);
    }
  }

  private int entering() {
    var best = -1;
    for (var column = 0; column < free.length; column++) {
      if (table[basic.length][column].signum() < 0 && (best < 0 || free[column] < free[best])) {
        best = column;
      }
    }
    return best;
  }

  private int leaving(int column) {
    var best = -1;
    for (var row = 0; row < basic.length; row++) {
      if (table[row][column].signum() > 0 && (best < 0 || sooner(row, best, column))) {
        best = row;
      }
    }
    return best;
  }

  private boolean sooner(int row, int other, int column) {
    var order =
        table[row][free.length]
            .multiply(table[other][column])
            .compareTo(table[other][free.length].multiply(table[row][column]));
    return order < 0 || (order == 0 && basic[row] < basic[other]);
  }

  private void pivot(int pivotRow, int pivotColumn) {
    var pivot = table[pivotRow][pivotColumn];
    for (var row = 0; row < table.length; row++) {
      for (var column = 0; row != pivotRow && column < table[row].length; column++) {
        if (column != pivotColumn) {
          table[row][column] =
              table[row][column]
                  .multiply(pivot)
                  .subtract(table[row][pivotColumn].multiply(table[pivotRow][column]))
                  .divide(denominator);
        }
      }
    }
    for (var row = 0; row < table.length; row++) {
      table[row][pivotColumn] = table[row][pivotColumn].negate();
    }
    table[pivotRow][pivotColumn] = denominator;
    denominator = pivot;
    var left = basic[pivotRow];
    basic[pivotRow] = free[pivotColumn];
    free[pivotColumn] = left;
  }

  BigInteger denominator() {
    return denominator;
  }

  /** The goal times the denominator. */
  BigInteger value() {
    return table[basic.length][free.length];
  }

  /** A variable times the denominator. */
  BigInteger variable(int which) {
    return IntStream.range(0, basic.length)
        .filter(row -> basic[row] == which)
        .mapToObj(row -> table[row][free.length])
        .findFirst()
        .orElse(BigInteger.ZERO);
  }

  /** What a row is worth, times the denominator: the solution of the dual problem. */
  BigInteger price(int row) {
    return IntStream.range(0, free.length)
        .filter(column -> free[column] == free.length + row)
        .mapToObj(column -> table[basic.length][column])
        .findFirst()
        .orElse(BigInteger.ZERO);
  }
}
