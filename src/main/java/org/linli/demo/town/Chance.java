package org.linli.demo.town;

import java.util.List;

/**
 * A stream of chance that belongs to one thing of one community (SplitMix64), so that what is
 * invented of it does not change with what is invented before it. Written out here because the
 * bytes must stay the same whatever the JDK's generators become.
 */
public final class Chance {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;

  private long state;

  /**
   * @param community its code
   * @param what the kind of thing
   * @param number which of them
   */
  public Chance(long seed, String community, String what, long number) {
    state = mixed(seed ^ hash(community)) ^ mixed(hash(what) + number * GOLDEN);
  }

  /** Any number. */
  public long next() {
    state += GOLDEN;
    return mixed(state);
  }

  int below(int bound) {
    return (int) Math.floorMod(next() >>> 1, (long) bound);
  }

  int between(int least, int most) {
    return least + below(most - least + 1);
  }

  boolean percent(int share) {
    return below(100) < share;
  }

  <T> T one(List<T> of) {
    return of.get(below(of.size()));
  }

  private static long mixed(long value) {
    var first = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    var second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
    return second ^ (second >>> 31);
  }

  private static long hash(String text) {
    var hash = FNV_OFFSET;
    for (var index = 0; index < text.length(); index++) {
      hash = (hash ^ text.charAt(index)) * FNV_PRIME;
    }
    return hash;
  }
}
