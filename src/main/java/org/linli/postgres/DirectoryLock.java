package org.linli.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Holds a data home for one instance; the system releases it when the process dies. */
final class DirectoryLock implements AutoCloseable {

  /**
   * Homes held by this JVM. POSIX drops a process's locks on a file as soon as it closes any
   * channel to that file, so a second attempt here must not even open it.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private static final Set<FileChannel> NEVER_CLOSED = ConcurrentHashMap.newKeySet();

  private static final String OWN_PID = Long.toString(ProcessHandle.current().pid());

  private final Path home;
  private final FileChannel channel;

  private DirectoryLock(Path home, FileChannel channel) {
    this.home = home;
    this.channel = channel;
  }

  static DirectoryLock acquire(Path directory) {
    Path home = realHome(directory);
    if (!HELD.add(home)) {
      throw inUse(home, OWN_PID);
    }
    try {
      return new DirectoryLock(home, lockedChannel(home));
    } catch (IOException e) {
      HELD.remove(home);
      throw notWritable(home, e);
    } catch (RuntimeException e) {
      HELD.remove(home);
      throw e;
    }
  }

  /** The real path of the data home, free of links. */
  Path home() {
    return home;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new IllegalStateException("could not release the lock of " + home, e);
    } finally {
      HELD.remove(home);
    }
  }

  private static Path realHome(Path directory) {
    try {
      return Files.createDirectories(directory).toRealPath();
    } catch (IOException e) {
      throw notWritable(directory, e);
    }
  }

  private static FileChannel lockedChannel(Path home) throws IOException {
    Path file = home.resolve("lock");
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (!locked(channel, home)) {
      channel.close();
      throw inUse(home, Files.readString(file).strip());
    }
    ByteBuffer pid = StandardCharsets.UTF_8.encode(OWN_PID + "\n");
    channel.truncate(0).write(pid, 0);
    return channel;
  }

  private static boolean locked(FileChannel channel, Path home) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // Held through another class loader of this JVM, which HELD cannot see.
      NEVER_CLOSED.add(channel);
      throw inUse(home, OWN_PID);
    }
  }

  private static PostgresStartException inUse(Path home, String pid) {
    return new PostgresStartException(
        "数据目录 %s 正被另一个实例使用（进程 %s），请先停止它，或换一个目录。".formatted(home, pid),
        "Another instance (process %s) is using the directory %s; stop it or choose another directory."
            .formatted(pid, home));
  }

  private static PostgresStartException notWritable(Path home, IOException cause) {
    return new PostgresStartException(
        "无法写入数据目录 %s，请检查它的属主、权限和磁盘空间。".formatted(home),
        "Cannot write to the directory %s; check its owner, permissions and disk space."
            .formatted(home),
        cause);
  }
}
