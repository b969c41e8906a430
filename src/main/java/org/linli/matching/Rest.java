package org.linli.matching;

import java.util.Set;
import java.util.UUID;

/**
 * What of a need nobody has claimed yet, where its terms say how much is wanted.
 *
 * @param left how much; above 0
 * @param ofWhat of what, with its measure: 辆轮椅
 * @param units who holds a part of it, or is asked to
 */
public record Rest(int left, String ofWhat, Set<UUID> units) {

  public Rest {
    units = Set.copyOf(units);
  }
}
