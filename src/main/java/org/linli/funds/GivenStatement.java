package org.linli.funds;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.linli.kernel.Refused;
import org.springframework.core.io.InputStreamSource;

/** A file of a bank as somebody gave it. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record GivenStatement(String name, byte[] content) {

  private static final int MAX_BYTES = 20_000_000;
  private static final int LONGEST_NAME = 100;

  /**
   * @throws Refused if it is empty, or larger than any statement
   */
  static GivenStatement read(String name, InputStreamSource file) throws IOException {
    try (var in = file.getInputStream()) {
      var content = in.readNBytes(MAX_BYTES + 1);
      if (content.length > MAX_BYTES) {
        throw new Refused(FundError.FILE_TOO_BIG, MAX_BYTES / 1_000_000);
      }
      if (content.length == 0) {
        throw new Refused(FundError.FILE_EMPTY);
      }
      return new GivenStatement(name.substring(0, Math.min(name.length(), LONGEST_NAME)), content);
    }
  }

  String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
