package org.linli.ballot.counting;

/**
 * One thing that a rule demands. In a quorum the base says who is counted, always against everybody
 * on the roll; in a threshold it says of whom the share has to agree.
 */
public record Demand(Base base, Measure measure, Share share) {

  /** As rule files write it: {@code PARTICIPATED AREA >= 2/3}. */
  public static Demand parse(String written) {
    var parts = written.strip().split(" ", 3);
    if (parts.length != 3) {
      throw new IllegalArgumentException("Not BASE MEASURE SHARE: " + written);
    }
    return new Demand(Base.valueOf(parts[0]), Measure.valueOf(parts[1]), Share.parse(parts[2]));
  }
}
