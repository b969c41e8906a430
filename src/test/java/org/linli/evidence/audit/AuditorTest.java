package org.linli.evidence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.evidence.EvidenceReading.ANYBODY;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.evidence.LogBook;
import org.linli.evidence.merkle.NoteKey;
import org.linli.evidence.merkle.Receipt;
import org.linli.evidence.merkle.SigningKey;
import org.linli.testing.Sql;
import org.linli.testing.TestBeans;
import org.linli.testing.TestClock;
import org.linli.testing.TestDatabase;
import org.linli.testing.TestServer;

/** EVI-1: whoever follows the log reads in plain words what was done to it. */
class AuditorTest {

  @TempDir private Path keys;
  @TempDir private Path auditor;

  private final TestClock clock = new TestClock(TestBeans.START);
  private TestDatabase database;
  private LogBook log;
  private UUID entry;

  @BeforeEach
  void threeHundredEntries() {
    database = TestDatabase.create();
    log = LogBook.on(database, keys, clock);
    log.publishMany(6, needs(299));
    entry = log.publish(7, "2026-000777");
    log.run();
    log.run();
  }

  @Test
  void anHonestLogFitsAndGrowsFromWhatWasSeen() throws IOException {
    assertThat(audit()).contains("全部对得上 ✓ linli.example/evidence 一共 301 条", "签名钥匙号码是");
    log.publish(6, "2026-000999");
    log.addKey();
    log.run();
    log.run();
    assertThat(audit()).contains("一共 303 条").doesNotContain("签名钥匙号码是");
    var file = Files.list(keys).filter(it -> it.toString().endsWith(".keys")).findFirst();
    Files.writeString(file.orElseThrow(), Files.readAllLines(file.get()).getLast());
    clock.advance(Duration.ofMinutes(1));
    log.run();
    assertThat(audit()).as("the old key had signed the entry of the new one").contains("全部对得上");
  }

  @Test
  void aChangedRowIsNamedByItsNumber() throws IOException {
    audit();
    sql(
        "update evidence.entry set content = replace(content, 'VERIFY', 'REFUSE') where entry_index = 41");
    assertThat(audit())
        .contains("第 42 号被改过。现在写的是：{\"at\"", "\"action\":\"REFUSE\"", "有对不上的地方")
        .doesNotContain("历史被改过", "全部对得上");
  }

  @Test
  void aDeletedRowIsMissedByItsNumber() throws IOException {
    sql("delete from evidence.entry where entry_index = 299");
    assertThat(audit()).contains("第 300 号不见了。").doesNotContain("全部对得上", "被改过。现在写的是");
  }

  @Test
  void aHistoryThatWasRewrittenWithTheGenuineKeyIsFound() throws IOException {
    audit();
    var other = TestDatabase.create();
    var id = value("select log_id from evidence.log");
    TestServer.get()
        .run(
            other.name(),
            "insert into evidence.log (only_one, log_id, origin, size) values (true, '%s', 'linli.example/evidence', 0)"
                .formatted(id));
    Files.delete(keys.resolve("evidence-" + id + ".last"));
    var rewritten = LogBook.on(other, keys, clock);
    rewritten.publishMany(6, needs(305));
    rewritten.run();
    assertThat(audit(rewritten)).contains("历史被改过：上次看到的前 301 条").doesNotContain("全部对得上");
  }

  @Test
  void anOldBackupPutBackIsFound() throws IOException {
    var backup = "linli_backup_" + database.name();
    TestServer.get().run("postgres", "create database " + backup + " template " + database.name());
    log.publish(6, "2026-000999");
    log.run();
    audit();
    var restored = LogBook.on(new TestDatabase(backup), keys, clock);
    clock.advance(Duration.ofMinutes(1));
    restored.run();
    assertThat(audit(restored)).contains("记录变少了：上次看到 302 条，现在只有 301 条").doesNotContain("全部对得上");
    assertThat(restored.problem()).as("nor is it signed any more").isEqualTo("SHRUNK");
  }

  @Test
  void aSignatureOfAnotherKeyIsRefused() throws IOException {
    var stranger = SigningKey.generate("linli.example/evidence").open();
    assertThat(audit(log, Optional.of(stranger))).contains("不是用认得的钥匙签的");
    assertThat(check(receipt(), Optional.of(stranger))).contains("不是用给出的公钥签的");
  }

  @Test
  void aReceiptIsCheckedWithoutTheLog() {
    var receipt = receipt();
    assertThat(check(receipt, Optional.empty()))
        .contains("回执是真的 ✓ 这条记录是“linli.example/evidence”的第 300 号", "签名钥匙号码是", "2026-000777");
    var key = NoteKey.parse(log.reading().keys(ANYBODY).getFirst());
    assertThat(check(receipt, Optional.of(key))).contains("回执是真的").doesNotContain("签名钥匙号码是");
    var changed =
        new Receipt(
            receipt.entry().replace("VERIFY", "REFUSE"),
            receipt.keys(),
            receipt.index(),
            receipt.proof(),
            receipt.checkpoint());
    assertThat(check(changed, Optional.empty())).contains("对不上").doesNotContain("回执是真的");
  }

  private static List<String> needs(int count) {
    return IntStream.range(0, count).mapToObj("2026-%06d"::formatted).toList();
  }

  private Receipt receipt() {
    return Receipt.parse(log.reading().receipt(ANYBODY, entry).toString());
  }

  private static String check(Receipt receipt, Optional<NoteKey> key) {
    var said = new ByteArrayOutputStream();
    var good = new ReceiptCheck(receipt, new Trusted(key, List.of()), console(said)).run();
    assertThat(said.toString(StandardCharsets.UTF_8).contains("回执是真的")).isEqualTo(good);
    return said.toString(StandardCharsets.UTF_8);
  }

  private String audit() throws IOException {
    return audit(log);
  }

  private String audit(LogBook now) throws IOException {
    return audit(now, Optional.empty());
  }

  private String audit(LogBook now, Optional<NoteKey> key) throws IOException {
    var said = new ByteArrayOutputStream();
    var seen = Seen.at(auditor.resolve("seen"));
    var good = new Auditor(now::get, new Trusted(key, List.of()), seen, console(said)).run();
    assertThat(said.toString(StandardCharsets.UTF_8).contains("全部对得上")).isEqualTo(good);
    return said.toString(StandardCharsets.UTF_8);
  }

  private static Console console(ByteArrayOutputStream out) {
    return new Console(new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  private void sql(String change) {
    TestServer.get().run(database.name(), change);
  }

  private String value(String query) {
    return new Sql(database.name()).value(query);
  }
}
