package org.linli.needs.words;

import java.util.List;

/**
 * A public summary to start from; a person reads and confirms it.
 *
 * @param masked what was taken out of the raiser's words
 */
public record Suggestion(String text, List<Masked> masked) {

  public Suggestion {
    masked = List.copyOf(masked);
  }
}
