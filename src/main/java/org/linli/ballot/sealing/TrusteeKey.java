package org.linli.ballot.sealing;

import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.linli.evidence.merkle.Hashes;

/**
 * The secret half, kept on paper by a trustee and read only to open. It is written in 14 groups of
 * four letters and digits, the last of which tell whether one was mistyped.
 */
public final class TrusteeKey {

  /** Without I, L, O and U, which are mistaken for others (Crockford's base 32). */
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final Pattern WRITTEN = Pattern.compile("(?:[0-9A-Z]{4}[ -]+){13}[0-9A-Z]{4}");
  private static final int CHECK = 3;
  private static final int LETTER_BITS = 5;
  private static final int GROUP = 4;

  private final byte[] secret;

  private TrusteeKey(byte[] secret) {
    this.secret = secret.clone();
  }

  /** A new one; trustees make theirs in their browser. */
  public static TrusteeKey generate() {
    return new TrusteeKey(Curve.generate());
  }

  /**
   * Finds it in a recovery sheet or in what was typed off one.
   *
   * @throws IllegalArgumentException if it is not there or was mistyped
   */
  public static TrusteeKey read(String sheet) {
    var found = WRITTEN.matcher(sheet.toUpperCase(Locale.ROOT));
    while (found.find()) {
      var bytes = bytes(found.group());
      var secret = Arrays.copyOf(bytes, Curve.SECRET);
      if (Arrays.equals(bytes, checked(secret)) && Curve.isSecret(secret)) {
        return new TrusteeKey(secret);
      }
    }
    throw new IllegalArgumentException("Not a key of a trustee");
  }

  /** As the recovery sheet shows it. To be shown to its trustee only. */
  public String written() {
    var letters = new StringBuilder();
    var held = 0;
    var bits = 0;
    for (var each : checked(secret)) {
      held = (held << Byte.SIZE) | (each & 0xff);
      for (bits += Byte.SIZE; bits >= LETTER_BITS; bits -= LETTER_BITS) {
        letters.append(LETTERS.charAt((held >> (bits - LETTER_BITS)) & LETTERS.length() - 1));
      }
      held &= (1 << bits) - 1;
    }
    return letters.toString().replaceAll("(.{%d})(?=.)".formatted(GROUP), "$1 ");
  }

  private static byte[] checked(byte[] secret) {
    return Hpke.join(secret, Arrays.copyOf(Hashes.leaf(secret), CHECK));
  }

  private static byte[] bytes(String written) {
    var letters =
        written.replaceAll("[ -]", "").replace('O', '0').replace('I', '1').replace('L', '1');
    var bytes = new byte[letters.length() * LETTER_BITS / Byte.SIZE];
    var held = 0;
    var bits = 0;
    var at = 0;
    for (var letter = 0; letter < letters.length(); letter++) {
      held = (held << LETTER_BITS) | Math.max(0, LETTERS.indexOf(letters.charAt(letter)));
      bits += LETTER_BITS;
      if (bits >= Byte.SIZE) {
        bits -= Byte.SIZE;
        bytes[at++] = (byte) (held >> bits);
        held &= (1 << bits) - 1;
      }
    }
    return bytes;
  }

  /** The half that the server may know. */
  public OpenKey open() {
    return OpenKey.of(Curve.point(secret));
  }

  PrivateKey key() {
    return Curve.secret(secret);
  }

  /** Forgets it: what is no longer needed stays in memory no longer. */
  public void erase() {
    Arrays.fill(secret, (byte) 0);
  }

  /** Says nothing: what is printed by accident is not a key. */
  @Override
  public String toString() {
    return "TrusteeKey";
  }
}
