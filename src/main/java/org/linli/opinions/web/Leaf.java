package org.linli.opinions.web;

import java.util.List;

/**
 * Part of a list of statements, as much as one likes to read at once.
 *
 * @param from place of the first in the whole list, from 0
 * @param next place of the first that follows, 0 if none does
 */
public record Leaf<T>(List<T> rows, int from, int next) {

  private static final int LENGTH = 50;

  /** Those from a place on; from the first where there is no such place. */
  static <T> Leaf<T> of(List<T> all, String from) {
    var asked = from.matches("\\d{1,5}") ? Integer.parseInt(from) : 0;
    var begin = asked < all.size() ? asked : 0;
    var end = Math.min(begin + LENGTH, all.size());
    return new Leaf<>(List.copyOf(all.subList(begin, end)), begin, end < all.size() ? end : 0);
  }
}
