package org.linli.needs.words;

/** Where something is, for those who only ask whether it is the same building. */
public final class Whereabouts {

  private final Spot spot;

  private Whereabouts(Spot spot) {
    this.spot = spot;
  }

  /** Reads a place in somebody's words, or the name of a building. */
  public static Whereabouts of(String words) {
    return new Whereabouts(Spot.of(words));
  }

  /** Whether both name a building, the same one. */
  public boolean sameBuilding(Whereabouts other) {
    return spot.sharesBuilding(other.spot);
  }
}
