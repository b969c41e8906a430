package org.linli.evidence.draws;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Draws one lot after another as RFC 3797 (section 4) does: the hash of index, key and index again,
 * the index in two bytes, is divided by how many tickets are left, and the rest is the ticket. The
 * RFC uses MD5; everything here uses SHA-256.
 */
final class Lots {

  /** The index has two bytes. */
  static final int MOST = 1 << 16;

  private final MessageDigest digest;
  private final byte[] key;
  private int index;

  /** With another hash: only so that a test can show the RFC's own sample. */
  Lots(String algorithm, String key) {
    try {
      digest = MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
    this.key = key.getBytes(StandardCharsets.UTF_8);
  }

  Lots(String key) {
    this("SHA-256", key);
  }

  Lot next(BigInteger tickets) {
    if (index >= MOST) {
      throw new IllegalStateException("More lots than the index has numbers");
    }
    var number = new byte[] {(byte) (index >> 8), (byte) index};
    digest.update(number);
    digest.update(key);
    var hash = digest.digest(number);
    var rest = new BigInteger(1, hash).mod(tickets);
    return new Lot(index++, HexFormat.of().formatHex(hash), tickets, rest);
  }

  /**
   * Takes some out of many; who has been taken is not taken again.
   *
   * @param tickets how many each number has, in the order of the list
   */
  List<Taken> take(Map<Integer, Integer> tickets, int count) {
    var left = new LinkedHashMap<>(tickets);
    var all = left.values().stream().mapToLong(Integer::longValue).sum();
    var taken = new ArrayList<Taken>();
    while (taken.size() < count) {
      var lot = next(BigInteger.valueOf(all));
      var number = holder(left, lot.rest().longValueExact());
      all -= Objects.requireNonNull(left.remove(number));
      taken.add(new Taken(number, lot));
    }
    return taken;
  }

  private static int holder(Map<Integer, Integer> tickets, long ticket) {
    var before = 0L;
    for (var each : tickets.entrySet()) {
      before += each.getValue();
      if (ticket < before) {
        return each.getKey();
      }
    }
    throw new IllegalArgumentException("No such ticket: " + ticket);
  }

  /** A number of the list and the lot that fell on it. */
  record Taken(int number, Lot lot) {}
}
