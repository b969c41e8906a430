import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.linli.ballot.counting.BallotRule;
import org.linli.ballot.counting.Count;
import org.linli.ballot.counting.CountedVote;
import org.linli.ballot.counting.Question;
import org.linli.ballot.counting.RollEntry;
import org.linli.ballot.counting.Turnout;
import org.linli.demo.scale.ScaleData;

/**
 * Everybody votes in the last hour: casts a second over HTTP ÷ transactions a second of pgbench
 * saying the very SQL of one cast, with as many clients on the same cores; times of 200 voters at
 * once; 200 casts a second held for a minute, some sent twice, while somebody reads the ballot's
 * page; and the count of a million votes. At the end every vote that was acknowledged has to be
 * there, once.
 */
final class Ballot {

  private static final int CLIENTS = 8;
  private static final int AT_ONCE = 200;
  private static final int COUNTS = 5;
  private static final int READ_PAUSE_MILLIS = 20;

  /** Of whose cast the SQL is recorded; its digits stand in no other number of the statements. */
  private static final int RECORDED = 7_654_321;

  private final Path results;
  private final Path work = Path.of("bench", "work", "ballot");
  private final Plan plan;
  private final PrintWriter rounds;
  private int next = 1;

  private Ballot(Path results, Plan plan) throws IOException {
    this.results = results;
    this.plan = plan;
    rounds = csv("rounds.csv", "round,ballot_side,casts,seconds,per_s");
  }

  public static void main(String[] arguments) throws Exception {
    var plan =
        arguments[0].equals("quick")
            ? new Plan(80_000, 2_000, 3, 3, 5, 10, 200, 200_000)
            : new Plan(250_000, 10_000, 5, 6, 20, 60, 200, 1_000_000);
    new Ballot(Path.of(arguments[1]), plan).run();
  }

  private void run() throws Exception {
    Directory.delete(work);
    Files.createDirectories(work);
    count();
    try (var database = Database.start(work.resolve("postgres"));
        var logIn = new LogIn(ScaleData.COMMUNITY);
        var app = start(database, logIn);
        var superuser = database.superuser(Database.NAME)) {
      app.secondsToPage("/access/login");
      ScaleData.load(superuser, new ScaleData.Size(2_000, 0, 0), List.of());
      var someone = logIn.residents(app.port(), 1, superuser).getFirst();
      var voters = Voters.load(superuser, someone, plan.voters, RECORDED);
      measure(database, app, voters, superuser);
      voters.keepMarks(results.resolve("marks.csv"));
    }
    rounds.close();
    Directory.delete(work);
  }

  private App start(Database database, LogIn logIn) throws IOException {
    return App.start(
        List.of("-jar", Path.of("bench", "work", "linli", "linli.jar").toString()),
        List.of(
            "--spring.profiles.active=production",
            "--server.address=127.0.0.1",
            "--server.port={port}",
            "--server.tomcat.threads.max=" + AT_ONCE,
            "--linli.directory=" + work.resolve("data"),
            "--linli.sms.gateway-url=" + logIn.gatewayUrl(),
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + Database.APP,
            "--spring.datasource.password=" + Database.PASSWORD,
            "--spring.flyway.url=" + database.url(),
            "--spring.flyway.user=linli_owner",
            "--spring.flyway.password=" + Database.PASSWORD),
        results.resolve("linli.log"));
  }

  private void measure(Database database, App app, Voters voters, Connection superuser)
      throws Exception {
    var casts = new Casts(app.port(), voters, results);
    casts.warmUp(CLIENTS, take(plan.warmUp), 60);
    var recorded = voters.identity(RECORDED);
    var recording = record(database, app, voters);
    Files.writeString(results.resolve("recorded-cast.sql"), recording.text());
    var script = new Script(recording, recorded, null, voters.each(RECORDED));
    var pgbench = new PgBench("cast", script, database, results);
    for (var round = 1; round <= plan.rounds; round++) {
      var http = casts.closed("round" + round, CLIENTS, take(plan.share()), plan.seconds);
      keep(round, "http", http.acknowledged(), http.seconds());
      var spans = new ArrayList<List<String>>();
      for (var client = 0; client < CLIENTS; client++) {
        var span = take(plan.share() / CLIENTS);
        voters.keep("pgbench", span);
        spans.add(List.of("-D", "n=" + (span.first() - 1)));
      }
      var rate = pgbench.run(round, plan.seconds, Collections.nCopies(CLIENTS, recorded), spans);
      keep(round, "pgbench", rate.transactions(), rate.transactions() / rate.perSecond());
      await(superuser);
    }
    casts.closed("at-once", AT_ONCE, take(plan.crowd()), plan.crowdSeconds);
    await(superuser);
    held(app, voters, casts);
    await(superuser);
  }

