package org.linli.evidence.merkle;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The key that signs notes. Whoever has its secret can sign in our name.
 *
 * @param open what the others check with
 */
public record SigningKey(NoteKey open, byte[] secret) {

  private static final String BETWEEN = " ";

  /** A new one. */
  public static SigningKey generate(String name) {
    var pair = Ed25519.generate();
    return new SigningKey(new NoteKey(name, pair.open()), pair.secret());
  }

  /**
   * Reads what {@link #written} wrote.
   *
   * @throws IllegalArgumentException if it is none, or if secret and public key do not fit
   */
  public static SigningKey parse(String written) {
    var parts = written.split(BETWEEN, -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException("Not a signing key");
    }
    var key = new SigningKey(NoteKey.parse(parts[0]), Base64.getDecoder().decode(parts[1]));
    if (!key.open.signed(parts[0], key.sign(parts[0]))) {
      throw new IllegalArgumentException("Secret and public key do not fit");
    }
    return key;
  }

  /** One line for a file that only its owner may read. */
  public String written() {
    return open + BETWEEN + Base64.getEncoder().encodeToString(secret);
  }

  byte[] sign(String text) {
    return Ed25519.sign(secret, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The secret stays out of logs. */
  @Override
  public String toString() {
    return open.toString();
  }
}
