package org.linli.ballot.counting;

/**
 * How many, both ways.
 *
 * @param heads by weight
 * @param area in 1/100 m²
 */
public record Amount(long heads, long area) {

  /** None. */
  public static final Amount NONE = new Amount(0, 0);

  Amount plus(Amount more) {
    return new Amount(heads + more.heads, Math.addExact(area, more.area));
  }

  /** In heads or in area. */
  public long in(Measure measure) {
    return measure == Measure.HEADS ? heads : area;
  }
}
