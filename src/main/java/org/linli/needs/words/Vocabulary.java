package org.linli.needs.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says everything in one of the ways in which it can be said, and leaves out what says nothing. */
final class Vocabulary {

  private final Map<String, String> instead = new HashMap<>();
  private final Pattern words;

  /**
   * @param sameWords lists of words that mean the same; the first stands for all
   * @param saysNothing words that are left out
   */
  Vocabulary(List<List<String>> sameWords, List<String> saysNothing) {
    saysNothing.forEach(word -> instead.put(word, " "));
    sameWords.forEach(words -> words.forEach(word -> instead.put(word, words.getFirst())));
    words = anyOf(List.copyOf(instead.keySet()));
  }

  String plain(String text) {
    return words.matcher(text).replaceAll(match -> instead.get(match.group()));
  }

  /** The things and doings that a text names, each in the word that stands for all. */
  Grams names(String text) {
    var counts = new HashMap<String, Integer>();
    words
        .matcher(text)
        .results()
        .map(match -> instead.get(match.group()))
        .filter(name -> !name.isBlank())
        .forEach(name -> counts.merge(name, 1, Integer::sum));
    return new Grams(counts);
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
