package org.linli.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Holds a directory for one writer; the system releases it when the process dies. */
final class FolderLock implements AutoCloseable {

  /**
   * Directories held by this JVM: a second attempt must not even open the file, because closing it
   * would drop the lock that the first one holds.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** Empty if somebody else holds it. */
  static Optional<FolderLock> tryAcquire(Path existing) throws IOException {
    var folder = existing.toRealPath();
    if (!HELD.add(folder)) {
      return Optional.empty();
    }
    var lock = Optional.<FolderLock>empty();
    try {
      lock = locked(folder);
    } finally {
      if (lock.isEmpty()) {
        HELD.remove(folder);
      }
    }
    return lock;
  }

  private static Optional<FolderLock> locked(Path folder) throws IOException {
    var file = folder.resolve(".lock");
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      return Optional.empty();
    }
    return Optional.of(new FolderLock(folder, channel));
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      HELD.remove(folder);
    }
  }
}
