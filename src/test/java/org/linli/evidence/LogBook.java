package org.linli.evidence;

import static org.linli.evidence.EvidenceReading.ANYBODY;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.evidence.merkle.CanonicalJson;
import org.linli.evidence.merkle.NoteKey;
import org.linli.evidence.merkle.Tile;
import org.linli.kernel.Community;
import org.linli.kernel.Ids;
import org.linli.kernel.Refused;
import org.linli.testing.TestDatabase;
import org.linli.testing.TestServer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The log in the hands of a test: what a node does by itself, when the test says so. */
@TestComponent
public class LogBook {

  private static final String ORIGIN = "linli.example/evidence";

  private final Outbox outbox;
  private final Sequencer sequencer;
  private final LogOpening opening;
  private final LogTables tables;
  private final Cosigning cosigning;
  private final EvidenceReading reading;
  private final TransactionTemplate transaction;
  private final Clock clock;

  LogBook(
      Outbox outbox,
      Sequencer sequencer,
      LogOpening opening,
      LogTables tables,
      Cosigning cosigning,
      EvidenceReading reading,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.outbox = outbox;
    this.sequencer = sequencer;
    this.opening = opening;
    this.tables = tables;
    this.cosigning = cosigning;
    this.reading = reading;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** A node on a database of its own, without the rest of the platform. */
  public static LogBook on(TestDatabase database, Path keys, Clock clock) {
    return on(database, new LogProperties(keys, ORIGIN, false, List.of()), clock);
  }

  /** The same with somebody who is asked to cosign. */
  public static LogBook witnessed(
      TestDatabase database, Path keys, Clock clock, NoteKey witness, URI url) {
    var street = new LogProperties.Witness("三阳街道", witness.toString(), url);
    return on(database, new LogProperties(keys, ORIGIN, false, List.of(street)), clock);
  }

  /** The same after the operator said that the key is lost. */
  public static LogBook afterLoss(TestDatabase database, Path keys, Clock clock) {
    return on(database, new LogProperties(keys, ORIGIN, true, List.of()), clock);
  }

  private static LogBook on(TestDatabase database, LogProperties properties, Clock clock) {
    var source = new DriverManagerDataSource(database.url(), "linli_app", TestServer.PASSWORD);
    var jdbc = JdbcClient.create(source);
    var outbox = new Outbox(jdbc);
    var tables = new LogTables(jdbc);
    var opening = new LogOpening(properties, tables, outbox, clock);
    var transactions = new JdbcTransactionManager(source);
    var sequencer = new Sequencer(outbox, tables, opening, transactions, new JsonMapper(), clock);
    var cosigning = new Cosigning(properties, sequencer, tables, new WitnessTables(jdbc), clock);
    var reading = new EvidenceReading(new PublishedLog(jdbc), properties);
    return new LogBook(outbox, sequencer, opening, tables, cosigning, reading, transactions, clock);
  }

  /** Something published in a community. */
  public UUID publish(long community, String need) {
    var id = Ids.next();
    var content = CanonicalJson.write(Map.of("need", need, "action", "VERIFY"));
    outbox.put(new Waiting(community, id, "needs.step", content, clock.instant()));
    return id;
  }

  /** Many needs at once: all are there, or none. */
  public void publishMany(long community, List<String> needs) {
    transaction.executeWithoutResult(status -> needs.forEach(need -> publish(community, need)));
  }

  /** Something published in a community, in the log and signed. */
  public UUID signed(Community community) {
    var id = publish(community.id(), "2026-000001");
    run();
    return id;
  }

  /** What a node does a few times a second. */
  public void run() {
    sequencer.run();
  }

  /** What a node does once a second: asks the witnesses about what it signed last. */
  public void cosign() {
    cosigning.run();
  }

  /** The only witness. */
  public WitnessView witness() {
    return reading.log(ANYBODY).orElseThrow().witnesses().getFirst();
  }

  /** Only the first half of it, as if the node was killed then. */
  public int place() {
    opening.open();
    return sequencer.place();
  }

  /** Signs whatever there is. */
  public boolean sign() {
    return sequencer.sign();
  }

  /** A new key beside the others. */
  public void addKey() {
    new EvidenceKeys(tables, opening).add();
  }

  public EvidenceReading reading() {
    return reading;
  }

  public long size() {
    return reading.checkpoint(ANYBODY).size();
  }

  public String problem() {
    return reading.log(ANYBODY).orElseThrow().problem();
  }

  /** A file of the log as the web serves it. */
  public Optional<byte[]> get(String path) {
    try {
      return switch (path) {
        case "checkpoint" -> Optional.of(bytes(reading.checkpoint(ANYBODY).note()));
        case "cosigned" -> Optional.of(bytes(reading.cosigned(ANYBODY)));
        case "key" -> Optional.of(bytes(String.join("\n", reading.keys(ANYBODY))));
        default -> Optional.of(reading.tile(ANYBODY, Tile.parse(path.substring(5)).orElseThrow()));
      };
    } catch (Refused missing) {
      return Optional.empty();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
