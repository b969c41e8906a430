package org.linli.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key of the ring with the keys derived from it: one encrypts, one hashes for look-up. Derived
 * as the first block of HKDF-Expand (RFC 5869, 2.3), the secret being uniformly random.
 */
final class VaultKey {

  static final int SECRET_BYTES = 32;

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final int id;
  private final Suite suite;
  private final SecretKeySpec encryption;
  private final byte[] lookup;

  VaultKey(int id, Suite suite, byte[] secret) {
    this.id = id;
    this.suite = suite;
    encryption =
        new SecretKeySpec(
            Arrays.copyOf(derive(suite, secret, "linli field encryption"), suite.keyBytes()),
            suite.cipher());
    lookup = derive(suite, secret, "linli field lookup");
  }

  int id() {
    return id;
  }

  Suite suite() {
    return suite;
  }

  /** Nonce, ciphertext and tag. */
  byte[] encrypt(byte[] plain, byte[] context) throws GeneralSecurityException {
    var nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(plain);
    return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
  }

  byte[] decrypt(byte[] sealed, byte[] context) throws GeneralSecurityException {
    var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    return cipher(Cipher.DECRYPT_MODE, nonce, context)
        .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
  }

  /** A keyed hash of 32 bytes. */
  byte[] hash(byte[] content) {
    return mac(suite, lookup, content);
  }

  private Cipher cipher(int mode, byte[] nonce, byte[] context) throws GeneralSecurityException {
    var cipher = Cipher.getInstance(suite.cipher() + "/GCM/NoPadding", Suite.PROVIDER);
    cipher.init(mode, encryption, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context);
    return cipher;
  }

  private static byte[] derive(Suite suite, byte[] secret, String purpose) {
    var info = purpose.getBytes(StandardCharsets.UTF_8);
    return mac(suite, secret, ByteBuffer.allocate(info.length + 1).put(info).put((byte) 1).array());
  }

  private static byte[] mac(Suite suite, byte[] key, byte[] content) {
    try {
      var mac = Mac.getInstance(suite.mac(), Suite.PROVIDER);
      mac.init(new SecretKeySpec(key, suite.mac()));
      return mac.doFinal(content);
    } catch (GeneralSecurityException providerHasIt) {
      throw new IllegalStateException(providerHasIt);
    }
  }
}
