package org.linli.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/** Files that survive a power cut, and none that are half there. */
final class Durable {

  private Durable() {}

  static void force(Path path) throws IOException {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Gives a finished file its name. */
  static void publish(Path finished, Path target) throws IOException {
    force(finished);
    Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
    force(target.toAbsolutePath().resolveSibling(""));
  }

  static void deleteTree(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (var paths = Files.walk(tree)) {
        for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    }
  }
}
