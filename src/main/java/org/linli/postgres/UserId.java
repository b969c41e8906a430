package org.linli.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The number of a user of the operating system. */
record UserId(long value) {

  private static final UserId ROOT = new UserId(0);
  private static final int EFFECTIVE = 2;

  /** The user as whom this program acts. */
  static UserId current() throws IOException {
    try (var lines = Files.lines(Path.of("/proc/self/status"))) {
      String ids = lines.filter(line -> line.startsWith("Uid:")).findFirst().orElseThrow();
      return new UserId(Long.parseLong(ids.split("\\s+", -1)[EFFECTIVE]));
    }
  }

  static UserId ownerOf(Path path) throws IOException {
    return new UserId(((Number) Files.getAttribute(path, "unix:uid")).longValue());
  }

  boolean isRoot() {
    return equals(ROOT);
  }
}
