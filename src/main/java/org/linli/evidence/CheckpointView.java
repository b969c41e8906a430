package org.linli.evidence;

import java.time.Instant;
import java.time.LocalDate;
import org.linli.evidence.merkle.Checkpoint;
import org.linli.evidence.merkle.SignedNote;

/**
 * How the log stood when it was signed.
 *
 * @param day of the signature, in China
 * @param note as it is published
 */
public record CheckpointView(LocalDate day, Checkpoint checkpoint, String note, Instant signedAt) {

  static CheckpointView of(LocalDate day, String note, Instant signedAt) {
    return new CheckpointView(day, Checkpoint.parse(SignedNote.parse(note).text()), note, signedAt);
  }

  public long size() {
    return checkpoint.size();
  }
}
