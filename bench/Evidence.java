import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.linli.evidence.merkle.Hashes;
import org.linli.evidence.merkle.Tiles;

/**
 * How fast the evidence log takes in what was published, how long a published fact waits for the
 * checkpoint that covers it, how long a proof takes in a large log, and what the log costs those
 * who keep the books ({@link EvidencePosting}). Other facts come into the outbox by SQL, a commit
 * each, as the facade writes them; a node of the platform does the rest. The large log is written
 * as tiles of made-up leaves beforehand.
 */
final class Evidence {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int LAG_PER_SECOND = 500;

  private static final String PUBLISHING =
      """
      insert into evidence.outbox (community_id, entry_id, kind, content, recorded_at)
      select 6, uuidv7(), 'needs.step', '{"action":"VERIFY","at":"2026-09-08T11:42:00Z","need":"2026-'
        || lpad(n::text, 6, '0') || '","raised":"2026-09-08T11:42:00Z","said":"'
        || encode(sha256(uuidv7()::text::bytea), 'hex') || '","status":"VERIFIED"}', clock_timestamp()
      from generate_series(1, %d) n
      """;

  private final Path results;
  private final Path work = Path.of("bench", "work", "evidence");
  private final Plan plan;
  private final PrintWriter csv;

  private Evidence(Path results, Plan plan) throws IOException {
    this.results = results;
    this.plan = plan;
    csv = new PrintWriter(Files.newBufferedWriter(results.resolve("rounds.csv")), true);
    csv.println("measure,count,seconds");
  }

  public static void main(String[] arguments) throws Exception {
    var plan =
        arguments[0].equals("quick")
            ? new Plan(1_000_000, 30_000, 1, 10, 10, 3, 4)
            : new Plan(10_000_000, 100_000, 3, 60, 30, 5, 10);
    new Evidence(Path.of(arguments[1]), plan).run();
  }

  private void run() throws Exception {
    Directory.delete(work);
    Files.createDirectories(work);
    try (var database = Database.start(work.resolve("postgres"));
        var superuser = database.superuser(Database.NAME)) {
      try (var migrates = node(database, "migrates", false)) {
        migrates.secondsToPage("/access/login");
      }
      fill(superuser);
      try (var node = node(database, "sequences", true)) {
        node.secondsToPage("/access/login");
        awaitSigned(superuser, plan.large);
        measure(database, superuser, node);
      }
    }
    csv.close();
    Directory.delete(work);
  }

  private App node(Database database, String name, boolean jobs) throws IOException {
    return App.start(
        List.of("-jar", Path.of("bench", "work", "linli", "linli.jar").toString()),
        List.of(
            "--spring.profiles.active=production",
            "--server.address=127.0.0.1",
            "--server.port={port}",
            "--linli.directory=" + work.resolve("data"),
            "--linli.jobs.enabled=" + jobs,
            "--linli.sms.gateway-url=http://127.0.0.1:9/",
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + Database.APP,
            "--spring.datasource.password=" + Database.PASSWORD,
            "--spring.flyway.url=" + database.url(),
            "--spring.flyway.user=linli_owner",
            "--spring.flyway.password=" + Database.PASSWORD),
        results.resolve("linli-" + name + ".log"));
  }

  /** A log of many entries, without these; only proofs are asked of it. */
  private void fill(Connection superuser) throws SQLException {
    var last = new HashMap<Tiles.Place, byte[]>();
    var size = 0L;
    superuser.setAutoCommit(false);
    try (var insert =
        superuser.prepareStatement(
            "insert into evidence.tile (level, tile_index, hashes) values (?, ?, ?)"
                + " on conflict (level, tile_index) do update set hashes = excluded.hashes")) {
      while (size < plan.large) {
        var tiles = new Tiles((level, index) -> last.get(new Tiles.Place(level, index)), size);
        var end = Math.min(size + 65_536, plan.large);
        for (; size < end; size++) {
          tiles.add(Hashes.leaf("made up " + size));
        }
        last.clear();
        last.putAll(tiles.grown());
        keep(insert, tiles.grown());
      }
    }
    Database.run(
        superuser,
        "insert into evidence.log (only_one, log_id, origin, size) values (true, uuidv7(), 'bench', "
            + plan.large
            + ")");
    superuser.commit();
    superuser.setAutoCommit(true);
    Database.run(superuser, "vacuum analyze");
    Database.run(superuser, "checkpoint");
  }

  private static void keep(PreparedStatement insert, Map<Tiles.Place, byte[]> tiles)
      throws SQLException {
    for (var tile : tiles.entrySet()) {
      insert.setInt(1, tile.getKey().level());
      insert.setLong(2, tile.getKey().index());
      insert.setBytes(3, tile.getValue());
      insert.addBatch();
    }
    insert.executeBatch();
  }

  private void measure(Database database, Connection superuser, App node) throws Exception {
    var proofs = proofs(node);
    var rates = new Series();
    for (var round = 0; round < plan.rateRounds; round++) {
      rates.add(rate(superuser));
    }
    var lag = lag(database, superuser, node);
    var ratios = posting(database, superuser);
    System.out.printf(
        "entries=%d proof_ms=%s lag_median=%s posting=%s%n",
        plan.large,
        Series.round(percentile(proofs, 0.5), 2),
        Series.round(percentile(lag, 0.5), 2),
        ratios.show(2));
    System.out.printf(
        "evidence rate=%s lag_p99=%s posting_ratio=%s%n",
        Series.round(rates.median(), 0),
        Series.round(percentile(lag, 0.99), 2),
        Series.round(ratios.median(), 2));
  }

