package org.linli.ballot.counting;

import java.util.Collection;
import java.util.List;

/**
 * Who took part, by reference of roll entries. Sorted: an order would tell who voted when.
 *
 * @param participated handed in a vote by whatever channel
 * @param present signed in at the meeting; empty if there was none
 * @param delivered were handed the paper with the warning what their silence means, and that is on
 *     record; matters only if the rule counts silence
 */
public record Turnout(List<String> participated, List<String> present, List<String> delivered) {

  public Turnout {
    participated = participated.stream().sorted().toList();
    present = present.stream().sorted().toList();
    delivered = delivered.stream().sorted().toList();
  }

  /** Without a meeting, and nobody's silence is counted. */
  public static Turnout of(Collection<String> participated) {
    return new Turnout(List.copyOf(participated), List.of(), List.of());
  }
}
