package org.linli.sunshine;

import java.util.List;

/**
 * Money that came in, and where it went. Money of one source for one purpose lies together, so what
 * is shown is what was paid of all of it.
 *
 * @param returned whether it went back to whoever gave it
 * @param paid the newest payments and what of payments came back
 */
public record IncomeStory(MoneyLine line, boolean returned, About about, List<MoneyLine> paid) {

  /**
   * More of it.
   *
   * @param receiptNumber of the receipt that was given for it, or empty
   * @param taxWay {@code NONE}, {@code CHARITY} or {@code GOVERNMENT}
   * @param restricted whether it is for one purpose only
   * @param leftFen what is left of all that came from the same source for the same
   */
  public record About(
      String receiptNumber, String taxWay, String returnReason, boolean restricted, long leftFen) {}
}