  /** In milliseconds, the request over HTTP included. */
  private List<Double> proofs(App node) throws IOException {
    var took = new ArrayList<Double>();
    var random = RandomGenerator.of("L64X128MixRandom");
    try (var browser = new HttpConnection(node.port())) {
      for (var request = 0; request < 1_200; request++) {
        var path = "/evidence/log/inclusion?index=" + random.nextLong(plan.large);
        var start = System.nanoTime();
        var answer = browser.get(path, "");
        var millis = (System.nanoTime() - start) / 1e6;
        if (answer.status() != 200) {
          throw new IOException(path + " answered " + answer.status());
        }
        if (request >= 200) { // before, the program is warming up
          took.add(millis);
          csv.printf("proof,1,%s%n", Series.round(millis / 1e3, 6));
        }
      }
    }
    return took;
  }

  /** Entries a second, from the commit that publishes them all to the checkpoint over them. */
  private double rate(Connection superuser) throws Exception {
    var target = number(superuser, "select size from evidence.log") + plan.burst;
    Database.run(superuser, PUBLISHING.formatted(plan.burst));
    var start = System.nanoTime();
    awaitSigned(superuser, target);
    var seconds = (System.nanoTime() - start) / 1e9;
    csv.printf("rate,%d,%s%n", plan.burst, Series.round(seconds, 3));
    return plan.burst / seconds;
  }

  /** Seconds that each entry waited, after its commit, for a checkpoint that a reader saw. */
  private List<Double> lag(Database database, Connection superuser, App node) throws Exception {
    var first = number(superuser, "select size from evidence.log");
    var seen = new ArrayList<long[]>(); // when, size
    var over = new AtomicBoolean();
    var reader = CompletableFuture.runAsync(() -> follow(node, seen, over));
    var committed = new ArrayList<Long>();
    try (var writer = application(database);
        var insert = writer.prepareStatement(PUBLISHING.formatted(1))) {
      var start = System.nanoTime();
      for (var each = 0; each < plan.lagSeconds * LAG_PER_SECOND; each++) {
        var due = start + each * 1_000_000_000L / LAG_PER_SECOND;
        while (System.nanoTime() < due) {
          Thread.sleep(1);
        }
        insert.execute();
        committed.add(System.nanoTime());
      }
    }
    awaitSigned(superuser, first + committed.size());
    Thread.sleep(500);
    over.set(true);
    reader.get();
    return lags(committed, seen, first);
  }

  /** One writer, so the entries have their places in the order of its commits. */
  private List<Double> lags(List<Long> committed, List<long[]> seen, long first)
      throws IOException {
    var lags = new ArrayList<Double>();
    var at = 0;
    try (var out = new PrintWriter(Files.newBufferedWriter(results.resolve("lags.csv")))) {
      out.println("committed_ns,seen_ns");
      for (var each = 0; each < committed.size(); each++) {
        while (seen.get(at)[1] <= first + each) {
          at++;
        }
        out.println(committed.get(each) + "," + seen.get(at)[0]);
        lags.add((seen.get(at)[0] - committed.get(each)) / 1e9);
      }
    }
    return lags;
  }

  private static void follow(App node, List<long[]> seen, AtomicBoolean over) {
    try (var browser = new HttpConnection(node.port())) {
      while (!over.get()) {
        var note =
            new String(browser.get("/evidence/log/checkpoint", "").body(), StandardCharsets.UTF_8);
        seen.add(new long[] {System.nanoTime(), Long.parseLong(note.split("\n")[1])});
        Thread.sleep(20);
      }
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Journals a second with ÷ without a fact published beside each; the first round warms up. */
  private Series posting(Database database, Connection superuser) throws Exception {
    var ratios = new Series();
    Ledger.open(superuser, EvidencePosting.ACCOUNTS);
    Database.run(superuser, "vacuum analyze");
    try (var context = Ledger.start(database, work.resolve("data"))) {
      var posting = new EvidencePosting(context, csv);
      posting.perSecond(true, plan.warmUp);
      awaitDrained(superuser);
      Database.run(superuser, "analyze"); // the tables were empty when the sessions planned
      for (var round = 0; round < plan.postingRounds; round++) {
        var without = posting.perSecond(false, plan.postingSeconds);
        var with = posting.perSecond(true, plan.postingSeconds);
        awaitDrained(superuser);
        ratios.add(with / without);
      }
    }
    return ratios;
  }

  private static Connection application(Database database) throws SQLException {
    return DriverManager.getConnection(database.url(), Database.APP, Database.PASSWORD);
  }

  private static void awaitSigned(Connection superuser, long size) throws Exception {
    await(superuser, "select coalesce(max(size), 0) from evidence.checkpoint", size);
  }

  private static void awaitDrained(Connection superuser) throws Exception {
    await(superuser, "select case when exists (select from evidence.outbox) then 0 else 1 end", 1);
  }

  private static void await(Connection superuser, String sql, long least) throws Exception {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (number(superuser, sql) < least) {
      if (System.nanoTime() > end) {
        throw new IOException("The log does not come after; see the log of the node");
      }
      Thread.sleep(10);
    }
  }

  private static long number(Connection superuser, String sql) throws SQLException {
    try (var statement = superuser.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static double percentile(List<Double> values, double share) {
    var sorted = values.stream().sorted().toList();
    return sorted.get((int) Math.ceil(sorted.size() * share) - 1);
  }

  /**
   * How much to measure.
   *
   * @param large entries of the log in which proofs are asked for
   * @param burst entries published at once
   * @param lagSeconds for how long entries come evenly
   * @param warmUp seconds before journals are counted
   */
  private record Plan(
      int large,
      int burst,
      int rateRounds,
      int lagSeconds,
      int warmUp,
      int postingRounds,
      int postingSeconds) {}
}
