package org.linli.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.evidence.EvidenceReading.ANYBODY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.evidence.merkle.NoteKey;
import org.linli.evidence.merkle.SignedNote;
import org.linli.kernel.CannotStart;
import org.linli.kernel.Refused;
import org.linli.testing.Sql;
import org.linli.testing.TestBeans;
import org.linli.testing.TestClock;
import org.linli.testing.TestDatabase;
import org.linli.testing.TestServer;

/** EVI-1: everything that was published gets one place, whoever is killed when. */
class SequencerTest {

  private static final int ROUNDS = 8;

  @TempDir private Path keys;

  private final TestClock clock = new TestClock(TestBeans.START);
  private TestDatabase database;
  private LogBook log;

  @BeforeEach
  void begin() {
    database = TestDatabase.create();
    log = LogBook.on(database, keys, clock);
  }

  @Test
  void whatWasPublishedHasItsReceiptWithinTwoRounds() {
    var first = log.publish(6, "2026-000001");
    log.publish(7, "2026-000002");
    assertThatThrownBy(() -> log.reading().receipt(ANYBODY, first)).isInstanceOf(Refused.class);
    log.run();
    var receipt = log.reading().receipt(ANYBODY, first);
    assertThat(receipt.fits()).isTrue();
    assertThat(receipt.note().signers(receipt.keys())).hasSize(1);
    assertThat(receipt.entry())
        .isEqualTo(
            "{\"at\":\"2026-09-08T11:42:00Z\",\"community\":\"6\",\"facts\":{\"action\":\"VERIFY\","
                + "\"need\":\"2026-000001\"},\"id\":\""
                + first
                + "\",\"kind\":\"needs.step\"}");
    assertThat(log.reading().find(ANYBODY, "2026-000001"))
        .extracting(EntryView::id)
        .containsExactly(first);
    assertThat(log.reading().find(ANYBODY, "1")).extracting(EntryView::id).containsExactly(first);
    assertThat(sql().number("select count(*) from evidence.outbox"))
        .as("only the log's own key, for the next round")
        .isOne();
    log.run();
    assertThat(log.size()).isEqualTo(3);
  }

  @Test
  void killedBetweenBatchAndCheckpointItGoesOnWhereItWas() {
    var entry = log.publish(6, "2026-000001");
    assertThat(log.place()).isOne();
    assertThat(log.reading().find(ANYBODY, "2026-000001")).as("not signed yet").isEmpty();
    var next = LogBook.on(database, keys, clock);
    next.publish(6, "2026-000002");
    next.run();
    assertThat(next.reading().receipt(ANYBODY, entry).fits()).isTrue();
    assertThat(places()).containsExactly(0L, 1L);
  }

  /** The lock of the log's row guards this: whoever does not get it, leaves. */
  @Test
  void twoOfThemDoNoHarm() throws Exception {
    var published = ConcurrentHashMap.<UUID>newKeySet();
    log.publishMany(6, IntStream.range(0, 300).mapToObj(it -> "2026-" + it).toList());
    var other = LogBook.on(database, keys, clock);
    try (var nodes = Executors.newFixedThreadPool(4)) {
      var running = new ArrayList<Future<?>>();
      for (var node : List.of(log, other, log, other)) {
        running.add(
            nodes.submit(
                () -> {
                  for (var round = 0; round < ROUNDS; round++) {
                    published.add(node.publish(7, "2026-000007"));
                    node.run();
                  }
                }));
      }
      for (var each : running) {
        each.get();
      }
    }
    log.run();
    log.run();
    var size = 300 + 4 * ROUNDS + 1; // and the key
    assertThat(log.size()).isEqualTo(size);
    assertThat(places()).hasSize(size).doesNotHaveDuplicates();
    assertThat(published)
        .allMatch(id -> log.reading().receipt(ANYBODY, id).fits(), "has its place and proof");
  }

