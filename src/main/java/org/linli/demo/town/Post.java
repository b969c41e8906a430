package org.linli.demo.town;

import java.time.LocalDate;

/**
 * A post of a community.
 *
 * @param open whether anybody may read who holds it
 * @param holder empty where it is vacant
 * @param reference of a holder who is in the register, or empty
 */
public record Post(String kind, String place, boolean open, String holder, String reference) {

  /** The first day of every holder. */
  public static final LocalDate SINCE = DemoTown.DAY.minusMonths(8);
}
