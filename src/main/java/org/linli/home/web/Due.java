package org.linli.home.web;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.linli.web.Light;
import org.linli.web.Todo;

/**
 * A thing to do under the light of its date.
 *
 * @param light absent where no clock runs
 */
public record Due(Todo todo, Optional<Light> light) {

  static Due of(Todo todo, Function<Instant, Light> light) {
    return new Due(todo, todo.due().map(light));
  }

  /** The light of what is on time says the date itself. */
  public boolean onTime() {
    return light.filter(shown -> shown.kind().equals("green")).isPresent();
  }
}
