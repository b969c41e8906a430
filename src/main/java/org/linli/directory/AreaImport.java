package org.linli.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an import of areas did.
 *
 * @param sha256 under which the file itself is kept
 * @param read rows of the file without its header
 * @param added areas that were new
 * @param renamed areas whose name changed
 * @param unchanged areas that were known as they are
 * @param rejected rows that were left out, at most {@value #MAX_LISTED} of them
 */
public record AreaImport(
    UUID id,
    String fileName,
    String sha256,
    int read,
    int added,
    int renamed,
    int unchanged,
    List<Rejected> rejected,
    Instant at) {

  /** Beyond this many wrong rows the list helps nobody. */
  public static final int MAX_LISTED = 200;

  public AreaImport {
    rejected = List.copyOf(rejected);
  }

  /**
   * A row that was not taken.
   *
   * @param line number in the file, the header being 1
   * @param error code of the reason
   * @param content what the row says
   */
  public record Rejected(long line, String error, String content) {}
}
