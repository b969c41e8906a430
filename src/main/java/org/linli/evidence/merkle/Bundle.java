package org.linli.evidence.merkle;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Entries one after the other, each behind its length in two bytes (c2sp.org/tlog-tiles). */
public final class Bundle {

  /** Bytes of the longest entry. */
  public static final int MAX_ENTRY = 0xFFFF;

  private Bundle() {}

  public static byte[] write(List<byte[]> entries) {
    var bytes = new ByteArrayOutputStream();
    for (var entry : entries) {
      if (entry.length > MAX_ENTRY) {
        throw new IllegalArgumentException("An entry of " + entry.length + " bytes");
      }
      bytes.write(entry.length >> Byte.SIZE);
      bytes.write(entry.length);
      bytes.writeBytes(entry);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads them again.
   *
   * @throws IllegalArgumentException if the last one is not whole
   */
  public static List<byte[]> read(byte[] bytes) {
    var entries = new ArrayList<byte[]>();
    for (var at = 0; at < bytes.length; ) {
      var start = at + Short.BYTES;
      if (start > bytes.length) {
        throw new IllegalArgumentException("A length is cut off");
      }
      var end = start + ((bytes[at] & 0xFF) << Byte.SIZE) + (bytes[at + 1] & 0xFF);
      if (end > bytes.length) {
        throw new IllegalArgumentException("An entry is cut off");
      }
      entries.add(Arrays.copyOfRange(bytes, start, end));
      at = end;
    }
    return entries;
  }
}
