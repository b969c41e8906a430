package org.linli.web;

import java.util.List;
import org.linli.kernel.Actor;

/** What a module asks of the actor; {@code home} puts the answers in one list. */
public interface TodoSource {

  /** The most urgent first, at most 50. Empty where the actor lacks the permission. */
  List<Todo> todo(Actor actor);
}
