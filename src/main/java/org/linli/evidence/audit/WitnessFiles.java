package org.linli.evidence.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.linli.evidence.merkle.Hashes;
import org.linli.evidence.merkle.NoteKey;
import org.linli.evidence.merkle.SignedNote;
import org.linli.evidence.merkle.SigningKey;
import org.linli.kernel.Durable;

/**
 * All that a witness keeps, in one directory that only its owner may read: {@code witness.key}, its
 * own; {@code logs}, the public keys of the logs that it knows, one a line; and for each log the
 * last note that it cosigned. A lock on the directory guards that no second witness with the same
 * key runs beside it: two memories could be shown two histories.
 */
final class WitnessFiles implements AutoCloseable {

  private static final String LAST = "last-";
  private static final String SIGNED_TWICE = "signed-twice-";

  private final Path directory;
  private final FileChannel lock;

  private WitnessFiles(Path directory, FileChannel lock) {
    this.directory = directory;
    this.lock = lock;
  }

  /**
   * Takes a directory, and makes it if it is not there.
   *
   * @throws IOException also if another witness has it
   */
  static WitnessFiles open(Path directory) throws IOException {
    Durable.createPrivateDirectory(directory);
    var lock =
        FileChannel.open(
            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (lock.tryLock() != null) {
        return new WitnessFiles(directory, lock);
      }
    } catch (OverlappingFileLockException here) {
      // The same as another process.
    }
    lock.close();
    throw new IOException("another witness runs in " + directory);
  }

  /** Its key, if it was given one. */
  Optional<SigningKey> key() throws IOException {
    var file = directory.resolve("witness.key");
    return Files.exists(file)
        ? Optional.of(SigningKey.parseWitness(Files.readString(file).strip()))
        : Optional.empty();
  }

  /**
   * Gives it a new key.
   *
   * @throws IllegalArgumentException if the name has blanks or plus signs
   */
  SigningKey newKey(String name) throws IOException {
    var key = SigningKey.generateWitness(name);
    NoteKey.witness(key.open().toString());
    Durable.replacePrivately(directory.resolve("witness.key"), key.written() + "\n");
    return key;
  }

  List<NoteKey> logs() throws IOException {
    var file = directory.resolve("logs");
    return Files.exists(file)
        ? Files.readAllLines(file).stream()
            .filter(line -> !line.isBlank())
            .map(NoteKey::parse)
            .toList()
        : List.of();
  }

  void know(List<NoteKey> more) throws IOException {
    var all = new ArrayList<>(logs());
    more.stream().filter(key -> !all.contains(key)).forEach(all::add);
    var lines = String.join("\n", all.stream().map(NoteKey::toString).toList());
    Durable.replacePrivately(directory.resolve("logs"), lines + "\n");
  }

  /** The last note that was cosigned for a log; nothing before the first. */
  Optional<SignedNote> last(String origin) throws IOException {
    var file = directory.resolve(LAST + hex(Hashes.leaf(origin)));
    return Files.exists(file)
        ? Optional.of(SignedNote.parse(Files.readString(file)))
        : Optional.empty();
  }

  void remember(String origin, SignedNote cosigned) throws IOException {
    var file = directory.resolve(LAST + hex(Hashes.leaf(origin)));
    Durable.replacePrivately(file, cosigned.toString());
  }

  /** The last notes for all logs. */
  List<SignedNote> all() throws IOException {
    var found = new ArrayList<SignedNote>();
    for (var origin : logs().stream().map(NoteKey::name).distinct().toList()) {
      last(origin).ifPresent(found::add);
    }
    return found;
  }

  /** Keeps a note that contradicts another one with the signature of the same log. */
  Path keepAsProof(SignedNote note) throws IOException {
    var file = directory.resolve(SIGNED_TWICE + hex(Hashes.leaf(note.text())));
    Durable.replacePrivately(file, note.toString());
    return file;
  }

  private static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash).substring(0, 16);
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
