package org.linli.evidence.merkle;

import java.util.Base64;

/**
 * What a log was at a moment (c2sp.org/tlog-checkpoint); published as the text of a signed note.
 *
 * @param origin which log
 * @param size how many entries
 * @param root over all of them
 */
public record Checkpoint(String origin, long size, byte[] root) {

  /** The text that is signed. */
  public String text() {
    return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
  }

  /**
   * Reads the text of a note; lines after the third are extensions and are left.
   *
   * @throws IllegalArgumentException if it is no checkpoint
   */
  public static Checkpoint parse(String text) {
    var lines = text.split("\n", -1);
    if (lines.length < 4 || lines[0].isEmpty() || !lines[1].matches("0|[1-9]\\d{0,17}")) {
      throw new IllegalArgumentException("Not a checkpoint");
    }
    var root = Base64.getDecoder().decode(lines[2]);
    if (root.length != Hashes.SIZE) {
      throw new IllegalArgumentException("Not the root of a checkpoint");
    }
    return new Checkpoint(lines[0], Long.parseLong(lines[1]), root);
  }

  /** Eight groups of digits to compare by eye and to read aloud. */
  public String digits() {
    return Digits.of(root);
  }
}
