package org.linli.evidence;

import java.util.Base64;
import java.util.List;

/**
 * A proof of RFC 6962 and the root that it leads to.
 *
 * @param of the index of the entry, or the size of the earlier tree
 * @param size of the tree
 * @param root in base64, as the proof's hashes are
 */
public record ProofView(long of, long size, String root, List<String> proof) {

  static ProofView of(long of, long size, List<byte[]> proof, byte[] root) {
    return new ProofView(of, size, base64(root), written(proof));
  }

  static List<String> written(List<byte[]> proof) {
    return proof.stream().map(ProofView::base64).toList();
  }

  private static String base64(byte[] hash) {
    return Base64.getEncoder().encodeToString(hash);
  }
}