  @Test
  void aCheckpointIsNeverOlderThanAMinute() {
    log.run();
    var before = log.reading().checkpoint(ANYBODY);
    clock.advance(Duration.ofSeconds(29));
    log.run();
    log.run();
    clock.advance(Duration.ofSeconds(31));
    log.run();
    var after = log.reading().checkpoint(ANYBODY);
    assertThat(after.signedAt()).isAfter(before.signedAt()).isEqualTo(clock.instant());
    clock.advance(Duration.ofDays(1));
    log.run();
    assertThat(log.reading().log(ANYBODY).orElseThrow().days()).as("one a day").hasSize(2);
    clock.advance(Duration.ofDays(-3));
    log.publish(6, "2026-000001");
    log.run();
    assertThat(log.size()).as("whatever the clock says").isEqualTo(2);
    assertThat(log.reading().checkpoint(ANYBODY).signedAt()).isEqualTo(clock.instant());
  }

  @Test
  void aNewKeySignsBesideTheOldOneAndIsPublishedInTheLog() throws IOException {
    log.run();
    var old = NoteKey.parse(log.reading().keys(ANYBODY).getFirst());
    log.addKey();
    log.publish(6, "2026-000001");
    log.run();
    log.run();
    var both = log.reading().keys(ANYBODY);
    assertThat(both).hasSize(2).first().isEqualTo(old.toString());
    var note = SignedNote.parse(log.reading().checkpoint(ANYBODY).note());
    assertThat(note.signers(List.of(old))).containsExactly(old);
    assertThat(note.signers(List.of(NoteKey.parse(both.getLast())))).hasSize(1);
    assertThat(sql().list("select content from evidence.entry where content like '%evidence.key%'"))
        .anyMatch(entry -> entry.contains(both.getLast()));
    var file = onlyFile(".keys");
    Files.writeString(file, Files.readAllLines(file).getLast() + "\n");
    LogBook.on(database, keys, clock).run();
    clock.advance(Duration.ofMinutes(1));
    log.run();
    var alone = SignedNote.parse(log.reading().checkpoint(ANYBODY).note());
    assertThat(alone.signers(List.of(old))).as("the old one was taken out").isEmpty();
    assertThat(log.reading().keys(ANYBODY)).as("but is still known").isEqualTo(both);
    assertThat(Files.getPosixFilePermissions(file)).as("rewritten by hand above").isNotEmpty();
  }

  @Test
  void withoutTheKeyItDoesNotStartUnlessToldThatItIsLost() throws IOException {
    log.run();
    var file = onlyFile(".keys");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    Files.delete(file);
    assertThatThrownBy(() -> LogBook.on(database, keys, clock))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(file.toString());
    var after = LogBook.afterLoss(database, keys, clock);
    after.publish(6, "2026-000001");
    after.run();
    after.run();
    assertThat(after.reading().keys(ANYBODY)).hasSize(2);
    assertThat(sql().list("select content from evidence.entry"))
        .as("everybody can see that the new key replaces a lost one")
        .anyMatch(entry -> entry.contains("\"replaces\""));
  }

  @Test
  void whatTheDatabaseForgotIsNotSignedAgain() {
    log.run();
    log.publish(6, "2026-000001");
    log.run();
    sql("update evidence.log set size = size - 1");
    clock.advance(Duration.ofMinutes(1));
    log.run();
    assertThat(log.problem()).isEqualTo("SHRUNK");
    sql("update evidence.log set size = size + 1");
    log.run();
    assertThat(log.problem()).as("the newer backup was put back").isEmpty();
    sql("update evidence.tile set hashes = sha256(hashes) || substr(hashes, 33) where level = 0");
    clock.advance(Duration.ofMinutes(1));
    log.run();
    assertThat(log.problem()).isEqualTo("REWRITTEN");
  }

  private List<Long> places() {
    return sql().list("select entry_index from evidence.entry order by 1").stream()
        .map(Long::valueOf)
        .toList();
  }

  private Path onlyFile(String end) throws IOException {
    try (var files = Files.list(keys)) {
      return files.filter(it -> it.toString().endsWith(end)).findFirst().orElseThrow();
    }
  }

  private void sql(String change) {
    TestServer.get().run(database.name(), change);
  }

  private Sql sql() {
    return new Sql(database.name());
  }
}
