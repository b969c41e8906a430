package org.linli.needs.words;

import java.util.List;

/**
 * How a text is meant.
 *
 * @param said the words that say so
 */
public record Tone(Kind kind, List<String> said) {

  /** What is not ordinary is held for a person and never dropped. */
  public enum Kind {
    ORDINARY,
    ADVERTISING,
    HOSTILE
  }

  public Tone {
    said = List.copyOf(said);
  }

  /** Whether a person looks at it before anything else happens. */
  public boolean held() {
    return kind != Kind.ORDINARY;
  }
}
