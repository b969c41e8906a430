package org.linli.evidence.draws;

import java.util.Map;

/**
 * A draw as staff work on it.
 *
 * @param names behind the numbers, as far as they were not deleted
 * @param typed whether the reader typed the numbers in this round
 * @param asks whether the reader may type them now
 * @param differed whether two people typed different numbers in the last round
 */
public record DeskDraw(
    DrawPage page, Map<Integer, String> names, boolean typed, boolean asks, boolean differed) {

  public DeskDraw {
    names = Map.copyOf(names);
  }

  /** Who it is; what is public where the name was deleted. */
  public String name(int number) {
    return names.getOrDefault(number, page.shown(number));
  }
}
