package org.linli.needs.words;

/**
 * Something personal in a text.
 *
 * @param words as they stand there
 */
public record Masked(Kind kind, String words) {

  /** What it tells. */
  public enum Kind {
    ID_NUMBER,
    BANK_CARD,
    PHONE,
    PLATE,
    EMAIL,
    ACCOUNT,
    DOOR,
    NAME,
    HEALTH
  }
}
