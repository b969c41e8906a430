package org.linli.supervision;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.linli.kernel.Scope;
import org.linli.platform.Dates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts scans without knowing whose (SUP-1): no cookie, no address, a number per code and day. A
 * thousand people before one poster would wait for one row, so scans are added up here and written
 * together, every few seconds; what was not written is lost if the node is killed, and a count is
 * not worth more.
 */
@Component
class ScanCounter {

  private static final Logger log = LoggerFactory.getLogger(ScanCounter.class);
  private static final Duration BETWEEN = Duration.ofSeconds(10);

  private final Codes codes;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final AtomicReference<Instant> written;

  private Map<Key, Integer> waiting = new HashMap<>();

  ScanCounter(Codes codes, PlatformTransactionManager transactions, Clock clock) {
    this.codes = codes;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
    this.written = new AtomicReference<>(clock.instant());
  }

  /** One more. Must be called outside of a transaction. */
  void scanned(CodePlace place) {
    var now = clock.instant();
    add(new Key(place.community(), place.code(), Dates.day(now)), 1);
    var last = Objects.requireNonNull(written.get());
    if (!now.isBefore(last.plus(BETWEEN)) && written.compareAndSet(last, now)) {
      write();
    }
  }

  /** Writes what waits on this node. A community where it fails keeps waiting. */
  @PreDestroy
  void write() {
    take()
        .forEach(
            (key, scans) -> {
              try {
                Scope.in(Scope.of(key.community()), () -> written(key, scans));
              } catch (RuntimeException failed) {
                log.warn("Scans wait to be counted", failed);
                add(key, scans);
              }
            });
  }

  private boolean written(Key key, int scans) {
    transaction.executeWithoutResult(
        status -> codes.scanned(key.community(), key.code(), key.day(), scans));
    return true;
  }

  private synchronized void add(Key key, int scans) {
    waiting.merge(key, scans, Integer::sum);
  }

  private synchronized Map<Key, Integer> take() {
    var taken = waiting;
    waiting = new HashMap<>();
    return taken;
  }

  private record Key(long community, String code, LocalDate day) {}
}
