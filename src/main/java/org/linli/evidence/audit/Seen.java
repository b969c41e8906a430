package org.linli.evidence.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.linli.evidence.merkle.Checkpoint;
import org.linli.evidence.merkle.NoteKey;
import org.linli.evidence.merkle.SignedNote;

/**
 * What an auditor saw the last time: the keys, a line each, an empty line, and the checkpoint. Kept
 * away from whoever runs the log, it is what makes a rewritten history visible.
 */
final class Seen {

  private static final String BETWEEN = "\n\n";

  private final Path file;
  private final List<NoteKey> keys;
  private final Optional<Checkpoint> checkpoint;

  private Seen(Path file, List<NoteKey> keys, Optional<Checkpoint> checkpoint) {
    this.file = file;
    this.keys = keys;
    this.checkpoint = checkpoint;
  }

  /** Reads the file, if it is there. */
  static Seen at(Path file) throws IOException {
    if (!Files.exists(file)) {
      return new Seen(file, List.of(), Optional.empty());
    }
    var parts = Files.readString(file).split(BETWEEN, 2);
    var note = SignedNote.parse(parts[1]);
    return new Seen(
        file,
        parts[0].lines().map(NoteKey::parse).toList(),
        Optional.of(Checkpoint.parse(note.text())));
  }

  Path file() {
    return file;
  }

  List<NoteKey> keys() {
    return keys;
  }

  Optional<Checkpoint> checkpoint() {
    return checkpoint;
  }

  void remember(List<NoteKey> known, SignedNote note) throws IOException {
    var lines = String.join("\n", known.stream().map(NoteKey::toString).toList());
    Files.writeString(file, lines + BETWEEN + note);
  }
}
