package org.linli.directory.imports;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.linli.kernel.Refused;
import org.springframework.core.io.InputStreamSource;

/** A file as somebody gave it. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record GivenFile(String name, byte[] content) {

  private static final int MAX_BYTES = 20_000_000;

  /**
   * @throws Refused if it is larger than any register
   */
  static GivenFile read(String name, InputStreamSource file) throws IOException {
    try (var in = file.getInputStream()) {
      var content = in.readNBytes(MAX_BYTES + 1);
      if (content.length > MAX_BYTES) {
        throw new Refused(ImportError.FILE_TOO_BIG, MAX_BYTES / 1_000_000);
      }
      return new GivenFile(name, content);
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
