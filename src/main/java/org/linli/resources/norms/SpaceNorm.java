package org.linli.resources.norms;

import java.util.List;
import java.util.Optional;
import org.linli.resources.ResourceView;

/**
 * A norm beside what is there.
 *
 * @param code {@code centre}, {@code hall}, {@code open} or {@code parking}
 * @param required what is asked for; empty if it depends on a number that nobody entered
 * @param actual what is there
 * @param counted the resources that it was counted from
 */
public record SpaceNorm(
    String code, Optional<Integer> required, int actual, List<ResourceView> counted) {

  /** Whether it holds; empty if that is not known. */
  public Optional<Boolean> holds() {
    return required.map(asked -> actual >= asked);
  }

  /** How much is missing. */
  public int missing() {
    return Math.max(required.orElse(0) - actual, 0);
  }
}
