package org.linli.evidence.audit;

import java.util.List;
import java.util.Optional;
import org.linli.evidence.merkle.Checkpoint;
import org.linli.evidence.merkle.NoteKey;
import org.linli.evidence.merkle.SignedNote;

/**
 * Whom a reader trusts.
 *
 * @param log its key; without one the log's own word is taken and its number shown
 * @param witnesses each of whom must have cosigned
 */
record Trusted(Optional<NoteKey> log, List<NoteKey> witnesses) {

  /** Whether every witness cosigned a note; says who did and when, and who did not. */
  boolean witnessed(SignedNote note, Console console) {
    var origin = Checkpoint.parse(note.text()).origin();
    var found = note.cosignatures(witnesses);
    found.forEach(
        it -> console.say("evidence.verify.cosigned", it.witness().name(), it.at().toString()));
    var missing =
        witnesses.stream()
            .filter(key -> found.stream().noneMatch(it -> it.witness().equals(key)))
            .toList();
    missing.forEach(key -> console.say("evidence.verify.not-cosigned", key.name()));
    if (witnesses.isEmpty()) {
      note.signatures().stream()
          .map(SignedNote.Line::name)
          .filter(name -> !name.equals(origin))
          .distinct()
          .forEach(name -> console.say("evidence.verify.cosignature-open", name));
    }
    return missing.isEmpty();
  }
}
