package org.linli.evidence;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.linli.evidence.LogTables.Log;
import org.linli.evidence.LogTables.Signed;
import org.linli.evidence.merkle.Checkpoint;
import org.linli.evidence.merkle.Hashes;
import org.linli.evidence.merkle.SignedNote;
import org.linli.evidence.merkle.Tiles;
import org.linli.evidence.merkle.Tree;
import org.linli.platform.Dates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives what was published its place in the log and signs how the log stands. Both are done by
 * whoever holds the row of the log, each in a transaction of its own: a crash between them leaves a
 * log that is longer than its checkpoint, which the next one to come signs.
 */
@Component
class Sequencer {

  private static final Logger log = LoggerFactory.getLogger(Sequencer.class);
  private static final int BATCH = 2_000;

  /** How old a checkpoint gets although nothing came; readers see by it that the log is alive. */
  private static final Duration ALIVE = Duration.ofSeconds(30);

  private final Outbox outbox;
  private final LogTables tables;
  private final LogOpening opening;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final Clock clock;
  private final AtomicReference<@Nullable SignedNote> signed = new AtomicReference<>();

  Sequencer(
      Outbox outbox,
      LogTables tables,
      LogOpening opening,
      PlatformTransactionManager transactions,
      JsonMapper json,
      Clock clock) {
    this.outbox = outbox;
    this.tables = tables;
    this.opening = opening;
    this.transaction = new TransactionTemplate(transactions);
    this.json = json;
    this.clock = clock;
  }

  /** Places everything that waits and signs if there is anything new to sign. */
  void run() {
    opening.open();
    while (!outbox.isEmpty() && place() > 0) {
      // The next batch.
    }
    if (due()) {
      sign();
    }
  }

  /**
   * Places one batch.
   *
   * @return how many; 0 if nothing waits or another node is at it
   */
  int place() {
    return Objects.requireNonNull(
        transaction.execute(status -> tables.hold().map(this::place).orElse(0)));
  }

  private int place(Log held) {
    var batch = outbox.take(BATCH);
    var entries = batch.stream().map(Waiting::entry).toList();
    var subjects = batch.stream().map(it -> it.subject(json.readTree(it.content()))).toList();
    var tiles = new Tiles(tables::tile, held.size());
    entries.forEach(entry -> tiles.add(Hashes.leaf(entry)));
    tables.place(held.size(), batch, subjects, entries);
    tiles.grown().forEach(tables::keep);
    tables.grow(tiles.size());
    return batch.size();
  }

  private boolean due() {
    var size = tables.log().map(Log::size).orElse(0L);
    return tables
        .lastSigned()
        .filter(last -> last.size() == size)
        .filter(last -> Duration.between(last.at(), clock.instant()).abs().compareTo(ALIVE) < 0)
        .isEmpty();
  }

  /**
   * Signs the log as it stands, unless it is not the one that was signed before.
   *
   * @return whether it did
   */
  boolean sign() {
    var note =
        Objects.requireNonNull(transaction.execute(status -> tables.hold().flatMap(this::sign)));
    note.ifPresent(signed::set);
    return note.isPresent();
  }

  /** The last note that this node signed, for whoever takes it first; nothing if it was taken. */
  Optional<SignedNote> takeSigned() {
    return Optional.ofNullable(signed.getAndSet(null));
  }

  private Optional<SignedNote> sign(Log held) {
    var files = opening.files(held);
    var tree = new Tree(new Tiles(tables::tile, held.size()));
    var problem = problem(files.last(), held, tree);
    tables.note(problem);
    if (!problem.isEmpty()) {
      log.error("The log is not signed any more: {}; see {}", problem, files.lastFile());
      return Optional.empty();
    }
    var checkpoint = new Checkpoint(held.origin(), held.size(), tree.root(held.size()));
    var note = SignedNote.sign(checkpoint.text(), opening.keys(held));
    files.remember(note);
    tables.publish(day(), held.size(), note.toString(), clock.instant());
    return Optional.of(note);
  }

  /** A clock that was moved back opens no earlier day again: the newest one stays the newest. */
  private LocalDate day() {
    var today = Dates.day(clock.instant());
    return tables.lastSigned().map(Signed::day).filter(today::isBefore).orElse(today);
  }

  /** What the last signature says against the database: fewer entries, or others. */
  private static String problem(List<SignedNote> last, Log held, Tree tree) {
    for (var note : last) {
      var before = Checkpoint.parse(note.text());
      if (before.size() > held.size()) {
        return "SHRUNK";
      }
      if (!MessageDigest.isEqual(tree.root(before.size()), before.root())) {
        return "REWRITTEN";
      }
    }
    return "";
  }
}
