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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.linli.postgres.RunningPostgres;
import org.postgresql.PGConnection;

/**
 * Many writers keep the books while now the node, now its PostgreSQL is killed as by a power cut.
 * Kept are what every writer was answered, every checkpoint that a reader saw and in the end all
 * tables as COPY gives them; {@code check_storm.py} works out from these alone whether anything was
 * lost, and prints the result.
 */
final class Storm {

  static final long COMMUNITY = 1;

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final List<String> TABLES =
      List.of(
          "ledger.account",
          "ledger.balance",
          "ledger.journal",
          "ledger.transfer",
          "evidence.entry",
          "evidence.outbox",
          "evidence.log",
          "evidence.checkpoint");

  /** With at most four of the server one after another; five in a minute end the node for good. */
  private static final List<Kind> KINDS =
      List.of(Kind.NODE, Kind.SERVER, Kind.NODE, Kind.SERVER, Kind.NODE);

  private final Path results;
  private final Path work;
  private final Plan plan;
  private final Random random;
  private final Deque<Kind> kinds = new ArrayDeque<>();
  private final AtomicBoolean over = new AtomicBoolean();
  private int starts;
  private volatile App node;
  private String seen = "";

  private enum Kind {
    NODE,
    SERVER
  }

  /**
   * @param time for how long, at least
   * @param kills how many, at least
   * @param calm milliseconds between all is back and the next kill, on average
   */
  private record Plan(int writers, Duration time, int kills, int calm, long seed) {}

  private Storm(Path results, Path work, Plan plan) {
    this.results = results;
    this.work = work;
    this.plan = plan;
    random = new Random(plan.seed);
  }

  /**
   * @param arguments directories of the results and to work in, writers, seconds, kills,
   *     milliseconds of calm, seed
   */
  public static void main(String[] arguments) throws Exception {
    var plan =
        new Plan(
            Integer.parseInt(arguments[2]),
            Duration.ofSeconds(Long.parseLong(arguments[3])),
            Integer.parseInt(arguments[4]),
            Integer.parseInt(arguments[5]),
            Long.parseLong(arguments[6]));
    new Storm(Path.of(arguments[0]), Path.of(arguments[1]).toAbsolutePath(), plan).run();
    System.exit(0);
  }

  private void run() throws Exception {
    Directory.delete(work);
    Files.createDirectories(work);
    start();
    try (var checkpoints = writer("checkpoints.csv")) {
      checkpoints.println("origin,size,root");
      open();
      var writers = writers();
      var reader = CompletableFuture.runAsync(() -> read(checkpoints), Storm::thread);
      rage();
      over.set(true);
      for (var writer : writers) {
        writer.get();
      }
      reader.get();
      keep(checkpoints);
    }
    node.close();
    Directory.delete(work);
  }

  private PrintWriter writer(String name) throws IOException {
    return new PrintWriter(Files.newBufferedWriter(results.resolve(name)), true);
  }

  /** Ends with the program, also when that fails. */
  private static void thread(Runnable work) {
    Thread.ofPlatform().daemon().start(work);
  }

  private void start() throws Exception {
    node =
        App.start(
            List.of(
                "-XX:TieredStopAtLevel=1",
                "-Dsun.net.httpserver.nodelay=true",
                "-cp",
                System.getProperty("bench.classpath"),
                "StormNode"),
            List.of(
                "--spring.profiles.active=production",
                "--spring.main.banner-mode=off",
                "--server.port={port}",
                "--linli.sms.gateway-url=http://127.0.0.1:9/",
                "--linli.directory=" + work.resolve("data")),
            results.resolve("node-%03d.log".formatted(starts++)));
    node.secondsToPage(StormNode.CHECKPOINT);
  }

  /** Of each unit one striped account without a limit and some that are never overspent. */
  private void open() throws SQLException {
    try (var superuser = superuser()) {
      Database.run(
          superuser,
          """
          insert into ledger.account (community_id, account_id, code, title, unit, side, limited, stripes,
            opened_at)
          select %1$d, ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'storm-' || n,
            'storm', (array['YUAN', 'HOURS', 'POINTS'])[1 + n / %2$d],
            case n %% %2$d when 0 then 'DEBIT' else 'CREDIT' end, n %% %2$d > 0,
            case n %% %2$d when 0 then 8 else 1 end, '2020-01-01'
          from generate_series(0, 3 * %2$d - 1) n
          """
              .formatted(COMMUNITY, StormWriter.ACCOUNTS));
      Database.run(
          superuser,
          """
          insert into ledger.balance (community_id, account_id, stripe, debits_must_fit,
            credits_must_fit, debits_posted, credits_posted, debits_pending, credits_pending, last_at,
            closed_until)
          select community_id, account_id, s, limited, false, 0, 0, 0, 0, opened_at, '2019-12-31'
          from ledger.account cross join generate_series(0, stripes - 1) s
          """);
    }
  }

