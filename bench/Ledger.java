import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.linli.Application;
import org.linli.kernel.Actor;
import org.linli.ledger.Amount;
import org.linli.ledger.PostJournal;
import org.linli.ledger.Transfer;
import org.linli.ledger.Unit;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What the books add to their SQL: transfers a second through the facade, each in a durable
 * transaction of its own, ÷ those of pgbench saying the SQL of one such transfer from the statement
 * log; between any two of many accounts, and with one striped account in each of them. Both sides
 * write into the same books, which are added up at the end. {@link LedgerGrowth} adds how reading
 * changes with the number of transfers.
 */
final class Ledger {

  static final long COMMUNITY = 1;
  static final int CLIENTS = 8;
  private static final int STRIPES = 16;
  private static final int MAX_RECORDINGS = 12;

  private final Path results;
  private final Path work = Path.of("bench", "work", "ledger");
  private final Plan plan;
  private final PrintWriter csv;
  private final Map<String, Series> ratios = new LinkedHashMap<>();

  private record Plan(int accounts, int rounds, int seconds, int warmUp, long many) {}

  private Ledger(Path results, Plan plan) throws IOException {
    this.results = results;
    this.plan = plan;
    csv = new PrintWriter(Files.newBufferedWriter(results.resolve("rounds.csv")), true);
    csv.println("round,account,side,transfers,wall_s,per_s");
  }

  public static void main(String[] arguments) throws Exception {
    var plan =
        arguments[0].equals("quick")
            ? new Plan(10_000, 3, 3, 10, 100_000)
            : new Plan(10_000, 7, 10, 30, 10_000_000);
    new Ledger(Path.of(arguments[1]), plan).run();
    System.exit(0);
  }

  private void run() throws Exception {
    Directory.delete(work);
    Files.createDirectories(work);
    try (var database = Database.start(work.resolve("postgres"));
        var context = start(database, work.resolve("data"));
        var superuser = database.superuser(Database.NAME)) {
      open(superuser, plan.accounts);
      for (var hot : new boolean[] {false, true}) {
        measure(database, context, superuser, hot);
      }
      csv.close();
      var drift = drift(database);
      var growth = new LedgerGrowth(results, context, superuser).measure(plan.many);
      System.out.printf(
          "ledger ratio=%s hot_ratio=%s drift=%d %s%n",
          Series.round(ratios.get("any").median(), 2),
          Series.round(ratios.get("hot").median(), 2),
          drift,
          growth);
    }
    Directory.delete(work);
  }

  /** The platform in this JVM, without its jobs. */
  static ConfigurableApplicationContext start(Database database, Path data) {
    return SpringApplication.run(
        Application.class,
        "--spring.profiles.active=production",
        "--server.address=127.0.0.1",
        "--server.port=0",
        "--linli.directory=" + data,
        "--linli.jobs.enabled=false",
        "--linli.sms.gateway-url=http://127.0.0.1:9/",
        "--logging.level.root=WARN",
        "--spring.datasource.url=" + database.url(),
        "--spring.datasource.username=" + Database.APP,
        "--spring.datasource.password=" + Database.PASSWORD,
        "--spring.datasource.hikari.maximum-pool-size=" + CLIENTS,
        "--spring.flyway.url=" + database.url(),
        "--spring.flyway.user=linli_owner",
        "--spring.flyway.password=" + Database.PASSWORD);
  }

  /** Number 0 is the striped one. */
  static void open(Connection superuser, int accounts) throws SQLException {
    for (var sql : accounts(COMMUNITY, accounts, STRIPES)) {
      Database.run(superuser, sql);
    }
    Database.run(superuser, "vacuum analyze");
  }

  static String[] accounts(long community, int count, int stripes) {
    return new String[] {
      """
      insert into ledger.account (community_id, account_id, code, title, unit, side, limited, stripes,
        opened_at)
      select %d, %s, 'bench-' || n, 'bench', 'POINTS', 'DEBIT', false,
        case n when 0 then %d else 1 end, '2020-01-01'
      from generate_series(0, %d) n
      """
          .formatted(community, LedgerScript.account("n"), stripes, count),
      """
      insert into ledger.balance (community_id, account_id, stripe, debits_must_fit, credits_must_fit,
        debits_posted, credits_posted, debits_pending, credits_pending, last_at, closed_until)
      select community_id, account_id, s, false, false, 0, 0, 0, 0, opened_at, '2019-12-31'
      from ledger.account cross join generate_series(0, stripes - 1) s
      where community_id = %d
      """
          .formatted(community)
    };
  }

  private void measure(
      Database database, ConfigurableApplicationContext context, Connection superuser, boolean hot)
      throws Exception {
    var name = hot ? "hot" : "any";
    var ledger = context.getBean(org.linli.ledger.Ledger.class);
    facade(0, name, ledger, hot, plan.warmUp);
    // Sessions that are open plan their checks of foreign keys anew; those of pgbench are new
    // anyway.
    Database.run(superuser, "analyze");
    var script = new LedgerScript(recording(database, ledger, name, hot), hot);
    var pgbench = script.save(results.resolve("pgbench-" + name + ".sql"));
    for (var round = 1; round <= plan.rounds; round++) {
      // The order is changed, so that neither side always comes to what the other has left.
      var first = round % 2 == 0 ? 0 : pgbench(round, name, database, pgbench);
      var facade = facade(round, name, ledger, hot, plan.seconds);
      var other = round % 2 == 0 ? pgbench(round, name, database, pgbench) : first;
      ratios.computeIfAbsent(name, key -> new Series()).add(facade / other);
    }
  }

