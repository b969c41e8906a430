package org.linli.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.linli.backup.Manifest.Kind;
import org.linli.files.ContentTree;
import org.linli.kernel.Refused;
import org.linli.postgres.NewCluster;

/**
 * Puts a backup where there is nothing yet. The file is read to its end before anything is touched;
 * then everything is put together aside, and one rename or one commit makes it real.
 *
 * @param durable whether it is to survive a power cut; a trial need not
 */
record Restore(BackupSettings settings, boolean durable) {

  Restore(BackupSettings settings) {
    this(settings, true);
  }

  /**
   * Restores a file.
   *
   * @return what was in it
   * @throws Refused with a {@link BackupError}; then everything is as before
   */
  Manifest from(Path file) {
    try {
      var reader = new BackupReader(file, settings.keys());
      var manifest = reader.check();
      Product.requireKnown(manifest);
      if (manifest.kind() == Kind.BASE_BACKUP) {
        intoNewCluster(reader, manifest);
      } else {
        intoEmptyDatabase(reader, manifest);
      }
      return manifest;
    } catch (IOException failed) {
      throw Trouble.with(file, failed);
    } catch (SQLException failed) {
      throw Trouble.with(failed);
    }
  }

  private void intoNewCluster(BackupReader reader, Manifest manifest) throws IOException {
    if (settings.external().isPresent()) {
      throw new Refused(BackupError.OTHER_KIND, manifest.kind());
    }
    var major = manifest.postgresVersion().split("\\D", 2)[0];
    if (!major.equals(NewCluster.major())) {
      throw new Refused(BackupError.OTHER_KIND, "PostgreSQL " + manifest.postgresVersion());
    }
    try (var cluster = claim();
        var contents = new ContentFiles(settings.contents())) {
      var taken = new ClusterParts(new ClusterFiles(cluster.files(), durable), contents);
      reader.read(taken);
      cluster.publish(taken.secret.orElseThrow(() -> new Refused(BackupError.DAMAGED)));
      contents.keep();
    }
  }

  private NewCluster claim() throws IOException {
    return NewCluster.in(settings.postgresDirectory())
        .orElseThrow(() -> new Refused(BackupError.NOT_EMPTY, settings.postgresDirectory()));
  }

  private void intoEmptyDatabase(BackupReader reader, Manifest manifest)
      throws IOException, SQLException {
    var login =
        settings.external().orElseThrow(() -> new Refused(BackupError.OTHER_KIND, manifest.kind()));
    try (var loading = SnapshotImport.begin(login, manifest);
        var contents = new ContentFiles(settings.contents())) {
      reader.read(
          (name, content) -> {
            if (!loading.take(name, content)) {
              takeContent(contents, name, content);
            }
          });
      loading.commit();
      contents.keep();
    }
  }

  private static void takeContent(ContentFiles contents, String name, InputStream content)
      throws IOException {
    var sha256 = name.substring(name.indexOf('/') + 1);
    if (name.startsWith(Backup.CONTENTS) && ContentTree.isHash(sha256)) {
      contents.add(sha256, content);
    }
  }

  private static final class ClusterParts implements BackupReader.Parts {

    private final ClusterFiles files;
    private final ContentFiles contents;
    private Optional<String> secret = Optional.empty();

    ClusterParts(ClusterFiles files, ContentFiles contents) {
      this.files = files;
      this.contents = contents;
    }

    @Override
    public void take(String name, InputStream content) throws IOException {
      switch (name) {
        case BaseBackup.CLUSTER -> files.unpack(content);
        case BaseBackup.SECRET ->
            secret = Optional.of(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        default -> takeContent(contents, name, content);
      }
    }
  }

  /**
   * The file that a path means: itself, or the latest backup of a directory.
   *
   * @throws Refused if there is none
   */
  static Path latest(Path path) {
    try {
      if (Files.isRegularFile(path)) {
        return path;
      }
      return new BackupFolder(path)
          .saved().stream()
              .findFirst()
              .map(BackupFolder.Saved::path)
              .orElseThrow(() -> new Refused(BackupError.NO_BACKUP, path));
    } catch (IOException unreadable) {
      throw Trouble.with(path, unreadable);
    }
  }
}
