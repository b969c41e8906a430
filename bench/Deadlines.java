import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.linli.demo.scale.ScaleData;

/**
 * Many clocks that run, a part of them late at the same moment, two nodes of the platform on one
 * database, one of them killed when half of the effects are there. An effect is the first step of
 * the ladder, as the history keeps it; it is published in the same transaction. Clocks are made as
 * the platform makes them, in its own tables, and are due at a moment that really comes. Meanwhile
 * somebody reads a public page of the community with the most late clocks, on the node that stays.
 */
final class Deadlines {

  private static final String PAGE = "/c/" + ScaleData.COMMUNITY + "/needs";
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private static final Duration WARM_UP = Duration.ofSeconds(20);

  /** Between the requests of the reader, who is one person. */
  private static final int PAUSE_MILLIS = 20;

  private final Path results;
  private final Path work = Path.of("bench", "work", "deadlines");
  private final Plan plan;
  private final PrintWriter csv;

  private Deadlines(Path results, Plan plan) throws IOException {
    this.results = results;
    this.plan = plan;
    csv = new PrintWriter(Files.newBufferedWriter(results.resolve("rounds.csv")), true);
    csv.println("phase,micros");
  }

  public static void main(String[] arguments) throws Exception {
    var plan =
        arguments[0].equals("quick")
            ? new Plan(50_000, 1_000, 100, Duration.ofSeconds(8))
            : new Plan(1_000_000, 10_000, 1_000, Duration.ofSeconds(20));
    new Deadlines(Path.of(arguments[1]), plan).run();
  }

  private void run() throws Exception {
    Directory.delete(work);
    Files.createDirectories(work);
    try (var database = Database.start(work.resolve("postgres"));
        var stays = node(database, "stays");
        var superuser = database.superuser(Database.NAME)) {
      stays.secondsToPage("/access/login");
      ScaleData.load(superuser, new ScaleData.Size(2_000, 0, plan.communities - 1), List.of());
      var clocks = new Clocks(superuser, plan.communities);
      clocks.keepers();
      clocks.add(plan.open - plan.late, "%s + interval '2 hours' + n * interval '2.5 seconds'", 0);
      Database.run(superuser, "vacuum analyze");
      Database.run(superuser, "checkpoint");
      try (var killed = node(database, "killed")) {
        killed.secondsToPage("/access/login");
        measure(superuser, clocks, stays, killed);
      }
    }
    csv.close();
    Directory.delete(work);
  }

  private App node(Database database, String name) throws IOException {
    return App.start(
        List.of("-jar", Path.of("bench", "work", "linli", "linli.jar").toString()),
        List.of(
            "--spring.profiles.active=production",
            "--server.address=127.0.0.1",
            "--server.port={port}",
            "--linli.directory=" + work.resolve("data"),
            "--linli.sms.gateway-url=http://127.0.0.1:9/",
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + Database.APP,
            "--spring.datasource.password=" + Database.PASSWORD,
            "--spring.flyway.url=" + database.url(),
            "--spring.flyway.user=linli_owner",
            "--spring.flyway.password=" + Database.PASSWORD),
        results.resolve("linli-" + name + ".log"));
  }

  private void measure(Connection superuser, Clocks clocks, App stays, App killed)
      throws Exception {
    read(stays, WARM_UP, "warm-up", new ArrayList<>());
    var idle = read(stays, plan.idle, "idle", new ArrayList<>());
    var due = Instant.now().plusSeconds(10).truncatedTo(ChronoUnit.MINUTES).plusSeconds(60);
    clocks.add(plan.late, "'" + due + "'", plan.late / 10);
    Thread.sleep(Duration.between(Instant.now(), due));
    var over = new AtomicBoolean();
    var reader = CompletableFuture.supplyAsync(() -> readUntil(stays, over));
    awaitEffects(superuser, plan.late / 2, due);
    killed.kill();
    var killedAt = since(due);
    awaitEffects(superuser, plan.late, due);
    var seconds = since(due);
    over.set(true);
    var during = reader.get();
    keepEffects(superuser, due, killedAt);
    print(due, killedAt, seconds, idle, during);
  }

  private static double since(Instant due) {
    return Duration.between(due, Instant.now()).toNanos() / 1e9;
  }

  private static void awaitEffects(Connection superuser, int count, Instant due) throws Exception {
    while (number(superuser, Clocks.EFFECTS) < count) {
      if (since(due) > PATIENCE.toSeconds()) {
        throw new IOException("Not all effects came; see the logs of the nodes");
      }
      Thread.sleep(100);
    }
  }

