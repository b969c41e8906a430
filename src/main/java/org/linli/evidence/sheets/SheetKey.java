package org.linli.evidence.sheets;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A key that signs printed sheets.
 *
 * @param open as in X.509
 * @param secret as in PKCS #8
 */
record SheetKey(SheetSuite suite, byte[] open, byte[] secret) {

  static final int ID_BYTES = 4;

  static SheetKey generate(SheetSuite suite) {
    var pair = suite.generate();
    return new SheetKey(suite, pair.getPublic().getEncoded(), pair.getPrivate().getEncoded());
  }

  /** Reads what {@link #written} wrote. */
  static SheetKey parse(String line) {
    var parts = line.split(" ", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("Not a key for sheets");
    }
    var base64 = Base64.getDecoder();
    return new SheetKey(
        SheetSuite.valueOf(parts[0]), base64.decode(parts[1]), base64.decode(parts[2]));
  }

  /** One line for a file that only its owner may read. */
  String written() {
    return suite + " " + base64(open) + " " + base64(secret);
  }

  /** Four bytes that name the key on a sheet. */
  byte[] id() {
    try {
      return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(open), ID_BYTES);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** Eight digits to compare by eye. */
  String number() {
    return HexFormat.of().formatHex(id());
  }

  /** For other programs: the public key as they read it. */
  String pem() {
    var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(open);
    return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
  }

  /** The secret stays out of logs. */
  @Override
  public String toString() {
    return suite + " " + number();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
