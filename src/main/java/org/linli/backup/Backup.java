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
import java.util.HashSet;
import java.util.Set;
import org.linli.files.ContentNames;
import org.linli.files.ContentTree;
import org.linli.kernel.Durable;
import org.linli.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

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
   * @throws Refused with a {@link BackupError}; after {@link BackupError#INCOMPLETE} the file
   *     stays, without the contents that were not there
   */
  Done into(BackupFolder folder) {
    var startedAt = clock.instant();
    try (var _ = folder.lock()) {
      folder.sweep();
      var draft = folder.draft();
      try {
        var named = contentNames();
        var manifest = write(draft, startedAt);
        Durable.force(draft);
        new BackupReader(draft, keys).check();
        var file = folder.publish(draft, startedAt);
        requireContents(named, manifest);
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

  /**
   * A directory that was not mounted must not pass for one without files, or thinning would go on
   * until the last backup that held them is gone. What could be saved stays saved.
   */
  private void requireContents(Set<String> named, Manifest manifest) throws SQLException {
    var missing = new HashSet<>(named);
    manifest.parts().forEach(part -> missing.remove(part.name().replaceFirst(CONTENTS, "")));
    missing.retainAll(contentNames()); // others were erased meanwhile
    if (!missing.isEmpty()) {
      throw new Refused(
          BackupError.INCOMPLETE, missing.size() + " files of " + contents.directory());
    }
  }

  private Set<String> contentNames() throws SQLException {
    try (var connection = database.connect()) {
      var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      return Set.copyOf(ContentNames.all(jdbc));
    }
  }

  private static OutputStream create(Path draft) throws IOException {
    var ownerOnly = PosixFilePermissions.fromString("rw-------");
    Files.createFile(draft, PosixFilePermissions.asFileAttribute(ownerOnly));
    return Files.newOutputStream(draft, StandardOpenOption.WRITE);
  }
}
