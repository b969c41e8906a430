package org.linli.ballot.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KEM;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts once to a public key: RFC 9180 in base mode with DHKEM(P-256, HKDF-SHA256), HKDF-SHA256
 * and AES-256-GCM. A message is the encapsulated key, 65 bytes, and the ciphertext. P-256 because
 * every browser of the last ten years has it; X25519 came to them in 2025.
 */
final class Hpke {

  /** How much longer a message is than what is in it: the encapsulated key and the tag. */
  static final int OVERHEAD = Curve.POINT + 16;

  private static final int KEY = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final byte[] SUITE = join(text("HPKE"), new byte[] {0, 0x10, 0, 1, 0, 2});
  private static final byte[] VERSION = text("HPKE-v1");
  private static final byte[] EMPTY = {};
  private static final byte[] BASE = {0};

  private Hpke() {}

  static byte[] seal(PublicKey to, byte[] info, byte[] message) {
    try {
      var made = KEM.getInstance("DHKEM").newEncapsulator(to).encapsulate();
      var cipher = cipher(Cipher.ENCRYPT_MODE, made.key().getEncoded(), info);
      return join(made.encapsulation(), cipher.doFinal(message));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** What is in it; empty if it was not sealed to this key with this info, or was changed. */
  static Optional<byte[]> open(PrivateKey key, byte[] info, byte[] sealed) {
    if (sealed.length < OVERHEAD || !Curve.holds(Arrays.copyOf(sealed, Curve.POINT))) {
      return Optional.empty();
    }
    try {
      var shared =
          KEM.getInstance("DHKEM")
              .newDecapsulator(key)
              .decapsulate(Arrays.copyOf(sealed, Curve.POINT));
      var cipher = cipher(Cipher.DECRYPT_MODE, shared.getEncoded(), info);
      return Optional.of(cipher.doFinal(sealed, Curve.POINT, sealed.length - Curve.POINT));
    } catch (GeneralSecurityException notForThisKey) {
      return Optional.empty();
    }
  }

  /** The key schedule of RFC 9180, 5.1, for the first message. */
  private static Cipher cipher(int mode, byte[] shared, byte[] info)
      throws GeneralSecurityException {
    var context =
        join(BASE, extract(EMPTY, "psk_id_hash", EMPTY), extract(EMPTY, "info_hash", info));
    var secret = extract(shared, "secret", EMPTY);
    var key = new SecretKeySpec(expand(secret, "key", context, KEY), "AES");
    var nonce = new GCMParameterSpec(TAG_BITS, expand(secret, "base_nonce", context, NONCE));
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, nonce);
    return cipher;
  }

  private static byte[] extract(byte[] salt, String label, byte[] material)
      throws GeneralSecurityException {
    return hmac(salt, join(VERSION, SUITE, text(label), material));
  }

  /** One block is enough for every length here. */
  private static byte[] expand(byte[] key, String label, byte[] info, int length)
      throws GeneralSecurityException {
    var size = new byte[] {0, (byte) length};
    var block = hmac(key, join(size, VERSION, SUITE, text(label), info, new byte[] {1}));
    return Arrays.copyOf(block, length);
  }

  private static byte[] hmac(byte[] key, byte[] message) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.length == 0 ? new byte[KEY] : key, "HmacSHA256"));
    return mac.doFinal(message);
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] join(byte[]... parts) {
    var whole = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
    Arrays.stream(parts).forEach(whole::put);
    return whole.array();
  }
}
