package org.linli.directory.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.kernel.Refused;

/**
 * A file of a register and what it does or would do. It refuses what cannot be done with it.
 *
 * @param register name of a {@link Register}
 * @param sha256 of the file
 * @param failure code of what kept the last work on it from being done, else empty
 * @param seenChanges the count of the register's changes at the preview
 * @param askedBy account that asked for what is under way, or last was
 * @param keptRows after undoing: rows that somebody changed since and that stayed
 */
public record RegisterImport(
    UUID id,
    String register,
    String fileName,
    String sha256,
    ImportState state,
    String failure,
    long seenChanges,
    Figures figures,
    UUID askedBy,
    Instant uploadedAt,
    Optional<Instant> committedAt,
    Optional<Instant> undoneAt,
    int keptRows) {

  /** How long an import may be undone. */
  public static final Duration UNDOABLE = Duration.ofDays(1);

  /**
   * @throws Refused unless it may be looked at again
   */
  void mayBeChecked() {
    expect(Set.of(ImportState.WRONG, ImportState.PREVIEWED));
  }

  /**
   * @throws Refused unless it may be applied
   */
  void mayBeCommitted() {
    expect(Set.of(ImportState.PREVIEWED));
  }

  /**
   * @throws Refused unless it was committed within the last day
   */
  void mayBeUndone(Instant now) {
    expect(Set.of(ImportState.COMMITTED));
    if (committedAt.orElse(Instant.EPOCH).plus(UNDOABLE).isBefore(now)) {
      throw new Refused(ImportError.UNDO_TOO_LATE);
    }
  }

  private void expect(Set<ImportState> states) {
    if (!states.contains(state)) {
      throw new Refused(ImportError.NOT_READY);
    }
  }

  /** Rows of the file: read, new, changed, as they were; doubtful ones; wrong cells. */
  public record Figures(int read, int added, int changed, int unchanged, int doubtful, int wrong) {

    static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0);
  }
}
