package org.linli.backup;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The secret from which the key of each backup file is derived; 32 bytes. */
record MasterKey(byte[] bytes) {

  static final int BYTES = 32;

  private static final int ID_BYTES = 8;
  private static final byte[] ID_LABEL = "linli backup key id".getBytes(StandardCharsets.UTF_8);

  /** Names the key without giving it away: 16 hex digits. */
  String id() {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
      return HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(ID_LABEL), ID_BYTES));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /**
   * A key for one file only, so that counting nonces never repeat. The header goes in: a file whose
   * header was changed does not open.
   */
  SecretKey forFile(byte[] header) {
    try {
      var parameters =
          HKDFParameterSpec.ofExtract().addIKM(bytes).addSalt(header).thenExpand(ID_LABEL, BYTES);
      return KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MasterKey(byte[] theirs) && Arrays.equals(bytes, theirs);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "MasterKey[" + id() + "]";
  }
}
