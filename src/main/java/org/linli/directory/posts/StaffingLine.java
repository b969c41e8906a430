package org.linli.directory.posts;

import java.util.Optional;

/**
 * One figure beside its norm.
 *
 * @param code of the norm
 * @param amount so many …
 * @param per … for each so many residents; 1 where the norm is the figure itself
 * @param actual empty while nobody entered it
 */
public record StaffingLine(
    String code, int amount, int per, Optional<Integer> actual, int required) {

  /** How many are missing; empty while the actual figure is unknown. */
  public Optional<Integer> gap() {
    return actual.map(it -> Math.max(0, required - it));
  }
}
