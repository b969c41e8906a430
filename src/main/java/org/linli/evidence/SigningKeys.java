package org.linli.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.evidence.merkle.SignedNote;
import org.linli.evidence.merkle.SigningKey;
import org.linli.kernel.CannotStart;
import org.linli.kernel.Durable;

/**
 * The files outside the database, which only their owner may read: for each log its keys, one a
 * line, and the last checkpoint that was signed with them. All keys that lie there sign; an old one
 * is taken out by hand when nobody needs it any more.
 */
final class SigningKeys {

  private final Path directory;
  private final Path keys;
  private final Path last;

  SigningKeys(Path directory, UUID log) {
    this.directory = directory;
    this.keys = directory.resolve("evidence-" + log + ".keys");
    this.last = directory.resolve("evidence-" + log + ".last");
  }

  Path file() {
    return keys;
  }

  /** In the order in which they were added. */
  List<SigningKey> all() {
    try {
      return Files.exists(keys)
          ? Files.readAllLines(keys).stream()
              .filter(line -> !line.isBlank())
              .map(SigningKey::parse)
              .toList()
          : List.of();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (IllegalArgumentException damaged) {
      throw new CannotStart("存证签名的钥匙文件读不懂：" + keys, "请从您另外保存的副本恢复这个文件。");
    }
  }

  /**
   * Adds a new one, unless somebody else has added one meanwhile. A lock on a file beside guards
   * that two nodes do not each make a first key.
   */
  void add(String name, int known) {
    synchronized (SigningKeys.class) { // a file lock is held against other programs only
      try {
        Durable.createPrivateDirectory(directory);
        try (var lock =
                FileChannel.open(
                    directory.resolve("lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            var held = lock.lock()) {
          var lines = new ArrayList<>(all().stream().map(SigningKey::written).toList());
          if (held.isValid() && lines.size() == known) {
            lines.add(SigningKey.generate(name).written());
            Durable.replacePrivately(keys, String.join("\n", lines) + "\n");
          }
        }
      } catch (IOException unusable) {
        throw new UncheckedIOException(unusable);
      }
    }
  }

  /** The last note that was signed; nothing before the first. */
  List<SignedNote> last() {
    try {
      return Files.exists(last) ? List.of(SignedNote.parse(Files.readString(last))) : List.of();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Path lastFile() {
    return last;
  }

  /** Before the note is published: what was shown once is never forgotten by a crash. */
  void remember(SignedNote note) {
    try {
      Durable.replacePrivately(last, note.toString());
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }
}