  private double facade(
      int round, String name, org.linli.ledger.Ledger ledger, boolean hot, int seconds)
      throws Exception {
    var done = new AtomicLong();
    var begun = System.nanoTime();
    var end = begun + seconds * 1_000_000_000L;
    try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
      var works =
          IntStream.range(0, CLIENTS)
              .<Callable<Void>>mapToObj(
                  each ->
                      () -> {
                        while (System.nanoTime() < end) {
                          post(ledger, hot);
                          done.incrementAndGet();
                        }
                        return null;
                      })
              .toList();
      for (var future : threads.invokeAll(works)) {
        future.get();
      }
    }
    var wall = (System.nanoTime() - begun) / 1e9;
    keep(round, name, "facade", done.get(), wall);
    return done.get() / wall;
  }

  private void post(org.linli.ledger.Ledger ledger, boolean hot) {
    ledger.post(Actor.system(COMMUNITY), journal(hot ? 0 : 1, plan.accounts));
  }

  /** One point from an account to one with a higher number; 0 as the least says: always from 0. */
  static PostJournal journal(int least, int accounts) {
    var random = ThreadLocalRandom.current();
    var debit = least == 0 ? 0 : random.nextInt(least, accounts);
    var credit = random.nextInt(debit + 1, accounts + 1);
    var transfer =
        new Transfer(LedgerScript.id(debit), LedgerScript.id(credit), new Amount(Unit.POINTS, 1));
    return PostJournal.today(UUID.randomUUID().toString(), "", transfer);
  }

  /** Recorded until one is like another. */
  private Recording recording(
      Database database, org.linli.ledger.Ledger ledger, String name, boolean hot)
      throws Exception {
    var before = LedgerScript.transfer(Recording.of(database, () -> post(ledger, hot)));
    for (var tries = 1; tries < MAX_RECORDINGS; tries++) {
      var next = LedgerScript.transfer(Recording.of(database, () -> post(ledger, hot)));
      if (next.same(before)) {
        Files.writeString(results.resolve("recorded-" + name + ".sql"), next.text());
        keep(0, name, "recorded", tries + 1, 0);
        return next;
      }
      before = next;
    }
    throw new IOException("No two recordings are alike");
  }

  private double pgbench(int round, String name, Database database, Path script) throws Exception {
    var output = results.resolve("pgbench-%s-round%d.txt".formatted(name, round));
    var builder =
        new ProcessBuilder(
            System.getenv("PGBENCH"),
            "-n",
            "-M",
            "prepared",
            "-c",
            "" + CLIENTS,
            "-j",
            "2",
            "-T",
            "" + plan.seconds,
            "-D",
            "n=0",
            "-D",
            "round=" + (tens(name) + round),
            "-h",
            "127.0.0.1",
            "-p",
            "" + database.port(),
            "-U",
            Database.APP,
            "-f",
            script.toString(),
            Database.NAME);
    builder.environment().put("PGPASSWORD", Database.PASSWORD);
    var rate = rate(builder, output);
    keep(round, name, "pgbench", rate.transactions(), rate.transactions() / rate.perSecond());
    return rate.perSecond();
  }

  private static PgBench.Rate rate(ProcessBuilder builder, Path output) throws Exception {
    Psql.output(builder, output);
    return PgBench.read(output);
  }

  /** Numbers the rounds of both kinds with two digits, which ids begin with. */
  private static int tens(String name) {
    return name.equals("hot") ? 50 : 10;
  }

  private void keep(int round, String name, String side, long transfers, double wall) {
    csv.printf(
        "%d,%s,%s,%d,%.4f,%.2f%n",
        round, name, side, transfers, wall, wall == 0 ? 0 : transfers / wall);
  }

  /** Rows that do not stand where their transfers led them, and journals that are not whole. */
  private long drift(Database database) throws Exception {
    var output =
        new Psql(database.port(), Database.APP, Database.PASSWORD)
            .run(
                results.resolve("drift.txt"),
                "set app.communities = '" + COMMUNITY + "'",
                """
                with led as (
                  select account_id, stripe, sum(debit) as debit, sum(credit) as credit from (
                    select debit_id as account_id, debit_stripe as stripe, amount as debit, 0 as credit
                    from ledger.transfer
                    union all select credit_id, credit_stripe, 0, amount from ledger.transfer) s
                  group by account_id, stripe)
                select 'drift', count(*) from ledger.balance b
                left join led l on l.account_id = b.account_id and l.stripe = b.stripe
                where b.debits_posted <> coalesce(l.debit, 0)
                  or b.credits_posted <> coalesce(l.credit, 0)
                """,
                """
                select 'running', count(*) from (
                  select balance, sum(delta) over (partition by account_id, stripe order by at) as sum
                  from (
                    select debit_id as account_id, debit_stripe as stripe, at, debit_balance as balance,
                      amount as delta from ledger.transfer
                    union all
                    select credit_id, credit_stripe, at, credit_balance, -amount
                    from ledger.transfer) s) w
                where balance <> sum
                """,
                """
                select 'journals', count(*), count(*) - (select count(*) from ledger.transfer) as extra
                from ledger.journal
                """);
    return LedgerScript.count(output, "drift") + LedgerScript.count(output, "running");
  }
}
