package org.linli.ballot.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers names as they come. A table of numbers instead of a {@code HashMap}: with a million votes
 * the count waits for memory, and this touches half of it.
 */
final class Names {

  private static final int FREE = -1;

  private final List<String> names;
  private final int[] table;

  /**
   * @param most how many there may be
   */
  Names(int most) {
    names = new ArrayList<>(most);
    table = new int[Integer.highestOneBit(Math.max(most, 1)) * 4];
    Arrays.fill(table, FREE);
  }

  int size() {
    return names.size();
  }

  String name(int number) {
    return names.get(number);
  }

  /** The number of a name, or -1. */
  int find(String name) {
    return table[slot(name)];
  }

  /** The number of a name, which is a new one if it was not known. */
  int add(String name) {
    var slot = slot(name);
    if (table[slot] == FREE) {
      table[slot] = names.size();
      names.add(name);
    }
    return table[slot];
  }

  private int slot(String name) {
    var hash = name.hashCode() * 0x9E3779B9; // spreads names that are numbered
    var slot = (hash >>> 7) & (table.length - 1);
    while (table[slot] != FREE && !names.get(table[slot]).equals(name)) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }
}
