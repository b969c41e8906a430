package org.linli.needs.words;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How often single characters and pairs of neighbours stand in a text. Latin words and numbers
 * count as one character. Chinese needs no dictionary to be compared this way.
 */
record Grams(Map<String, Integer> counts) {

  private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[a-z0-9]+");
  private static final Pattern CLAUSE = Pattern.compile("[^\\p{IsHan}a-z0-9]+");

  static Grams of(String text) {
    var counts = new HashMap<String, Integer>();
    for (var clause : CLAUSE.split(text)) {
      var before = "";
      for (var word : WORD.matcher(clause).results().map(each -> each.group()).toList()) {
        counts.merge(word, 1, Integer::sum);
        if (!before.isEmpty()) {
          counts.merge(before + word, 1, Integer::sum);
        }
        before = word;
      }
    }
    return new Grams(counts);
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
