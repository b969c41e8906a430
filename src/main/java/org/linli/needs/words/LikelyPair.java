package org.linli.needs.words;

import java.util.List;

/**
 * Two that may be the same; a person decides whether they are.
 *
 * @param score between 0 and 1
 * @param sharedWords what they have in common, the most telling first
 */
public record LikelyPair<K>(K one, K other, double score, List<String> sharedWords) {

  public LikelyPair {
    sharedWords = List.copyOf(sharedWords);
  }
}
