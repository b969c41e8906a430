package org.linli.supervision;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Codes as people read them from a wall and type them: six signs of an alphabet in which none looks
 * like another, so neither 0, O, 1, I, L nor 2, Z, 5, S, 8, B are in it.
 */
final class CodeText {

  static final String ALPHABET = "34679ACDEFGHJKMNPQRTUVWXY";
  static final int LENGTH = 6;

  private static final Pattern CODE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private CodeText() {}

  /** One of 244 million; which one says nothing of what it is for. */
  static String random() {
    var code = new StringBuilder(LENGTH);
    for (var sign = 0; sign < LENGTH; sign++) {
      code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }

  /** As it is kept: small letters and gaps do not matter. Empty if it cannot be a code. */
  static Optional<String> read(String typed) {
    var code = typed.replaceAll("[\\s·-]", "").toUpperCase(Locale.ROOT);
    return CODE.matcher(code).matches() ? Optional.of(code) : Optional.empty();
  }
}
