package org.linli.evidence.merkle;

import java.util.ArrayList;
import java.util.List;

/** Makes roots and proofs of a tree from the hashes of its complete subtrees (RFC 6962, 2.1). */
public final class Tree {

  private final Complete complete;

  public Tree(Complete complete) {
    this.complete = complete;
  }

  /** Where hashes of complete subtrees are found. */
  @FunctionalInterface
  public interface Complete {

    /**
     * The hash over two to the power of {@code level} leaves.
     *
     * @param index of the subtree among those of its level, from the left
     */
    byte[] at(int level, long index);
  }

  /** The root over the first leaves. */
  public byte[] root(long size) {
    return size == 0 ? Hashes.empty() : over(0, size);
  }

  /** The hashes beside the way from a leaf to the root of the first {@code size} leaves. */
  public List<byte[]> inclusion(long index, long size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("No leaf " + index + " among " + size);
    }
    var proof = new ArrayList<byte[]>();
    beside(index, 0, size, proof);
    return proof;
  }

  /** Shows that the first {@code size} leaves are still the first of {@code later}. */
  public List<byte[]> consistency(long size, long later) {
    if (size < 1 || size > later) {
      throw new IllegalArgumentException("No tree of " + later + " grew from one of " + size);
    }
    var proof = new ArrayList<byte[]>();
    between(size, 0, later, true, proof);
    return proof;
  }

  private byte[] over(long start, long end) {
    var length = end - start;
    if (Long.bitCount(length) == 1) {
      var level = Long.numberOfTrailingZeros(length);
      return complete.at(level, start >> level);
    }
    var middle = start + left(length);
    return Hashes.node(over(start, middle), over(middle, end));
  }

  private void beside(long index, long start, long end, List<byte[]> proof) {
    if (end - start == 1) {
      return;
    }
    var middle = start + left(end - start);
    if (index < middle) {
      beside(index, start, middle, proof);
      proof.add(over(middle, end));
    } else {
      beside(index, middle, end, proof);
      proof.add(over(start, middle));
    }
  }

  /**
   * @param known whether whoever checks knows the root of this part: it is the earlier tree itself
   */
  private void between(long size, long start, long end, boolean known, List<byte[]> proof) {
    if (size == end) {
      if (!known) {
        proof.add(over(start, end));
      }
      return;
    }
    var middle = start + left(end - start);
    if (size <= middle) {
      between(size, start, middle, known, proof);
      proof.add(over(middle, end));
    } else {
      between(size, middle, end, false, proof);
      proof.add(over(start, middle));
    }
  }

  /** The largest power of two below the length. */
  private static long left(long length) {
    return Long.highestOneBit(length - 1);
  }
}
