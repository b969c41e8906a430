package org.linli.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Binds us to a text without showing it: hex of SHA-256 over salt and text. Whoever holds both can
 * check it; once the salt is erased it tells nothing.
 *
 * @param salt 32 random bytes in hex, kept beside the text
 * @param hash kept in the evidence
 */
public record Commitment(String salt, String hash) {

  private static final SecureRandom RANDOM = new SecureRandom();

  public static Commitment to(String text) {
    var salt = new byte[32];
    RANDOM.nextBytes(salt);
    return new Commitment(HexFormat.of().formatHex(salt), hash(salt, text));
  }

  /** Whether this is the text that was committed to. */
  public boolean opens(String text) {
    return hash(HexFormat.of().parseHex(salt), text).equals(hash);
  }

  private static String hash(byte[] salt, String text) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(salt);
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
