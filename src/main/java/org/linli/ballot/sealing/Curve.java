package org.linli.ballot.sealing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.util.BigIntegers;

/** Keys on P-256 as the bytes that they are. */
final class Curve {

  /** Bytes of a point, not compressed. */
  static final int POINT = 65;

  /** Bytes of a secret number. */
  static final int SECRET = 32;

  private static final X9ECParameters P256 = CustomNamedCurves.getByName("P-256");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final byte UNCOMPRESSED = 4;

  /** What RFC 5480 and RFC 5915 put before the bytes of a key. */
  private static final byte[] PUBLIC =
      HexFormat.of().parseHex("3059301306072a8648ce3d020106082a8648ce3d030107034200");

  private static final byte[] PRIVATE =
      HexFormat.of()
          .parseHex("3041020100301306072a8648ce3d020106082a8648ce3d030107042730250201010420");

  private Curve() {}

  static byte[] generate() {
    var number =
        BigIntegers.createRandomInRange(
            BigInteger.ONE, P256.getN().subtract(BigInteger.ONE), RANDOM);
    return BigIntegers.asUnsignedByteArray(SECRET, number);
  }

  static boolean isSecret(byte[] secret) {
    var number = new BigInteger(1, secret);
    return secret.length == SECRET && number.signum() > 0 && number.compareTo(P256.getN()) < 0;
  }

  static byte[] point(byte[] secret) {
    return P256.getG().multiply(new BigInteger(1, secret)).normalize().getEncoded(false);
  }

  /** Whether a point is on the curve: computing with others gives a key away. */
  static boolean holds(byte[] point) {
    try {
      return point.length == POINT
          && point[0] == UNCOMPRESSED
          && P256.getCurve().decodePoint(point).isValid();
    } catch (IllegalArgumentException outside) {
      return false;
    }
  }

  static PublicKey open(byte[] point) {
    try {
      var encoded = new X509EncodedKeySpec(Hpke.join(PUBLIC, point));
      return KeyFactory.getInstance("EC").generatePublic(encoded);
    } catch (GeneralSecurityException notAKey) {
      throw new IllegalArgumentException(notAKey);
    }
  }

  static PrivateKey secret(byte[] secret) {
    try {
      var encoded = new PKCS8EncodedKeySpec(Hpke.join(PRIVATE, secret));
      return KeyFactory.getInstance("EC").generatePrivate(encoded);
    } catch (GeneralSecurityException notAKey) {
      throw new IllegalArgumentException(notAKey);
    }
  }
}
