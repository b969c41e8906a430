package org.linli.backup;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.linli.kernel.Refused;

/**
 * AES-256-GCM over a long stream, chunk by chunk (the STREAM construction of Hoang, Reyhanitabar,
 * Rogaway and Vizár, 2015): the nonce counts the chunks and marks the last, so chunks cannot be
 * exchanged, left out or cut off unnoticed.
 */
final class Chunks {

  /** Plain bytes of every chunk but the last. */
  static final int BYTES = 256 * 1024;

  static final int TAG_BYTES = 16;

  private static final int NONCE_BYTES = 12;

  private final Cipher cipher;
  private final SecretKey key;
  private final int mode;
  private long count;

  /**
   * @param mode of {@link Cipher}
   */
  Chunks(SecretKey key, int mode) {
    this.key = key;
    this.mode = mode;
    try {
      cipher = Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /**
   * Seals or opens the next chunk.
   *
   * @throws Refused as damaged if it is not the chunk that belongs here
   */
  byte[] next(byte[] chunk, int length, boolean last) {
    var nonce = ByteBuffer.allocate(NONCE_BYTES);
    nonce.putLong(count++).put((byte) (last ? 1 : 0));
    try {
      cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce.array()));
      return cipher.doFinal(chunk, 0, length);
    } catch (AEADBadTagException altered) {
      throw new Refused(BackupError.DAMAGED);
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