  private Connection superuser() throws SQLException {
    var server = RunningPostgres.in(work.resolve("data/postgres")).orElseThrow();
    return DriverManager.getConnection(
        server.jdbcUrl(RunningPostgres.DATABASE), server.superuser(), server.password());
  }

  private List<CompletableFuture<Void>> writers() {
    var seeds = new SplittableRandom(plan.seed);
    return IntStream.range(0, plan.writers)
        .mapToObj(number -> new StormWriter(number, seeds.split(), () -> node.port()))
        .map(
            writer ->
                CompletableFuture.runAsync(() -> writer.run(results, over::get), Storm::thread))
        .toList();
  }

  private void rage() throws Exception {
    try (var csv = writer("kills.csv")) {
      csv.println("kill,kind,back_s");
      var end = System.nanoTime() + plan.time.toNanos();
      for (var kill = 1; kill <= plan.kills || System.nanoTime() < end; kill++) {
        Thread.sleep(plan.calm / 2 + random.nextInt(plan.calm));
        var kind = kind();
        var start = System.nanoTime();
        kill(kind);
        var back = (System.nanoTime() - start) / 1e9;
        csv.printf("%d,%s,%s%n", kill, kind, Series.round(back, 2));
      }
    }
  }

  private Kind kind() {
    if (kinds.isEmpty()) {
      var next = new ArrayList<>(KINDS);
      Collections.shuffle(next, random);
      kinds.addAll(next);
    }
    return kinds.removeFirst();
  }

  /** Returns when what was killed is back. */
  private void kill(Kind kind) throws Exception {
    if (kind == Kind.NODE) {
      node.kill();
      start();
    } else {
      var file = work.resolve("data/postgres/cluster/postmaster.pid");
      var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
      ProcessHandle.of(pid).orElseThrow().destroyForcibly();
      ProcessHandle.of(pid).ifPresent(killed -> killed.onExit().join());
      node.secondsToPage(StormNode.CHECKPOINT);
    }
  }

  /** Looks at the log all the time, as one reader. */
  private void read(PrintWriter checkpoints) {
    try {
      while (!over.get()) {
        look(checkpoints);
        Thread.sleep(100);
      }
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** Notes the checkpoint of the moment, if somebody shows one and it is new. */
  private boolean look(PrintWriter checkpoints) {
    try (var connection = new HttpConnection(node.port())) {
      var answer = connection.get(StormNode.CHECKPOINT, "");
      if (answer.status() != 200) {
        return false;
      }
      var lines = new String(answer.body(), StandardCharsets.UTF_8).split("\n");
      var line = lines[0] + "," + lines[1] + "," + lines[2];
      if (!line.equals(seen)) {
        checkpoints.println(line);
        seen = line;
      }
      return true;
    } catch (IOException killed) {
      return false;
    }
  }

  /** All tables at one moment, once everything that was published has its place and is signed. */
  private void keep(PrintWriter checkpoints) throws Exception {
    try (var superuser = superuser()) {
      await(superuser);
      if (!look(checkpoints)) {
        throw new IOException("The last checkpoint is not shown");
      }
      superuser.setAutoCommit(false);
      superuser.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      var copy = superuser.unwrap(PGConnection.class).getCopyAPI();
      for (var table : TABLES) {
        try (var out = Files.newOutputStream(results.resolve(table + ".csv"))) {
          copy.copyOut("copy " + table + " to stdout (format csv, header)", out);
        }
      }
    }
  }

  private static void await(Connection superuser) throws Exception {
    var end = System.nanoTime() + PATIENCE.toNanos();
    try (var statement =
        superuser.prepareStatement(
            """
            select not exists (select from evidence.outbox)
              and (select size from evidence.log) = (select max(size) from evidence.checkpoint)
            """)) {
      while (!isTrue(statement)) {
        if (System.nanoTime() > end) {
          throw new IOException("The log does not come after; see the logs of the nodes");
        }
        Thread.sleep(50);
      }
    }
  }

  private static boolean isTrue(PreparedStatement statement) throws SQLException {
    try (var row = statement.executeQuery()) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
