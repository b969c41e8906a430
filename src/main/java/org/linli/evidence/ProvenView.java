package org.linli.evidence;

import java.util.List;

/**
 * What the log holds about something, with all that shows it, for somebody who believes nothing.
 *
 * @param checkpoint a signed note; every proof leads to its root
 * @param keys public keys as they are handed on, the newest last
 * @param entries the newest first
 */
public record ProvenView(String checkpoint, List<String> keys, List<Entry> entries) {

  /**
   * An entry and the hashes beside its way to the root.
   *
   * @param index from 0
   * @param content the very bytes that are hashed
   * @param proof in base64
   */
  public record Entry(long index, String content, List<String> proof) {}

  static Entry entry(EntryView entry, List<byte[]> proof) {
    return new Entry(entry.index(), entry.content(), ProofView.written(proof));
  }
}