  private static int number(Connection superuser, String sql) throws SQLException {
    try (var statement = superuser.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }

  private List<Long> readUntil(App app, AtomicBoolean over) {
    try {
      var micros = new ArrayList<Long>();
      do {
        read(app, Duration.ofMillis(200), "during", micros);
      } while (!over.get());
      return micros;
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private List<Long> read(App app, Duration time, String phase, List<Long> micros)
      throws IOException, InterruptedException {
    try (var browser = new HttpConnection(app.port())) {
      for (var end = System.nanoTime() + time.toNanos(); System.nanoTime() < end; ) {
        var start = System.nanoTime();
        var answer = browser.get(PAGE, "Accept-Encoding: gzip\r\n");
        var took = (System.nanoTime() - start) / 1_000;
        if (answer.status() != 200) {
          throw new IOException(PAGE + " answered " + answer.status());
        }
        micros.add(took);
        csv.printf("%s,%d%n", phase, took);
        Thread.sleep(PAUSE_MILLIS);
      }
    }
    return micros;
  }

  /** One line an effect, and one a breach, as the tables have them. */
  private void keepEffects(Connection superuser, Instant due, double killedAt)
      throws SQLException, IOException {
    try (var statement = superuser.createStatement();
        var rows = statement.executeQuery(Clocks.LINES);
        var out = new PrintWriter(Files.newBufferedWriter(results.resolve("effects.csv")))) {
      out.println("community,deadline,kind,at");
      while (rows.next()) {
        out.println(rows.getString(1));
      }
    }
    Files.writeString(
        results.resolve("plan.csv"),
        "open,late,communities,due,killed\n%d,%d,%d,%s,%s\n"
            .formatted(plan.open, plan.late, plan.communities, due, Series.round(killedAt, 3)));
  }

  private void print(
      Instant due, double killedAt, double seconds, List<Long> idle, List<Long> during)
      throws IOException {
    var effects =
        Files.readAllLines(results.resolve("effects.csv")).stream()
            .filter(line -> line.contains(",ESCALATE,"))
            .map(line -> line.substring(0, line.indexOf(",ESCALATE,")))
            .toList();
    System.out.printf(
        "open=%d communities=%d due=%s killed after %s s; page p95 idle %s ms, during %s ms%n",
        plan.open,
        plan.communities,
        due,
        Series.round(killedAt, 1),
        Series.round(p95(idle), 1),
        Series.round(p95(during), 1));
    System.out.printf(
        "deadlines breached=%d effects=%d distinct=%d seconds=%s latency_ratio=%s latency_ms=%s%n",
        plan.late,
        effects.size(),
        effects.stream().distinct().count(),
        Series.round(seconds, 1),
        Series.round(p95(during) / p95(idle), 2),
        Series.round(p95(during), 1));
  }

  /** In milliseconds. */
  private static double p95(List<Long> micros) {
    var sorted = micros.stream().sorted().toList();
    return sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1) / 1e3;
  }

  /**
   * How much to measure.
   *
   * @param open clocks that run, all together
   * @param late those that are late at the moment
   * @param idle how long the page is read before
   */
  private record Plan(int open, int late, int communities, Duration idle) {}

  /** Clocks as {@code DeadlineManagement} would have started them. */
  private record Clocks(Connection superuser, int communities) {

    static final String EFFECTS =
        "select count(*) from calendar.deadline_step where action = 'ESCALATE'";

    static final String LINES =
        """
        select community_id || ',' || deadline_id || ',' || action || ','
          || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
        from calendar.deadline_step where action in ('BREACH', 'ESCALATE')
        order by step_id
        """;

    private static final String AREAS =
        """
        (select array_agg(area_id order by code) from directory.area
          where level = 5 and code like '990101%%')
        """;

    void keepers() throws SQLException {
      Database.run(
          superuser, "insert into calendar.keeper select unnest(" + AREAS.formatted() + ")");
    }

    /**
     * @param due SQL of when the n-th is due; {@code %s} stands for now
     * @param first how many of them the first community has beyond its share
     */
    void add(int count, String due, int first) throws SQLException {
      Database.run(superuser, "set session_replication_role = replica");
      Database.run(
          superuser,
          ("""
          create temp table clock as
          select (areas)[case when n < %1$d then 1 else 1 + n %% %2$d end] as community,
            uuidv7() as id, uuidv7() as subject, uuidv7() as alarm, date_trunc('second', now()) as now,
            (%3$s)::timestamptz as due
          from generate_series(0, %4$d - 1) n, """
                  + AREAS
                  + " as it (areas)")
              .formatted(first, communities, due.formatted("now()"), count));
      Database.run(
          superuser,
          """
          insert into calendar.deadline (community_id, deadline_id, subject_id, kind, area, state,
            ladder, rule_version, term_amount, term_unit, started_at, counted_from, counted_amount,
            due_at, provisional, near_at, near_told, next_at, alarm)
          select community, id, subject, 'bench.answer', '', 'RUNNING', 'needs/escalation',
            'needs/escalation@2026-01-01', 72, 'HOURS', due - interval '72 hours',
            due - interval '72 hours', 72, due, false, due - interval '18 hours',
            due - interval '18 hours' <= now,
            case when due - interval '18 hours' <= now then due else due - interval '18 hours' end,
            alarm
          from clock
          """);
      Database.run(
          superuser,
          """
          insert into calendar.deadline_step
            (community_id, deadline_id, step_id, action, at, due_at, level)
          select community, id, uuidv7(), 'START', due - interval '72 hours', due, 0 from clock
          """);
      Database.run(
          superuser,
          """
          insert into platform.scheduled_tasks
            (task_name, task_instance, execution_time, picked, version)
          select 'calendar.deadline', d.community_id || '/' || d.deadline_id || '/' || d.alarm,
            d.next_at, false, 1
          from calendar.deadline d join clock c on c.community = d.community_id and c.id = d.deadline_id
          """);
      Database.run(superuser, "drop table clock");
      Database.run(superuser, "set session_replication_role = default");
    }
  }
}
