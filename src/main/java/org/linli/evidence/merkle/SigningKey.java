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

  /** A new one for a log. */
  public static SigningKey generate(String name) {
    return generate(name, NoteKey.Kind.SIGNS);
  }

  /** A new one for a witness. */
  public static SigningKey generateWitness(String name) {
    return generate(name, NoteKey.Kind.COSIGNS);
  }

  private static SigningKey generate(String name, NoteKey.Kind kind) {
    var pair = Ed25519.generate();
    return new SigningKey(new NoteKey(name, kind, pair.open()), pair.secret());
  }

  /**
   * Reads what {@link #written} wrote of a log's key.
   *
   * @throws IllegalArgumentException if it is none, or if secret and public key do not fit
   */
  public static SigningKey parse(String written) {
    return parse(written, NoteKey.Kind.SIGNS);
  }

  /**
   * Reads what {@link #written} wrote of a witness's key.
   *
   * @throws IllegalArgumentException if it is none, or if secret and public key do not fit
   */
  public static SigningKey parseWitness(String written) {
    return parse(written, NoteKey.Kind.COSIGNS);
  }

  private static SigningKey parse(String written, NoteKey.Kind kind) {
    var parts = written.split(BETWEEN, -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException("Not a signing key");
    }
    var key = new SigningKey(NoteKey.parse(parts[0], kind), Base64.getDecoder().decode(parts[1]));
    var text = parts[0].getBytes(StandardCharsets.UTF_8);
    if (!Ed25519.verifies(key.open.open(), text, Ed25519.sign(key.secret, text))) {
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
