package org.linli.evidence.merkle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The public key that a note's signatures are checked with, after c2sp.org/signed-note.
 *
 * @param name of whoever signs, without blanks and plus signs
 * @param open the 32 bytes of an Ed25519 key
 */
public record NoteKey(String name, byte[] open) {

  private static final byte TYPE = 1;
  private static final int ID_BYTES = 4;
  private static final Pattern WRITTEN =
      Pattern.compile("([^+\\s\\p{Z}]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)");

  public NoteKey {
    if (open.length != Ed25519.KEY_BYTES) {
      throw new IllegalArgumentException("A key has " + Ed25519.KEY_BYTES + " bytes");
    }
  }

  /**
   * Reads what {@link #toString} writes.
   *
   * @throws IllegalArgumentException if it is none, or of another kind of signature
   */
  public static NoteKey parse(String written) {
    var found = WRITTEN.matcher(written);
    if (!found.matches()) {
      throw new IllegalArgumentException("Not a key: " + written);
    }
    var typed = Base64.getDecoder().decode(found.group(3));
    if (typed.length == 0 || typed[0] != TYPE) {
      throw new IllegalArgumentException("Not an Ed25519 key: " + written);
    }
    var key = new NoteKey(found.group(1), Arrays.copyOfRange(typed, 1, typed.length));
    if (!HexFormat.of().formatHex(key.id()).equals(found.group(2))) {
      throw new IllegalArgumentException("The number of the key is not its own: " + written);
    }
    return key;
  }

  /** Four bytes that name the key in a signature. */
  byte[] id() {
    var sha256 = Hashes.sha256();
    sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
    return Arrays.copyOf(sha256.digest(typed()), ID_BYTES);
  }

  /** Eight digits to compare by eye. */
  public String number() {
    return HexFormat.of().formatHex(id());
  }

  /** Whether it signed that text. */
  boolean signed(String text, byte[] signature) {
    return Ed25519.verifies(open, text.getBytes(StandardCharsets.UTF_8), signature);
  }

  private byte[] typed() {
    return ByteBuffer.allocate(1 + open.length).put(TYPE).put(open).array();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoteKey key && key.toString().equals(toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /** The form in which keys are handed on. */
  @Override
  public String toString() {
    return name + "+" + number() + "+" + Base64.getEncoder().encodeToString(typed());
  }
}
