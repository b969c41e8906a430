package org.linli.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Codes that are shown once and stored only as a hash. */
public final class OneTimeCode {

  private static final SecureRandom RANDOM = new SecureRandom();
  // No 0, O, 1, I, L: the code is read from a console and typed by hand.
  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

  private OneTimeCode() {}

  /** Six digits for a text message. */
  static String digits() {
    return "%06d".formatted(RANDOM.nextInt(1_000_000));
  }

  /** Twelve letters and digits, about 59 bits, in groups of four. */
  public static String letters() {
    var code = new StringBuilder();
    for (var place = 0; place < 12; place++) {
      code.append(place > 0 && place % 4 == 0 ? "-" : "");
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  /** What is stored; bound to its owner so that equal codes differ. */
  public static String hash(String owner, String code) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha256.digest((owner + "\n" + code).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
