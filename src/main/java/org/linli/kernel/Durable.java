package org.linli.kernel;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;

/** Files that survive a power cut, and none that are half there. */
public final class Durable {

  private Durable() {}

  /** Waits until a file, or the names in a directory, are on the disk. */
  public static void force(Path path) throws IOException {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Gives a finished file its name; it is whole under that name or not there. */
  public static void publish(Path finished, Path target) throws IOException {
    force(finished);
    Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
    force(target.toAbsolutePath().resolveSibling(""));
  }

  /**
   * Replaces a file that only its owner may read: written beside, forced to disk and renamed, so
   * that a crash leaves the old one or the new one.
   */
  public static void replacePrivately(Path file, String content) throws IOException {
    var next = file.resolveSibling(file.getFileName() + ".next");
    Files.deleteIfExists(next);
    Files.createFile(next, only("rw-------"));
    Files.writeString(next, content);
    publish(next, file);
  }

  /** Makes a directory that only its owner may enter, unless it is there. */
  public static void createPrivateDirectory(Path directory) throws IOException {
    Files.createDirectories(directory, only("rwx------"));
  }

  private static FileAttribute<Set<PosixFilePermission>> only(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }

  /** Deletes a directory with all that is in it; one that is not there is no error. */
  public static void deleteTree(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (var paths = Files.walk(tree)) {
        for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    }
  }
}
