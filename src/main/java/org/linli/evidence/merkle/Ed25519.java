package org.linli.evidence.merkle;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Signatures of RFC 8032 by the JDK, with keys as the 32 bytes that they are. */
final class Ed25519 {

  static final int KEY_BYTES = 32;

  private static final String NAME = "Ed25519";

  /** What RFC 8410 puts before the bytes of a key. */
  private static final byte[] PUBLIC = HexFormat.of().parseHex("302a300506032b6570032100");

  private static final byte[] PRIVATE = HexFormat.of().parseHex("302e020100300506032b657004220420");

  private Ed25519() {}

  /**
   * A key pair.
   *
   * @param secret as RFC 8032 takes it
   */
  record Pair(byte[] secret, byte[] open) {}

  static Pair generate() {
    try {
      var pair = KeyPairGenerator.getInstance(NAME).generateKeyPair();
      return new Pair(tail(pair.getPrivate().getEncoded()), tail(pair.getPublic().getEncoded()));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  static byte[] sign(byte[] secret, byte[] message) {
    try {
      var signature = Signature.getInstance(NAME);
      var encoded = new PKCS8EncodedKeySpec(join(PRIVATE, secret));
      signature.initSign(KeyFactory.getInstance(NAME).generatePrivate(encoded));
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException notAKey) {
      throw new IllegalArgumentException(notAKey);
    }
  }

  static boolean verifies(byte[] open, byte[] message, byte[] signed) {
    try {
      var signature = Signature.getInstance(NAME);
      var encoded = new X509EncodedKeySpec(join(PUBLIC, open));
      signature.initVerify(KeyFactory.getInstance(NAME).generatePublic(encoded));
      signature.update(message);
      return signature.verify(signed);
    } catch (GeneralSecurityException notASignature) {
      return false;
    }
  }

  private static byte[] join(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }

  private static byte[] tail(byte[] encoded) {
    return Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
  }
}
