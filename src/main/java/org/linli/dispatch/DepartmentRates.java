package org.linli.dispatch;

import java.util.OptionalInt;
import java.util.UUID;

/**
 * The three rates of a department in a month, each with what it is a share of.
 *
 * @param score the weighted whole, where all three may be shown
 */
public record DepartmentRates(
    UUID organization,
    String name,
    Part response,
    Part resolution,
    Part satisfaction,
    OptionalInt score) {

  /**
   * One rate.
   *
   * @param n of how many
   * @param excluded how many more were not counted
   * @param percent rounded down; empty where too few are counted
   */
  public record Part(int n, int yes, int excluded, OptionalInt percent) {

    private static final int WHOLE = 100;

    static Part of(int n, int yes, int excluded, int least) {
      var percent =
          n == 0 || n < least
              ? OptionalInt.empty()
              : OptionalInt.of((int) ((long) yes * WHOLE / n));
      return new Part(n, yes, excluded, percent);
    }
  }
}
