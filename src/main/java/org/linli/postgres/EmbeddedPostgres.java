package org.linli.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A durable PostgreSQL server that runs as a child of this process, restarts when it dies and stops
 * when this process does. It installs no shutdown hook: whoever starts it closes it.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

  private final DirectoryLock lock;
  private final Superuser superuser;
  private final Watchdog watchdog;
  private final int port;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedPostgres(DirectoryLock lock, Superuser superuser, Watchdog watchdog, int port) {
    this.lock = lock;
    this.superuser = superuser;
    this.watchdog = watchdog;
    this.port = port;
  }

  /**
   * Starts the server, making its data directory first if there is none.
   *
   * @throws PostgresStartException if it cannot be started
   */
  public static EmbeddedPostgres start(PostgresOptions options) {
    Launcher.requireLinux();
    DirectoryLock lock = DirectoryLock.acquire(options.directory());
    try {
      return start(options, lock);
    } catch (IOException | UncheckedIOException e) {
      lock.close();
      throw unusable(lock.home(), e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static EmbeddedPostgres start(PostgresOptions options, DirectoryLock lock)
      throws IOException {
    var launcher = Launcher.detect();
    Path home = lock.home();
    var cluster = DataCluster.in(home);
    new Leftovers(cluster.path()).clear();
    DiskTree.sweep(home);
    cluster.requireUsable();
    var binaries = ServerBinaries.in(home);
    var superuser = Superuser.in(home, cluster.exists());
    if (!cluster.exists()) {
      cluster.initialize(launcher, binaries, superuser);
    }
    var wanted =
        new ServerLaunch(
            launcher, binaries, cluster, ServerLog.in(home), options.settings(), options.port());
    var watchdog = new Watchdog();
    int port = watchdog.start(wanted).port();
    log.info("PostgreSQL {} is ready on 127.0.0.1:{}", ServerBinaries.VERSION, port);
    return new EmbeddedPostgres(lock, superuser, watchdog, port);
  }

  /** The port on 127.0.0.1; it stays the same when the server has to be restarted. */
  public int port() {
    return port;
  }

  /** The JDBC address of a database on this server. */
  public String jdbcUrl(String database) {
    String name = URLEncoder.encode(database, StandardCharsets.UTF_8);
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
  }

  /** The name of the superuser. */
  public String superuser() {
    return Superuser.NAME;
  }

  /** The password of the superuser. */
  public String superuserPassword() {
    return superuser.password();
  }

  /** The data home that this server holds. */
  public Path directory() {
    return lock.home();
  }

  /** Ends all sessions, stops the server cleanly and releases the data home. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      try {
        watchdog.close();
        log.info("PostgreSQL on port {} has stopped", port);
      } finally {
        lock.close();
      }
    }
  }

  private static PostgresStartException unusable(Path home, Exception cause) {
    return new PostgresStartException(
        "无法使用数据目录 %s：%s。请检查权限和磁盘空间。".formatted(home, cause),
        "Cannot use the directory %s: %s. Check its permissions and the disk space."
            .formatted(home, cause),
        cause);
  }
}
