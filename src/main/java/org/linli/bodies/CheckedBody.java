package org.linli.bodies;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A body, what it has to keep to, and whether it does.
 *
 * @param meetsBy the day until which it meets again
 */
public record CheckedBody(
    BodyView body, BodyTemplate template, List<Check> checks, Optional<LocalDate> meetsBy) {

  /** What it does not keep to. */
  @JsonIgnore
  public List<Check> missing() {
    return checks.stream().filter(it -> !it.met()).toList();
  }

  /** How many of its seats somebody has. */
  public long held() {
    return body.held(Optional.empty());
  }
}
