package org.linli.home;

import java.time.LocalDate;

/**
 * The matters of one month.
 *
 * @param month its first day
 * @param raised how many came in
 * @param settled how many of these are settled by now
 */
public record MonthTally(LocalDate month, int raised, int settled) {

  public int open() {
    return raised - settled;
  }
}
