package org.linli.directory.people;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file of a register and what it does or would do.
 *
 * @param sha256 of the file
 * @param seenChanges the count of the register's changes at the preview
 * @param doubtful new persons who may be known already
 * @param wrong cells with something wrong
 * @param keptRows after undoing: rows that somebody changed since and that stayed
 */
public record RegisterImport(
    UUID id,
    String fileName,
    String sha256,
    ImportState state,
    long seenChanges,
    Figures figures,
    Instant uploadedAt,
    Optional<Instant> committedAt,
    Optional<Instant> undoneAt,
    int keptRows) {

  /** Persons of the file: read, new, changed, as they were; doubtful ones; wrong cells. */
  public record Figures(int read, int added, int changed, int unchanged, int doubtful, int wrong) {}
}
