package org.linli.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a server says about itself in postmaster.pid.
 *
 * @param pid of the postmaster
 * @param startedAt seconds since 1970, as text
 * @param port where it listens; 0 when not yet written
 * @param status starting, ready, stopping, or empty when not yet written
 */
record PostmasterPid(long pid, String startedAt, int port, String status) {

  private static final int START_LINE = 2;
  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;

  static Path file(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }

  /** Empty when there is no such file, or nothing readable in it yet. */
  static Optional<PostmasterPid> read(Path cluster) {
    try {
      var lines = Files.readAllLines(file(cluster), StandardCharsets.ISO_8859_1);
      long pid = Long.parseLong(line(lines, 0));
      String port = line(lines, PORT_LINE);
      return Optional.of(
          new PostmasterPid(
              pid,
              line(lines, START_LINE),
              port.isEmpty() ? 0 : Integer.parseInt(port),
              line(lines, STATUS_LINE)));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  boolean isReady() {
    return status.equals("ready");
  }

  /** Containers hand out the same pids again, so the pid alone does not tell two starts apart. */
  boolean sameStartAs(PostmasterPid other) {
    return pid == other.pid && startedAt.equals(other.startedAt);
  }

  private static String line(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index).strip() : "";
  }
}
