package org.linli.evidence.merkle;

import java.security.MessageDigest;
import java.util.List;

/**
 * Checks proofs against roots, as RFC 9162 (2.1.3.2, 2.1.4.2) does for whole trees and the draft of
 * Merkle tree certificates for their parts. A part of a tree is that of the leaves from {@code
 * start} to before {@code end}; {@code start} is a multiple of the next power of two of its length.
 */
public final class Proofs {

  private Proofs() {}

  /** Whether the leaf stands at the index of the tree with that root. */
  public static boolean includes(
      long index, long size, byte[] leaf, List<byte[]> proof, byte[] root) {
    if (index < 0 || index >= size || leaf.length != Hashes.SIZE) {
      return false;
    }
    var at = index;
    var last = size - 1;
    var hash = leaf;
    for (var sibling : proof) {
      if (last == 0) {
        return false;
      }
      if (odd(at) || at == last) {
        hash = Hashes.node(sibling, hash);
        var levels = odd(at) ? 0 : Long.numberOfTrailingZeros(at);
        at >>= levels; // those at which the border of the tree has no sibling
        last >>= levels;
      } else {
        hash = Hashes.node(hash, sibling);
      }
      at >>= 1;
      last >>= 1;
    }
    return last == 0 && MessageDigest.isEqual(hash, root);
  }

  /** Whether the leaf stands at the index of the tree, seen from the root of a part of it. */
  public static boolean partIncludes(
      long index, long start, long end, byte[] leaf, List<byte[]> proof, byte[] root) {
    return isPart(start, end) && includes(index - start, end - start, leaf, proof, root);
  }

  /**
   * Whether the first leaves of a tree are those of an earlier, smaller one. Nothing can be proven
   * of an empty one.
   */
  public static boolean grewFrom(
      long size, long later, List<byte[]> proof, byte[] root, byte[] laterRoot) {
    return size > 0 && contains(0, size, later, proof, root, laterRoot);
  }

  /** Whether a part belongs to a tree. The empty part belongs to every one that reaches there. */
  public static boolean contains(
      long start, long end, long size, List<byte[]> proof, byte[] root, byte[] whole) {
    if (start == end) {
      return start >= 0
          && end <= size
          && proof.isEmpty()
          && MessageDigest.isEqual(root, Hashes.empty());
    }
    if (!isPart(start, end) || end > size) {
      return false;
    }
    return new Climb(start, end - 1, size - 1).reaches(proof, root, whole);
  }

  private static boolean isPart(long start, long end) {
    if (start < 0 || start >= end) {
      return false;
    }
    var length = end - start;
    var power = Long.highestOneBit(length) == length ? length : Long.highestOneBit(length) << 1;
    return (start & (power - 1)) == 0;
  }

  private static boolean odd(long number) {
    return (number & 1) == 1;
  }

  /** From the last leaf of a part upwards, to the root of the part and to that of the tree. */
  private static final class Climb {

    private long first;
    private long last;
    private long border;

    Climb(long first, long last, long border) {
      this.first = first;
      this.last = last;
      this.border = border;
      while (this.first != this.last && (last == border || odd(this.last))) {
        up();
      }
    }

    private void up() {
      first >>= 1;
      last >>= 1;
      border >>= 1;
    }

    boolean reaches(List<byte[]> proof, byte[] root, byte[] whole) {
      var known = first == last; // a perfect part begins with its own root
      if (!known && proof.isEmpty()) {
        return false;
      }
      var ofPart = known ? root : proof.getFirst();
      var ofTree = ofPart;
      for (var hash : known ? proof : proof.subList(1, proof.size())) {
        if (border == 0) {
          return false;
        }
        if (odd(last) || last == border) {
          ofPart = first < last ? Hashes.node(hash, ofPart) : ofPart;
          ofTree = Hashes.node(hash, ofTree);
          while (!odd(last)) {
            up();
          }
        } else {
          ofTree = Hashes.node(ofTree, hash);
        }
        up();
      }
      return border == 0
          && MessageDigest.isEqual(ofPart, root)
          && MessageDigest.isEqual(ofTree, whole);
    }
  }
}
