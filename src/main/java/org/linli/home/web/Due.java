package org.linli.home.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.linli.web.Light;
import org.linli.web.Todo;

/**
 * A thing to do under the light of its date.
 *
 * @param light absent where no clock runs
 */
public record Due(Todo todo, Optional<Light> light) {

  /** The light of what is on time says the date itself. */
  public boolean onTime() {
    return light.filter(shown -> shown.kind().equals("green")).isPresent();
  }

  /** Due first; what has no date comes last. */
  static List<Due> list(List<Todo> todos, Instant now) {
    return todos.stream()
        .sorted(Comparator.comparing(todo -> todo.due().orElse(Instant.MAX)))
        .map(todo -> new Due(todo, todo.due().map(due -> Light.due(due, now))))
        .toList();
  }
}