  /** 200 casts a second; the ballot's page is read before and meanwhile. */
  private void held(App app, Voters voters, Casts casts) throws Exception {
    try (var reads = csv("reads.csv", "phase,micros")) {
      read(app, voters, "warm-up", reads, once(100));
      read(app, voters, "idle", reads, once(500));
      var over = new AtomicBoolean();
      var reader =
          CompletableFuture.runAsync(() -> read(app, voters, "during", reads, done -> !over.get()));
      casts.held("held", AT_ONCE, take(plan.held * plan.rate), plan.rate);
      over.set(true);
      reader.get();
    }
  }

  private static IntPredicate once(int times) {
    return done -> done < times;
  }

  private static void read(
      App app, Voters voters, String phase, PrintWriter reads, IntPredicate more) {
    try (var connection = new HttpConnection(app.port())) {
      for (var done = 0; more.test(done); done++) {
        var start = System.nanoTime();
        var answer = connection.get(voters.page(), "Accept-Encoding: gzip\r\n");
        var micros = (System.nanoTime() - start) / 1000;
        if (answer.status() != 200) {
          throw new IOException("The ballot's page answered " + answer.status());
        }
        reads.println(phase + "," + micros);
        Thread.sleep(READ_PAUSE_MILLIS);
      }
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** A cast of one voter; the one before it is of another, so that both say the same. */
  private Recording record(Database database, App app, Voters voters) throws Exception {
    try (var connection = new HttpConnection(app.port())) {
      voters.keep("recorded", new Voters.Span(RECORDED, RECORDED));
      return Recording.of(
          database,
          () -> Casts.expect(voters.cast(connection, RECORDED, "bench-key-000000000001")));
    }
  }

  /** How long one takes to count; nothing of it waits for anything. */
  private void count() throws IOException {
    var rule = Voters.rule();
    var question = Question.yesNoAbstain("1", "同意吗？");
    var roll =
        IntStream.rangeClosed(1, plan.counted)
            .mapToObj(it -> new RollEntry("r" + it, "h" + it, 0, 1))
            .toList();
    var answers = List.of(Question.YES, Question.NO, Question.ABSTAIN);
    var votes =
        IntStream.rangeClosed(1, plan.counted)
            .mapToObj(it -> CountedVote.named("r" + it, "1", List.of(answers.get(it % 3))))
            .toList();
    try (var counts = csv("counts.csv", "votes,yes,seconds")) {
      for (var time = 0; time < COUNTS; time++) {
        counts.println(counted(rule, question, roll, votes));
      }
    }
  }

  private static String counted(
      BallotRule rule, Question question, List<RollEntry> roll, List<CountedVote> votes) {
    var start = System.nanoTime();
    var turnout = Turnout.of(votes.stream().map(CountedVote::reference).toList());
    var result = Count.of(rule, false, List.of(question), roll, turnout, votes);
    var seconds = (System.nanoTime() - start) / 1e9;
    var yes = result.answers().getFirst().options().getFirst().cast().heads();
    return votes.size() + "," + yes + "," + "%.3f".formatted(seconds);
  }

  private void keep(int round, String side, long casts, double seconds) {
    rounds.printf("%d,%s,%d,%.3f,%.2f%n", round, side, casts, seconds, casts / seconds);
  }

  private Voters.Span take(int count) {
    var span = new Voters.Span(next, next + count - 1);
    next += count;
    if (next > plan.voters) {
      throw new IllegalStateException("More voters are needed than " + plan.voters);
    }
    return span;
  }

  private PrintWriter csv(String name, String head) throws IOException {
    var file = new PrintWriter(Files.newBufferedWriter(results.resolve(name)), true);
    file.println(head);
    return file;
  }

  /** What casts set off is done before something else is measured. */
  private static void await(Connection superuser) throws Exception {
    try (var statement =
        superuser.prepareStatement("select exists (select from platform.event_publication)")) {
      while (true) {
        try (var row = statement.executeQuery()) {
          row.next();
          if (!row.getBoolean(1)) {
            return;
          }
        }
        Thread.sleep(20);
      }
    }
  }

  /**
   * How much to measure.
   *
   * @param warmUp casts before the first round
   * @param seconds of each side of a round
   * @param crowdSeconds with 200 voters at once
   * @param held seconds for which the rate is held
   * @param rate casts a second
   * @param counted votes of the count
   */
  private record Plan(
      int voters,
      int warmUp,
      int rounds,
      int seconds,
      int crowdSeconds,
      int held,
      int rate,
      int counted) {

    /** Voters of one side of a round. */
    int share() {
      return seconds * 3_000;
    }

    int crowd() {
      return crowdSeconds * 2_000;
    }
  }
}
