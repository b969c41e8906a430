package org.linli.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The file that takes what the server prints. */
record ServerLog(Path file) {

  private static final long ROTATE_BEYOND = 10L * 1024 * 1024;
  private static final int READ_AT_MOST = 256 * 1024;

  /** Opens the log of this start; keeps one older file once it has grown too long. */
  static ServerLog in(Path directory) throws IOException {
    Path file = directory.resolve("server.log");
    if (Files.exists(file) && Files.size(file) > ROTATE_BEYOND) {
      Files.move(file, directory.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    if (!Files.exists(file)) {
      var ownerOnly = PosixFilePermissions.fromString("rw-------");
      Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
    }
    return new ServerLog(file);
  }

  ProcessBuilder.Redirect appending() {
    return ProcessBuilder.Redirect.appendTo(file.toFile());
  }

  long length() {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What has been written since the log had this length; of much only the end. */
  String since(long length) {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ);
        var content =
            Channels.newInputStream(
                channel.position(Math.max(length, channel.size() - READ_AT_MOST)))) {
      return new String(content.readNBytes(READ_AT_MOST), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
