package org.linli.directory.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a tag rests on.
 *
 * @param law an article, or empty where a consent is named
 * @param wording version of the text that was consented to, or empty
 * @param since day of the consent; under a law, when it was recorded
 */
record TagGround(
    String law,
    @Nullable UUID consentId,
    @Nullable String way,
    String wording,
    String witness,
    LocalDate since) {

  static TagGround law(String article, LocalDate since) {
    return new TagGround(article, null, null, "", "", since);
  }
}
