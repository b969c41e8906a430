package org.linli.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a base backup to know when it had certainly not yet reached its end point: the server
 * says the end point as a position in its log only, and what it sends arrives later than it was
 * sent.
 */
final class CopyProgress implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(CopyProgress.class);
  private static final Duration TICK = Duration.ofMillis(100);
  private static final String COPYING =
      """
      select count(*) from pg_stat_progress_basebackup p join pg_stat_activity a using (pid)
      where a.application_name = '%s'
        and p.phase not in ('waiting for wal archiving to finish', 'transferring wal files')
      """;

  private final Catalogue catalogue;
  private final String copying;
  private final Clock clock;
  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread watching;
  private volatile Instant latest;

  /** Nobody else may use the connection until this is closed. */
  CopyProgress(Connection connection, ReplicationSession session, Clock clock) {
    copying = COPYING.formatted(session.name());
    this.clock = clock;
    catalogue = new Catalogue(connection);
    latest = clock.instant();
    watching = Thread.ofVirtual().name("linli-backup-progress").start(this::watch);
  }

  /** A moment, as late as is known, at which the end point was still to come. */
  Instant stillCopyingAt() {
    return latest;
  }

  @Override
  public void close() {
    done.countDown();
    boolean interrupted = false;
    while (watching.isAlive()) {
      try {
        watching.join();
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch() {
    try {
      while (!done.await(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
        var before = clock.instant();
        if (catalogue.list(copying, row -> row.getLong(1)).getFirst() > 0) {
          latest = before;
        }
      }
    } catch (SQLException | InterruptedException gone) {
      log.debug("The end point keeps the moment known so far", gone);
    }
  }
}
