package org.linli.web;

import java.util.List;
import org.linli.kernel.Actor;

/** What a module asks of the actor; {@code home} puts the answers in one list. */
public interface TodoSource {

  /**
   * The first of what is late, of what is due this week and of the rest: what is late is never cut
   * off by what is more urgent and not late. Some fifty of each. Empty where the actor lacks the
   * permission.
   */
  List<Todo> todo(Actor actor);

  /** The same of a street, whose own things no community has; empty where there are none. */
  default List<Todo> above(Actor actor) {
    return List.of();
  }
}
