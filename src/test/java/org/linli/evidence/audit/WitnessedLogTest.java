package org.linli.evidence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.evidence.EvidenceReading.ANYBODY;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.evidence.LogBook;
import org.linli.evidence.WitnessProblem;
import org.linli.evidence.merkle.NoteKey;
import org.linli.evidence.merkle.Receipt;
import org.linli.evidence.merkle.SignedNote;
import org.linli.evidence.merkle.SigningKey;
import org.linli.testing.Sql;
import org.linli.testing.TestBeans;
import org.linli.testing.TestClock;
import org.linli.testing.TestDatabase;
import org.linli.testing.TestServer;

/** EVI-1: a street that trusts nobody here cosigns the log, and everybody can check that it did. */
class WitnessedLogTest {

  @TempDir private Path keys;
  @TempDir private Path street;
  @TempDir private Path auditor;

  private final TestClock clock = new TestClock(TestBeans.START);
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Console console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8));
  private TestDatabase database;
  private WitnessFiles files;
  private WitnessServer server;
  private NoteKey witness;
  private URI url;
  private LogBook log;

  @BeforeEach
  void aStreetThatKnowsTheLog() throws IOException {
    files = WitnessFiles.open(street);
    var key = files.newKey("witness.example/street");
    witness = key.open();
    server = new WitnessServer(here(), new Witness(files, key, console, clock));
    url = URI.create("http://127.0.0.1:" + server.port() + "/");
    database = TestDatabase.create();
    log = LogBook.witnessed(database, keys, clock, witness, url);
    log.publish(6, "2026-000001");
    log.run();
    files.know(log.reading().keys(ANYBODY).stream().map(NoteKey::parse).toList());
  }

  @AfterEach
  void close() throws IOException {
    server.close();
    files.close();
  }

  @Test
  void itsSignatureStandsOnTheCheckpointAndOnReceipts() throws IOException {
    log.cosign();
    assertThat(log.witness().cosignedAt()).hasValue(TestBeans.START);
    assertThat(log.witness().problem()).isEmpty();
    assertThat(cosignatures(log.reading().checkpoint(ANYBODY).note())).isOne();
    var later = log.publish(6, "2026-000002");
    log.run();
    assertThat(cosignatures(receipt("2026-000001").checkpoint()))
        .as("the cosigned one, though a newer one is signed")
        .isOne();
    assertThat(audit(witness)).as("the log grew from what was cosigned").isTrue();
    log.cosign();
    assertThat(log.witness().size()).isEqualTo(3);
    var receipt = Receipt.parse(log.reading().receipt(ANYBODY, later).toString());
    assertThat(check(receipt, witness)).isTrue();
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("见证人 witness.example/street 在 2026-09-08T11:42:00Z 签过名 ✓");
    var stranger = SigningKey.generateWitness("witness.example/street").open();
    assertThat(check(receipt, stranger)).isFalse();
    assertThat(audit(stranger)).isFalse();
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("对不上：见证人 witness.example/street 没有签名");
  }

  @Test
  void withoutItTheLogGoesOnAndSaysSo() throws IOException {
    log.cosign();
    server.close();
    log.publish(6, "2026-000002");
    log.run();
    log.cosign();
    assertThat(log.size()).isEqualTo(3);
    assertThat(log.witness().problem()).hasValue(WitnessProblem.AWAY);
    assertThat(log.witness().cosignedAt()).as("what it signed before stays").isPresent();
    assertThat(cosignatures(receipt("2026-000001").checkpoint())).isOne();
    assertThat(cosignatures(receipt("2026-000002").checkpoint())).isZero();
    assertThat(receipt("2026-000002").fits()).isTrue();
  }

  @Test
  void whileItIsSlowEntriesAreSignedAsEver() throws Exception {
    var arrived = new CountDownLatch(1);
    var enough = new CountDownLatch(1);
    var slow = HttpServer.create(here(), 0);
    slow.createContext(
        "/",
        exchange -> {
          arrived.countDown();
          await(enough);
          exchange.close();
        });
    slow.start();
    var address = URI.create("http://127.0.0.1:" + slow.getAddress().getPort());
    var node = LogBook.witnessed(database, keys, clock, witness, address);
    node.publish(6, "2026-000002");
    node.run();
    try (var background = Executors.newSingleThreadExecutor()) {
      var asking = background.submit(node::cosign);
      arrived.await();
      node.publish(6, "2026-000003");
      node.run();
      assertThat(node.size()).isEqualTo(4);
      assertThat(asking.isDone()).as("it is still being asked").isFalse();
      enough.countDown();
      asking.get();
    } finally {
      slow.stop(0);
    }
    assertThat(node.witness().problem()).hasValue(WitnessProblem.AWAY);
  }

  @Test
  void aRewrittenHistoryIsNotCosignedAndThePageSaysSo() throws IOException {
    log.cosign();
    var other = TestDatabase.create();
    var id = new Sql(database.name()).value("select log_id from evidence.log");
    TestServer.get()
        .run(
            other.name(),
            "insert into evidence.log (only_one, log_id, origin, size) values (true, '%s', 'linli.example/evidence', 0)"
                .formatted(id));
    Files.delete(keys.resolve("evidence-" + id + ".last"));
    var rewritten = LogBook.witnessed(other, keys, clock, witness, url);
    rewritten.publishMany(6, List.of("2026-000007", "2026-000008"));
    rewritten.run();
    rewritten.cosign();
    assertThat(rewritten.witness().problem()).hasValue(WitnessProblem.FORK);
    assertThat(rewritten.witness().cosignedAt()).isEmpty();
    assertThat(cosignatures(rewritten.reading().checkpoint(ANYBODY).note())).isZero();
  }

  @Test
  void anOldBackupWhoseMemoryWasDeletedIsNoticedByTheWitness() throws IOException {
    var backup = "linli_backup_" + database.name();
    TestServer.get().run("postgres", "create database " + backup + " template " + database.name());
    log.publish(6, "2026-000002");
    log.run();
    log.cosign();
    var id = new Sql(database.name()).value("select log_id from evidence.log");
    Files.delete(keys.resolve("evidence-" + id + ".last"));
    var restored = LogBook.witnessed(new TestDatabase(backup), keys, clock, witness, url);
    clock.advance(Duration.ofMinutes(1));
    restored.sign();
    restored.cosign();
    assertThat(restored.witness().problem()).hasValue(WitnessProblem.AHEAD);
  }

  @Test
  void aWitnessThatDoesNotKnowTheKeyIsNamed() throws IOException {
    Files.delete(street.resolve("logs"));
    log.cosign();
    assertThat(log.witness().problem()).hasValue(WitnessProblem.REFUSED);
    var stranger = SigningKey.generateWitness("witness.example/street").open();
    var wrong = LogBook.witnessed(database, keys, clock, stranger, url);
    files.know(log.reading().keys(ANYBODY).stream().map(NoteKey::parse).toList());
    wrong.sign();
    wrong.cosign();
    assertThat(wrong.witness().problem())
        .as("it signed, but not with the key in our settings")
        .hasValue(WitnessProblem.REFUSED);
  }

  private static InetSocketAddress here() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private int cosignatures(String note) {
    return SignedNote.parse(note).cosignatures(List.of(witness)).size();
  }

  private Receipt receipt(String need) {
    var entry = log.reading().find(ANYBODY, need).getFirst();
    return Receipt.parse(log.reading().receipt(ANYBODY, entry.id()).toString());
  }

  private boolean check(Receipt receipt, NoteKey known) {
    return new ReceiptCheck(receipt, new Trusted(Optional.empty(), List.of(known)), console).run();
  }

  private boolean audit(NoteKey known) throws IOException {
    var trusted = new Trusted(Optional.empty(), List.of(known));
    var seen = Seen.at(auditor.resolve("seen"));
    return new Auditor(log::get, trusted, seen, console).run();
  }
}
