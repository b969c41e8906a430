package org.linli.kernel;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which action leads from which state to which. Buttons, API and the diagram in the docs are read
 * from it, so that they cannot disagree.
 *
 * @param <S> states
 * @param <A> actions
 */
public final class TransitionTable<S extends Enum<S>, A extends Enum<A>> {

  private final Map<S, Map<A, S>> next;

  private TransitionTable(Map<S, Map<A, S>> next) {
    this.next = next;
  }

  /** Starts a table over the states of one enum. */
  public static <S extends Enum<S>, A extends Enum<A>> Builder<S, A> of(
      Class<S> states, Class<A> actions) {
    return new Builder<>(states, actions);
  }

  /** Where the action leads; empty if it is not allowed in that state. */
  public Optional<S> next(S state, A action) {
    return Optional.ofNullable(next.getOrDefault(state, Map.of()).get(action));
  }

  /** What may be done in that state. */
  public Set<A> actions(S state) {
    return Set.copyOf(next.getOrDefault(state, Map.of()).keySet());
  }

  /** A Mermaid state diagram. */
  public String diagram() {
    var text = new StringBuilder("stateDiagram-v2\n");
    new TreeMap<>(next)
        .forEach(
            (from, moves) ->
                new TreeMap<>(moves)
                    .forEach(
                        (action, to) ->
                            text.append("    %s --> %s: %s%n".formatted(from, to, action))));
    return text.toString();
  }

  /** Collects transitions; one state and action lead to one state. */
  public static final class Builder<S extends Enum<S>, A extends Enum<A>> {

    private final Class<A> actions;
    private final Map<S, Map<A, S>> next;

    private Builder(Class<S> states, Class<A> actions) {
      this.actions = actions;
      this.next = new EnumMap<>(states);
    }

    /**
     * @throws IllegalArgumentException if the action already leads elsewhere
     */
    public Builder<S, A> allow(S from, A action, S to) {
      var moves = next.computeIfAbsent(from, state -> new EnumMap<>(actions));
      if (moves.put(action, to) != null) {
        throw new IllegalArgumentException(action + " leaves " + from + " twice");
      }
      return this;
    }

    public TransitionTable<S, A> build() {
      return new TransitionTable<>(next);
    }
  }
}
