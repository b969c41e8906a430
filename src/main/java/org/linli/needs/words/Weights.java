package org.linli.needs.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much a gram tells: the more, the fewer texts have it. */
final class Weights {

  private final Map<String, Double> rarities = new HashMap<>();
  private final double unheard;

  private Weights(Collection<Grams> texts) {
    unheard = rarity(0, texts.size());
    Grams.frequencies(texts)
        .forEach((gram, frequency) -> rarities.put(gram, rarity(frequency, texts.size())));
  }

  static Weights of(Collection<Grams> texts) {
    return new Weights(texts);
  }

  /** Between 0 (nothing in common) and 1. */
  double cosine(Grams some, Grams others) {
    var product = 0.0;
    for (var gram : some.counts().keySet()) {
      if (others.counts().containsKey(gram)) {
        product += weight(gram, some) * weight(gram, others);
      }
    }
    return product == 0 ? 0 : product / (length(some) * length(others));
  }

  /** What both have, the most telling first; single characters only where no pair has them. */
  List<String> shared(Grams some, Grams others, int atMost) {
    return some.counts().keySet().stream()
        .filter(others.counts()::containsKey)
        .filter(gram -> gram.length() > 1)
        .sorted(
            Comparator.comparingDouble((String gram) -> -rarity(gram))
                .thenComparing(Comparator.naturalOrder()))
        .limit(atMost)
        .toList();
  }

  private double length(Grams grams) {
    var squares = 0.0;
    for (var gram : grams.counts().keySet()) {
      var weight = weight(gram, grams);
      squares += weight * weight;
    }
    return Math.sqrt(squares);
  }

  private double weight(String gram, Grams grams) {
    var count = grams.counts().getOrDefault(gram, 1);
    return count == 1 ? rarity(gram) : (1 + Math.log(count)) * rarity(gram);
  }

  private double rarity(String gram) {
    return rarities.getOrDefault(gram, unheard);
  }

  private static double rarity(int frequency, int texts) {
    return Math.log(1 + (texts + 1.0) / (frequency + 0.5));
  }
}
