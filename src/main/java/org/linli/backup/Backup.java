package org.linli.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.linli.files.ContentTree;
import org.linli.kernel.Durable;
import org.linli.kernel.Refused;

/**
 * Makes a backup: database, then contents, then manifest. Contents never change once they are there
 * and are there before the row that names them is committed; copied after the database's end point,
 * none that a saved row names can be missing.
 */
record Backup(Database database, ContentTree contents, Keys keys, Clock clock) {

  static final String CONTENTS = "files/";

  /** A finished backup. */
  record Done(Path file, long bytes, Manifest manifest) {}

  /**
   * Saves everything into a new file. The file has been read back when this returns; until then it
   * has another name, and if anything fails it disappears.
   *
   * @throws Refused with a {@link BackupError}
   */
  Done into(BackupFolder folder) {
    var startedAt = clock.instant();
    try (var _ = folder.lock()) {
      folder.sweep();
      var draft = folder.draft();
      try {
        var manifest = write(draft, startedAt);
        Durable.force(draft);
        new BackupReader(draft, keys).check();
        var file = folder.publish(draft, startedAt);
        return new Done(file, Files.size(file), manifest);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException failed) {
      throw Trouble.with(folder.path(), failed);
    } catch (SQLException failed) {
      throw Trouble.with(failed);
    }
  }

  private Manifest write(Path draft, Instant startedAt) throws IOException, SQLException {
    var opened = keys.forWriting();
    try (var file = new BufferedOutputStream(create(draft));
        var writer = new BackupWriter(new SealedOutput(file, opened.header(), opened.key()))) {
      var saved = database.save(writer);
      copyContents(writer);
      var manifest =
          new Manifest(
              Manifest.FORMAT,
              Product.version(),
              saved.kind(),
              saved.postgresVersion(),
              startedAt,
              saved.endPoint(),
              saved.migrations(),
              saved.tables(),
              saved.sequences(),
              writer.parts());
      writer.finish(manifest);
      return manifest;
    }
  }

  private void copyContents(BackupWriter writer) throws IOException {
    for (var content : contents.contents()) {
      try (var in = Files.newInputStream(content);
          var part = writer.compressedPart(CONTENTS + content.getFileName())) {
        in.transferTo(part);
      } catch (NoSuchFileException erased) {
        continue; // erased since we looked, together with the row that named it
      }
    }
  }

  private static OutputStream create(Path draft) throws IOException {
    var ownerOnly = PosixFilePermissions.fromString("rw-------");
    Files.createFile(draft, PosixFilePermissions.asFileAttribute(ownerOnly));
    return Files.newOutputStream(draft, StandardOpenOption.WRITE);
  }
}
