package org.linli.evidence.merkle;

import java.util.ArrayDeque;
import java.util.Deque;

/** Takes leaves one after the other and knows the root; keeps one hash for each bit of the size. */
public final class Frontier {

  private final Deque<byte[]> complete = new ArrayDeque<>();
  private long size;

  /** Adds the hash of a leaf. */
  public void add(byte[] leaf) {
    var hash = leaf;
    for (var left = size; (left & 1) == 1; left >>= 1) {
      hash = Hashes.node(complete.pop(), hash);
    }
    complete.push(hash);
    size++;
  }

  /** How many leaves there are. */
  public long size() {
    return size;
  }

  /** The root over all of them. */
  public byte[] root() {
    return complete.stream()
        .reduce((right, left) -> Hashes.node(left, right))
        .orElseGet(Hashes::empty);
  }
}
