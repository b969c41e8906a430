package org.linli.evidence.merkle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of leaves and nodes, told apart by their first byte (RFC 6962, 2.1). */
public final class Hashes {

  /** Bytes of a hash. */
  public static final int SIZE = 32;

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private Hashes() {}

  /** Of an entry. */
  public static byte[] leaf(byte[] entry) {
    var sha256 = sha256();
    sha256.update(LEAF);
    return sha256.digest(entry);
  }

  /** Of an entry that is text. */
  public static byte[] leaf(String entry) {
    return leaf(entry.getBytes(StandardCharsets.UTF_8));
  }

  /** Of what stands above two hashes. */
  public static byte[] node(byte[] left, byte[] right) {
    var sha256 = sha256();
    sha256.update(NODE);
    sha256.update(left);
    return sha256.digest(right);
  }

  /** Of a tree that holds nothing. */
  public static byte[] empty() {
    return sha256().digest();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
