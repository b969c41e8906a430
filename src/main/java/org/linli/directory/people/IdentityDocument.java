package org.linli.directory.people;

import java.util.Locale;
import java.util.Optional;

/**
 * A document with its number, checked.
 *
 * @param number upper case, without spaces
 */
record IdentityDocument(DocumentKind kind, String number) {

  /** Empty where the number cannot be one of that kind. */
  static Optional<IdentityDocument> read(DocumentKind kind, String typed) {
    var number = typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    return kind.accepts(number)
        ? Optional.of(new IdentityDocument(kind, number))
        : Optional.empty();
  }

  /** What the number itself says about its holder. */
  Optional<ResidentId> details() {
    return kind == DocumentKind.RESIDENT_ID || kind == DocumentKind.RESIDENCE_CARD
        ? ResidentId.parse(number)
        : Optional.empty();
  }
}
