package org.linli.needs.words;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says everything in one of the ways in which it can be said, and leaves out what says nothing. */
final class Vocabulary {

  private final Map<String, String> instead = new HashMap<>();

  /** By first character and the longest first: a look-up is much faster than one large pattern. */
  private final Map<Character, List<String>> words;

  /**
   * @param sameWords lists of words that mean the same; the first stands for all
   * @param saysNothing words that are left out
   */
  Vocabulary(List<List<String>> sameWords, List<String> saysNothing) {
    saysNothing.forEach(word -> instead.put(word, " "));
    sameWords.forEach(words -> words.forEach(word -> instead.put(word, words.getFirst())));
    words =
        instead.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .collect(Collectors.groupingBy(word -> word.charAt(0)));
  }

  String plain(String text) {
    var plain = new StringBuilder();
    for (var at = 0; at < text.length(); ) {
      var word = wordAt(text, at);
      plain.append(word.isEmpty() ? text.substring(at, at + 1) : instead.getOrDefault(word, word));
      at += Math.max(word.length(), 1);
    }
    return plain.toString();
  }

  /** The things and doings that a text names, each in the word that stands for all. */
  Grams names(String text) {
    var counts = new HashMap<String, Integer>();
    for (var at = 0; at < text.length(); ) {
      var word = wordAt(text, at);
      var name = instead.getOrDefault(word, "");
      if (!name.isBlank()) {
        counts.merge(name, 1, Integer::sum);
      }
      at += Math.max(word.length(), 1);
    }
    return new Grams(counts);
  }

  private String wordAt(String text, int at) {
    for (var word : words.getOrDefault(text.charAt(at), List.of())) {
      if (text.startsWith(word, at)) {
        return word;
      }
    }
    return "";
  }

  /** Finds any of the words, the longest where several begin at one place; of no words nothing. */
  static Pattern anyOf(List<String> words) {
    if (words.isEmpty()) {
      return Pattern.compile("(?!)");
    }
    return Pattern.compile(
        words.stream()
            .sorted((one, other) -> Integer.compare(other.length(), one.length()))
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?:", ")")));
  }
}
