package org.linli.ballot.counting;

/**
 * A right to vote. An owner of three exclusive parts has three entries with one head.
 *
 * @param reference opaque, unique in the roll, and the same at every place of the archive; nothing
 *     about the person follows from it
 * @param head opaque; entries with the same one are counted as one head. See {@link OwnerRoll}
 * @param area in 1/100 m²; 0 if it is unknown or nothing is counted by area
 * @param weight how many heads it counts, the same for all entries of a head; 1 unless a
 *     representative speaks for more
 */
public record RollEntry(String reference, String head, long area, int weight) {

  /** Ten square kilometres: of a million such entries no product of a share overflows. */
  private static final long LARGEST = 1_000_000_000L;

  public RollEntry {
    if (reference.isBlank() || head.isBlank()) {
      throw new IllegalArgumentException("An entry has a reference and a head");
    }
    if (area < 0 || area > LARGEST || weight < 1) {
      throw new IllegalArgumentException("Area or weight of " + reference);
    }
  }
}
