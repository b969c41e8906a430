package org.linli.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.linli.kernel.Durable;

/**
 * The files of a cluster as a base backup brings them.
 *
 * @param durable whether they are to survive a power cut
 */
record ClusterFiles(Path cluster, boolean durable) {

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  /** Unpacks the archive into the empty directory. */
  void unpack(InputStream archive) throws IOException {
    var tar = new TarArchiveInputStream(archive);
    for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      write(tar, entry);
    }
    if (durable) {
      force();
    }
  }

  /** All at the end: by then the system has written most of them anyway. */
  private void force() throws IOException {
    try (var paths = Files.walk(cluster)) {
      for (var path : paths.toList()) {
        Durable.force(path);
      }
    }
  }

  private void write(InputStream content, TarArchiveEntry entry) throws IOException {
    var path = cluster.resolve(entry.getName()).normalize();
    if (!path.startsWith(cluster) || !(entry.isDirectory() || entry.isFile())) {
      throw new IOException("not a file of the cluster: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path, OWNER_ONLY_FOLDER);
      return;
    }
    Files.createDirectories(path.resolveSibling(""), OWNER_ONLY_FOLDER);
    Files.createFile(path, OWNER_ONLY);
    try (var out = Files.newOutputStream(path, StandardOpenOption.WRITE)) {
      content.transferTo(out);
    }
  }
}
