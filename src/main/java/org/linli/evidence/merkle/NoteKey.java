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
 * @param kind what a signature with it says
 * @param open the 32 bytes of an Ed25519 key
 */
public record NoteKey(String name, Kind kind, byte[] open) {

  private static final int ID_BYTES = 4;
  private static final Pattern WRITTEN =
      Pattern.compile("([^+\\s\\p{Z}]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)");

  /** What a signature says; the byte tells the kinds apart where keys are written. */
  public enum Kind {
    /** This is my text: the log itself. */
    SIGNS(1),
    /** I saw this and nothing longer: a witness (c2sp.org/tlog-cosignature, cosignature/v1). */
    COSIGNS(4);

    private final byte written;

    Kind(int written) {
      this.written = (byte) written;
    }
  }

  public NoteKey {
    if (open.length != Ed25519.KEY_BYTES) {
      throw new IllegalArgumentException("A key has " + Ed25519.KEY_BYTES + " bytes");
    }
  }

  /**
   * Reads the key of a log as {@link #toString} writes it.
   *
   * @throws IllegalArgumentException if it is none, or of another kind of signature
   */
  public static NoteKey parse(String written) {
    return parse(written, Kind.SIGNS);
  }

  /**
   * Reads the key of a witness as {@link #toString} writes it.
   *
   * @throws IllegalArgumentException if it is none, or of another kind of signature
   */
  public static NoteKey witness(String written) {
    return parse(written, Kind.COSIGNS);
  }

  static NoteKey parse(String written, Kind kind) {
    var found = WRITTEN.matcher(written);
    if (!found.matches()) {
      throw new IllegalArgumentException("Not a key: " + written);
    }
    var typed = Base64.getDecoder().decode(found.group(3));
    if (typed.length == 0 || typed[0] != kind.written) {
      throw new IllegalArgumentException("Not a key that " + kind + ": " + written);
    }
    var key = new NoteKey(found.group(1), kind, Arrays.copyOfRange(typed, 1, typed.length));
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
    return switch (kind) {
      case SIGNS -> Ed25519.verifies(open, text.getBytes(StandardCharsets.UTF_8), signature);
      case COSIGNS -> Cosignature.verifies(open, text, signature);
    };
  }

  private byte[] typed() {
    return ByteBuffer.allocate(1 + open.length).put(kind.written).put(open).array();
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
