package org.linli.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.linli.kernel.CannotStart;
import org.linli.kernel.Durable;

/**
 * The keys, one a line: {@code id suite secret}, the last one active. Only its owner may read it. A
 * lock on a file beside it guards that two nodes do not each add a key of the same number.
 */
final class KeyFile {

  private static final String NAME = "vault.keys";

  private final Path directory;

  KeyFile(Path directory) {
    this.directory = directory;
  }

  boolean exists() {
    return Files.exists(file());
  }

  /** In bytes; 0 if there is no file. */
  long length() {
    return file().toFile().length();
  }

  /** In the order in which they were added; empty if there is no file. */
  List<VaultKey> read() {
    try {
      return exists()
          ? Files.readAllLines(file()).stream()
              .filter(line -> !line.isBlank())
              .map(this::key)
              .toList()
          : List.of();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Adds a key of the suite and makes it the active one, unless others have been added meanwhile.
   */
  void add(Suite suite, int known) {
    synchronized (KeyFile.class) { // a file lock is held against other programs only
      addLocked(suite, known);
    }
  }

  private void addLocked(Suite suite, int known) {
    try {
      Files.createDirectories(directory, only("rwx------"));
      try (var lock =
              FileChannel.open(
                  directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var held = lock.lock()) {
        var lines = exists() ? Files.readAllLines(file()) : List.<String>of();
        if (held.isValid() && lines.size() == known) {
          replace(lines, line(known + 1, suite));
        }
      }
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  /** Written beside, forced to disk and renamed: a crash leaves the old file or the new one. */
  private void replace(List<String> lines, String added) throws IOException {
    var next = directory.resolve(NAME + ".next");
    Files.deleteIfExists(next);
    Files.createFile(next, only("rw-------"));
    var all = new ArrayList<>(lines);
    all.add(added);
    Files.write(next, all);
    Durable.publish(next, file());
  }

  private static FileAttribute<Set<PosixFilePermission>> only(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }

  private static String line(int id, Suite suite) {
    var secret = new byte[VaultKey.SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return id + " " + suite + " " + Base64.getEncoder().encodeToString(secret);
  }

  private VaultKey key(String line) {
    try {
      var parts = line.split(" ", -1);
      return new VaultKey(
          Integer.parseInt(parts[0]),
          Suite.valueOf(parts[1]),
          Base64.getDecoder().decode(parts[2]));
    } catch (RuntimeException damaged) {
      throw new CannotStart("密钥文件读不懂：" + file(), "请从您另外保存的副本恢复这个文件。没有它，已加密的证件号再也读不出来。");
    }
  }

  Path file() {
    return directory.resolve(NAME);
  }
}
