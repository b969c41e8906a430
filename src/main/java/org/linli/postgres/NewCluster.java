package org.linli.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * A data home in which a cluster from elsewhere is being put together. No server can start there
 * meanwhile; the cluster is there when {@link #publish} returns, and not at all before.
 */
public final class NewCluster implements AutoCloseable {

  private final DirectoryLock lock;
  private final Path unfinished;

  private NewCluster(DirectoryLock lock, Path unfinished) {
    this.lock = lock;
    this.unfinished = unfinished;
  }

  /**
   * Takes hold of a data home.
   *
   * @return empty if it already holds data
   * @throws PostgresStartException if another instance holds it
   */
  public static Optional<NewCluster> in(Path directory) throws IOException {
    if (DataCluster.in(directory).exists()) {
      return Optional.empty();
    }
    var lock = DirectoryLock.acquire(directory);
    try {
      if (DataCluster.in(lock.home()).exists()) {
        lock.close();
        return Optional.empty();
      }
      var ownerOnly = PosixFilePermissions.fromString("rwx------");
      Path draft = DiskTree.unfinished(DataCluster.in(lock.home()).path());
      Files.createDirectory(draft, PosixFilePermissions.asFileAttribute(ownerOnly));
      return Optional.of(new NewCluster(lock, draft));
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Where to put the files of the cluster. */
  public Path files() {
    return unfinished;
  }

  /** The major version of PostgreSQL that can open the cluster. */
  public static String major() {
    return ServerBinaries.MAJOR;
  }

  /** Lets one home use the programs that another has unpacked, if it has. */
  public static void lendPrograms(Path from, Path to) throws IOException {
    Path programs = from.resolve("binaries").resolve(ServerBinaries.VERSION);
    if (Files.isDirectory(programs)) {
      Path shelf = Files.createDirectories(to.resolve("binaries"));
      Files.createSymbolicLink(shelf.resolve(ServerBinaries.VERSION), programs.toRealPath());
    }
  }

  /**
   * Makes the cluster the one of this home.
   *
   * @param password of the cluster's superuser
   */
  public void publish(String password) throws IOException {
    Path secret = lock.home().resolve("secret");
    Path draft = DiskTree.unfinished(secret);
    var ownerOnly = PosixFilePermissions.fromString("rw-------");
    Files.createFile(draft, PosixFilePermissions.asFileAttribute(ownerOnly));
    Files.writeString(draft, password + "\n", StandardCharsets.UTF_8);
    DiskTree.force(draft);
    DiskTree.publish(draft, secret);
    DiskTree.publish(unfinished, DataCluster.in(lock.home()).path());
  }

  /** Lets go of the home; what was not published disappears. */
  @Override
  public void close() {
    DiskTree.sweep(lock.home());
    lock.close();
  }
}
