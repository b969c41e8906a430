package org.linli.directory.people;

import java.util.Locale;

/**
 * What somebody typed to find a person: a phone or its last four digits, the number of a document,
 * a dwelling such as 3栋-2单元-301, or part of a name. One field finds them all.
 */
public record PersonSearch(Kind kind, String text) {

  /** By what is searched. */
  public enum Kind {
    NOTHING,
    PHONE,
    /** The last four digits of a phone. */
    TAIL,
    DOCUMENT,
    DWELLING,
    /** Part of a name, or the letters with which it is read. */
    NAME;

    /** Whether pieces are looked up, rather than columns. */
    boolean byGram() {
      return this == NAME || this == TAIL;
    }
  }

  /** Guesses from the shape of what was typed. */
  public static PersonSearch of(String typed) {
    var text = typed.strip().replace("\u0000", "");
    var dense = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    if (text.isEmpty()) {
      return new PersonSearch(Kind.NOTHING, "");
    }
    if (dense.matches("1[0-9]{10}|0[0-9]{9,11}")) {
      return new PersonSearch(Kind.PHONE, dense);
    }
    if (dense.matches("[0-9]{4}")) {
      return new PersonSearch(Kind.TAIL, dense);
    }
    if (dense.matches("[A-Z0-9]{7,20}") && dense.matches(".*[0-9]{5}.*")) {
      return new PersonSearch(Kind.DOCUMENT, dense);
    }
    return new PersonSearch(text.matches(".*[0-9].*") ? Kind.DWELLING : Kind.NAME, text);
  }
}
