package org.linli.ballot.counting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Salted hashes in hex. */
final class Salts {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Salts() {}

  static String fresh() {
    var salt = new byte[BYTES];
    RANDOM.nextBytes(salt);
    return HexFormat.of().formatHex(salt);
  }

  static boolean isSalt(String salt) {
    return salt.matches("[0-9a-f]{64}");
  }

  static String hash(String salt, String text) {
    var sha256 = sha256();
    sha256.update(HexFormat.of().parseHex(salt));
    return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  static String hash(String text) {
    return hash("", text);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
