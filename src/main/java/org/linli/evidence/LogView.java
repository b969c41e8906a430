package org.linli.evidence;

import java.util.List;
import org.linli.evidence.merkle.NoteKey;

/**
 * How the log stands.
 *
 * @param days the last checkpoint of each day, the newest first; never empty
 * @param keys public keys as they are handed on, the newest last
 * @param witnesses whom the operator asks to cosign
 * @param problem {@code SHRUNK} or {@code REWRITTEN} if it is not signed any more, else empty
 */
public record LogView(
    List<CheckpointView> days, List<String> keys, List<WitnessView> witnesses, String problem) {

  public CheckpointView last() {
    return days.getFirst();
  }

  /** Whether any witness has cosigned yet. */
  public boolean witnessed() {
    return witnesses.stream().anyMatch(witness -> witness.cosignedAt().isPresent());
  }

  /** Numbers to compare by eye, the newest last. */
  public List<String> keyNumbers() {
    return keys.stream().map(key -> NoteKey.parse(key).number()).toList();
  }
}
