package org.linli.ballot.counting;

import java.util.HexFormat;
import java.util.List;
import org.linli.evidence.merkle.Hashes;

/** Roots of hash trees (RFC 6962, 2.1) over texts, in hex. */
final class Roots {

  private Roots() {}

  static String of(List<String> leaves) {
    return HexFormat.of().formatHex(leaves.isEmpty() ? Hashes.empty() : over(leaves));
  }

  private static byte[] over(List<String> leaves) {
    if (leaves.size() == 1) {
      return Hashes.leaf(leaves.getFirst());
    }
    var left = Integer.highestOneBit(leaves.size() - 1);
    return Hashes.node(over(leaves.subList(0, left)), over(leaves.subList(left, leaves.size())));
  }
}
