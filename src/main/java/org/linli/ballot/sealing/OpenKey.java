package org.linli.ballot.sealing;

import java.security.PublicKey;
import java.util.Base64;
import org.linli.evidence.merkle.Digits;
import org.linli.evidence.merkle.Hashes;

/**
 * The public half of a trustee's key, which is all that the server has of it.
 *
 * @param encoded a point of P-256, 65 bytes in base64url without padding
 */
public record OpenKey(String encoded) {

  private static final int SHOWN = 19;

  /**
   * Refuses what is no point of the curve, or is written in another way than the one: the same key
   * must not pass for two.
   *
   * @throws IllegalArgumentException then
   */
  public OpenKey {
    var point = Base64.getUrlDecoder().decode(encoded);
    if (!Curve.holds(point) || !written(point).equals(encoded)) {
      throw new IllegalArgumentException("Not a public key");
    }
  }

  static OpenKey of(byte[] point) {
    return new OpenKey(written(point));
  }

  private static String written(byte[] point) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(point);
  }

  /** As people compare it between a screen and the sheet: four groups of four digits. */
  public String number() {
    return Digits.of(Hashes.leaf(encoded)).substring(0, SHOWN);
  }

  PublicKey key() {
    return Curve.open(Base64.getUrlDecoder().decode(encoded));
  }
}
