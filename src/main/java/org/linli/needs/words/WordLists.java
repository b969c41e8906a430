package org.linli.needs.words;

import java.util.List;
import java.util.Map;

/** Reads the word lists of a rule. */
final class WordLists {

  private WordLists() {}

  /** A list of words; empty where the rule has none. */
  static List<String> words(Map<?, ?> values, String name) {
    return values.get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** A list of lists of words. */
  static List<List<String>> lists(Map<?, ?> values, String name) {
    return values.get(name) instanceof List<?> lists
        ? lists.stream()
            .map(list -> ((List<?>) list).stream().map(String::valueOf).toList())
            .toList()
        : List.of();
  }

  /** A list of entries with values of their own. */
  static List<Map<?, ?>> entries(Map<?, ?> values, String name) {
    return values.get(name) instanceof List<?> list
        ? list.stream().<Map<?, ?>>map(entry -> (Map<?, ?>) entry).toList()
        : List.of();
  }
}
