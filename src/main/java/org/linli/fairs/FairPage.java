package org.linli.fairs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A fair with its stalls.
 *
 * @param stalls by number
 */
public record FairPage(FairView fair, List<StallView> stalls) {

  /** The stall of a unit, if it has one. */
  public Optional<StallView> of(UUID unit) {
    return stalls.stream().filter(stall -> stall.unit().equals(unit)).findFirst();
  }
}
