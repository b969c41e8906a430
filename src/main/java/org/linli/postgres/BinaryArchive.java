package org.linli.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The xz-compressed tar archive in which the server's programs are delivered. */
final class BinaryArchive {

  private static final int ANY_EXECUTE = 0b001_001_001;

  private BinaryArchive() {}

  static void unpack(InputStream compressed, Path target) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(compressed)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(tar, entry, inside(target, entry.getName()));
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Path folder = Files.createDirectories(path.resolveSibling(""));
    if (entry.isSymbolicLink()) {
      // Links in the archive name a file of the same folder.
      Path file = inside(folder, entry.getLinkName());
      Files.createSymbolicLink(path, folder.relativize(file));
    } else {
      writeFile(tar, path, (entry.getMode() & ANY_EXECUTE) != 0);
    }
  }

  private static void writeFile(InputStream content, Path path, boolean executable)
      throws IOException {
    Files.copy(content, path);
    String mode = executable ? "rwxr-xr-x" : "rw-r--r--";
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    // The completeness marker must never outlive a power cut that these files did not.
    DiskTree.force(path);
  }

  private static Path inside(Path target, String name) throws IOException {
    Path path = target.resolve(name).normalize();
    if (!path.startsWith(target)) {
      throw new IOException("entry leads out of the archive: " + name);
    }
    return path;
  }
}
