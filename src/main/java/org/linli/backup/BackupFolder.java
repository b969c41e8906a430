package org.linli.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.linli.kernel.Durable;
import org.linli.kernel.Refused;

/** A directory of backups. One process at a time writes into it, guarded by a lock on a file. */
record BackupFolder(Path path) {

  private static final Pattern NAME = Pattern.compile("linli-(\\d{8}T\\d{6})(\\d{3})Z\\.backup");
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withZone(ZoneOffset.UTC);
  private static final String UNFINISHED = ".unfinished-";
  private static final int MILLION = 1_000_000;

  /** A finished backup. */
  record Saved(Path path, Instant at) {}

  /**
   * Keeps others from writing here until it is closed.
   *
   * @throws Refused if somebody else is writing
   */
  FolderLock lock() throws IOException {
    return FolderLock.tryAcquire(Files.createDirectories(path))
        .orElseThrow(() -> new Refused(BackupError.BUSY, path));
  }

  /** A name for a file that is being written. */
  Path draft() {
    return path.resolve("linli.backup" + UNFINISHED + UUID.randomUUID());
  }

  /** Removes what interrupted backups left; only under the lock. */
  void sweep() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      for (var file : files.filter(it -> name(it).contains(UNFINISHED)).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Gives a finished file the first free name from this moment on; only under the lock. */
  Path publish(Path draft, Instant at) throws IOException {
    var moment = at;
    while (Files.exists(path.resolve(nameOf(moment)))) {
      moment = moment.plus(Duration.ofMillis(1));
    }
    var target = path.resolve(nameOf(moment));
    Durable.publish(draft, target);
    return target;
  }

  /** All finished backups, the latest first. */
  List<Saved> saved() throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .flatMap(file -> saved(file).stream())
          .sorted(Comparator.comparing(Saved::at).reversed())
          .toList();
    }
  }

  private static Optional<Saved> saved(Path file) {
    var match = NAME.matcher(name(file));
    if (!match.matches()) {
      return Optional.empty();
    }
    var at =
        LocalDateTime.parse(match.group(1), SECONDS)
            .plusNanos(Long.parseLong(match.group(2)) * MILLION)
            .toInstant(ZoneOffset.UTC);
    return Optional.of(new Saved(file, at));
  }

  private static String nameOf(Instant at) {
    return "linli-%s%03dZ.backup".formatted(SECONDS.format(at), at.getNano() / MILLION);
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
