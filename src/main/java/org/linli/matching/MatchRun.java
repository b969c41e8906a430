package org.linli.matching;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;

/**
 * Needs and resources of a community, looked at all together.
 *
 * @param needs how many waited for somebody
 * @param paired how many of them a resource was proposed for
 * @param value of all proposals together
 * @param bound no set of proposals is worth more
 */
public record MatchRun(Instant at, int needs, int paired, long value, long bound) {

  /** What was reached of what the proposals could be worth, in percent; empty if nothing fits. */
  @JsonProperty
  public Optional<Double> share() {
    return bound == 0 ? Optional.empty() : Optional.of(Math.floor(1_000.0 * value / bound) / 10);
  }
}
