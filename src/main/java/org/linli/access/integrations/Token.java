package org.linli.access.integrations;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an integration shows to be let in: {@code linli_}, a prefix by which its row is found, and
 * 256 random bits. Only a keyed hash of the whole is kept.
 */
record Token(String prefix, String text) {

  private static final Pattern FORM = Pattern.compile("linli_([a-z2-7]{10})_[A-Za-z0-9_-]{43}");
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int PREFIX = 10;
  private static final int SECRET_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  static Token next() {
    var prefix = new StringBuilder(PREFIX);
    for (var each = 0; each < PREFIX; each++) {
      prefix.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    var secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    var tail = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    return new Token(prefix.toString(), String.format(Locale.ROOT, "linli_%s_%s", prefix, tail));
  }

  /** Empty for what is no token of ours. */
  static Optional<Token> parse(String text) {
    var match = FORM.matcher(text);
    return match.matches() ? Optional.of(new Token(match.group(1), text)) : Optional.empty();
  }
}
