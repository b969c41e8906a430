package org.linli.backup;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UTFDataFormatException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Arrays;
import org.linli.kernel.Refused;

/**
 * The beginning of a backup file, readable without the key.
 *
 * @param algorithm how the rest is encrypted
 * @param keySource {@code file} or {@code argon2id}
 * @param keyId names the key
 * @param salt of the passphrase and of the file's own key
 */
record SealedHeader(String algorithm, String keySource, String keyId, byte[] salt) {

  static final String ALGORITHM = "AES-256-GCM/HKDF-SHA256/256KiB";
  static final String FROM_FILE = "file";
  static final String FROM_PASSPHRASE = "argon2id";
  static final int SALT_BYTES = 32;

  private static final byte[] MAGIC = {'L', 'I', 'N', 'L', 'I', 'B', 'A', 'K'};
  private static final int FORMAT = 1;

  static byte[] freshSalt() {
    var salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    return salt;
  }

  byte[] encoded() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.write(MAGIC);
      out.writeByte(FORMAT);
      out.writeUTF(algorithm);
      out.writeUTF(keySource);
      out.writeUTF(keyId);
      out.write(salt);
    } catch (IOException memoryNeverFails) {
      throw new UncheckedIOException(memoryNeverFails);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads the header and leaves the stream behind it.
   *
   * @throws Refused if this is no backup, or one of a later format
   */
  static SealedHeader read(InputStream file) throws IOException {
    var in = new DataInputStream(file);
    try {
      if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
        throw new Refused(BackupError.DAMAGED);
      }
      int format = in.readUnsignedByte();
      if (format != FORMAT) {
        throw new Refused(BackupError.TOO_NEW, "format " + format);
      }
      return rest(in);
    } catch (EOFException | UTFDataFormatException cutOff) {
      throw new Refused(BackupError.DAMAGED);
    }
  }

  private static SealedHeader rest(DataInputStream in) throws IOException {
    var header =
        new SealedHeader(in.readUTF(), in.readUTF(), in.readUTF(), in.readNBytes(SALT_BYTES));
    if (header.salt.length < SALT_BYTES || !header.algorithm.equals(ALGORITHM)) {
      throw new Refused(BackupError.DAMAGED);
    }
    return header;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SealedHeader that && Arrays.equals(encoded(), that.encoded());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(encoded());
  }

  @Override
  public String toString() {
    return algorithm + " " + keySource + " " + keyId;
  }
}
