package org.linli.needs.words;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How often single characters and pairs of neighbours stand in a text. Latin words and numbers
 * count as one character. Chinese needs no dictionary to be compared this way.
 */
record Grams(Map<String, Integer> counts) {

  static Grams of(String text) {
    var counts = new HashMap<String, Integer>();
    var before = "";
    for (var at = 0; at < text.length(); ) {
      var word = wordAt(text, at);
      if (!word.isEmpty()) {
        counts.merge(word, 1, Integer::sum);
      }
      if (!word.isEmpty() && !before.isEmpty()) {
        counts.merge(before + word, 1, Integer::sum);
      }
      before = word;
      at += Math.max(word.length(), 1);
    }
    return new Grams(counts);
  }

  /** An ideograph or a run of Latin letters and digits; empty at anything else. */
  private static String wordAt(String text, int at) {
    var first = text.codePointAt(at);
    var end = at;
    if (Character.isIdeographic(first)) {
      end = at + Character.charCount(first);
    } else {
      while (end < text.length() && isLatin(text.charAt(end))) {
        end++;
      }
    }
    return text.substring(at, end);
  }

  private static boolean isLatin(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
  }

  /** Without single characters, which many words share. */
  Set<String> pairs() {
    return counts.keySet().stream().filter(gram -> gram.length() > 1).collect(Collectors.toSet());
  }

  boolean isEmpty() {
    return counts.isEmpty();
  }

  /** In how many of the texts each gram stands. */
  static Map<String, Integer> frequencies(Collection<Grams> texts) {
    var frequencies = new HashMap<String, Integer>();
    for (var text : texts) {
      text.counts().keySet().forEach(gram -> frequencies.merge(gram, 1, Integer::sum));
    }
    return frequencies;
  }
}
