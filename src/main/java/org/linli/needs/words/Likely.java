package org.linli.needs.words;

import java.util.List;

/**
 * What may be the same matter; a person decides whether it is.
 *
 * @param candidate its key, as the caller gave it
 * @param score between 0 and 1
 * @param sameBuilding whether both name the same building
 * @param sharedWords what they have in common, the most telling first
 */
public record Likely<K>(K candidate, double score, boolean sameBuilding, List<String> sharedWords) {

  public Likely {
    sharedWords = List.copyOf(sharedWords);
  }
}
