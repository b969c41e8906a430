import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.linli.demo.scale.ScaleData;

/**
 * What the platform adds to its SQL: requests a second over HTTP ÷ transactions a second of pgbench
 * saying the very SQL of one such request; and requests a CPU second of the platform's process ÷
 * those of a bare handler that says the same SQL and sends the same bytes. {@link Growth} adds how
 * pages change with the number of communities.
 */
final class Pages {

  /** Begins the idempotency keys of the forms; twelve digits follow. */
  static final String KEY = "bench-key-";

  private static final int MAX_RECORDINGS = 12;
  private static final int CLIENTS = 8;

  private final Path results;
  private final Path work = Path.of("bench", "work", "pages");
  private final Plan plan;
  private final PrintWriter csv;
  private final Map<String, Series> rates = new LinkedHashMap<>();
  private final Map<String, Series> perCpuSecond = new LinkedHashMap<>();
  private final Map<String, Series> perWholeCpuSecond = new LinkedHashMap<>();

  private Pages(Path results, Plan plan) throws IOException {
    this.results = results;
    this.plan = plan;
    csv = new PrintWriter(Files.newBufferedWriter(results.resolve("rounds.csv")), true);
    csv.println("round,page,side,requests,wall_s,per_s,server_cpu_s,postgres_cpu_s");
  }

  public static void main(String[] arguments) throws Exception {
    var plan =
        arguments[0].equals("quick")
            ? new Plan(new ScaleData.Size(20_000, 80_000, 40), 3_000, 3, 3)
            : new Plan(new ScaleData.Size(100_000, 900_000, 1_000), 10_000, 7, 6);
    new Pages(Path.of(arguments[1]), plan).run(arguments[0].equals("quick"));
  }

  private void run(boolean quick) throws Exception {
    delete(work);
    Files.createDirectories(work);
    try (var database = Database.start(work.resolve("postgres"));
        var logIn = new LogIn(ScaleData.COMMUNITY);
        var app = start(database, logIn);
        var superuser = database.superuser(Database.NAME)) {
      app.secondsToPage("/access/login");
      ScaleData.load(superuser, plan.size, List.of());
      Database.run(superuser, "vacuum");
      var clients = logIn.residents(app.port(), CLIENTS, superuser);
      measure(database, app, clients, superuser);
    }
    csv.close();
    delete(work);
    print(Growth.measure(results, quick));
  }

  private App start(Database database, LogIn logIn) throws IOException {
    return App.start(
        List.of("-jar", Path.of("bench", "work", "linli", "linli.jar").toString()),
        List.of(
            "--spring.profiles.active=production",
            "--server.address=127.0.0.1",
            "--server.port={port}",
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

  private void measure(Database database, App app, List<Identity> clients, Connection superuser)
      throws Exception {
    var someone = clients.getFirst();
    var pages = List.of(list(), publicList(), show(), raise());
    var recordings = new LinkedHashMap<String, Recording>();
    var benches = new LinkedHashMap<String, PgBench>();
    var loads = new LinkedHashMap<String, Load>();
    for (var page : pages) {
      loads.put(page.name, new Load(app.port(), clients, page.request));
      loads.get(page.name).warmUp(plan.warmUp);
      var recording = record(database, app, page, someone);
      recordings.put(page.name, recording);
      var script = new Script(recording, someone, page.numbers);
      benches.put(page.name, new PgBench(page.name, script, database, results));
    }
    try (var bare = bare(database, app, recordings.get("list"), clients)) {
      bare.secondsToPage("/");
      loads.put("bare", new Load(bare.port(), clients, list().request));
      loads.get("bare").warmUp(plan.warmUp);
      for (var round = 1; round <= plan.rounds; round++) {
        for (var page : pages) {
          forgetKeys(superuser);
          if (page.name.equals("list")) {
            http(round, "list", "bare", loads.get("bare"), bare, superuser);
          }
          http(round, page.name, "http", loads.get(page.name), app, superuser);
          forgetKeys(superuser);
          pgbench(round, page.name, benches.get(page.name), clients);
        }
      }
    }
  }

  /** Commands look for old keys of their account: both sides begin with none. */
  private static void forgetKeys(Connection superuser) throws SQLException {
    Database.run(superuser, "truncate web.command");
  }

  private void http(
      int round, String page, String side, Load load, App server, Connection superuser)
      throws Exception {
    var postgres = postgresCpu();
    var cpu = Cpu.of(server.process());
    var start = System.nanoTime();
    var requests = load.run(plan.seconds);
    awaitListeners(superuser);
    var wall = (System.nanoTime() - start) / 1e9;
    keep(
        round,
        page,
        side,
        requests,
        wall,
        requests / wall,
        Cpu.of(server.process()) - cpu,
        postgresCpu() - postgres);
  }

  private void pgbench(int round, String page, PgBench bench, List<Identity> clients)
      throws Exception {
    var postgres = postgresCpu();
    var rate = bench.run(round, plan.seconds, clients);
    var used = postgresCpu() - postgres;
    keep(round, page, "pgbench", rate.transactions(), plan.seconds, rate.perSecond(), 0, used);
  }

  private void keep(
      int round,
      String page,
      String side,
      long requests,
      double wall,
      double rate,
      double server,
      double postgres) {
    csv.printf(
        "%d,%s,%s,%d,%.3f,%.2f,%.2f,%.2f%n",
        round, page, side, requests, wall, rate, server, postgres);
    var key = page + " " + side;
    rates.computeIfAbsent(key, name -> new Series()).add(rate);
    perWholeCpuSecond
        .computeIfAbsent(key, name -> new Series())
        .add(requests / (server + postgres));
    if (server > 0) {
      perCpuSecond.computeIfAbsent(key, name -> new Series()).add(requests / server);
    }
  }

  /** What a request sets off is part of it. */
  private static void awaitListeners(Connection superuser) throws Exception {
    try (var statement =
        superuser.prepareStatement("select exists (select from platform.event_publication)")) {
      while (true) {
        try (var row = statement.executeQuery()) {
          row.next();
          if (!row.getBoolean(1)) {
            return;
          }
        }
        Thread.sleep(5);
      }
    }
  }

  private static double postgresCpu() {
    return Cpu.ofChildren(ProcessHandle.current(), "/postgres");
  }

  private Recording record(Database database, App app, Page page, Identity someone)
      throws Exception {
    try (var connection = new HttpConnection(app.port())) {
      Recording.Work request = () -> page.recorded.send(connection, someone);
      request.run();
      var recording = Recording.of(database, request);
      var tries = 0;
      // Once a minute the platform reads its communities anew; such a request is not the usual one.
      for (var again = Recording.of(database, request);
          !again.same(recording);
          again = Recording.of(database, request)) {
        recording = again;
        if (++tries > MAX_RECORDINGS) {
          throw new IllegalStateException(page.name + " says something else each time");
        }
      }
      Files.writeString(results.resolve("recorded-" + page.name + ".sql"), recording.text());
      return recording;
    }
  }

  private App bare(Database database, App app, Recording recording, List<Identity> clients)
      throws IOException {
    var identities = new ArrayList<>(clients);
    var input = work.resolve("bare.input");
    try (var out = new ObjectOutputStream(Files.newOutputStream(input))) {
      out.writeObject(new Bare.Input(recording, identities));
    }
    var page = results.resolve("list.html");
    try (var connection = new HttpConnection(app.port())) {
      var cookies = "Cookie: " + identities.getFirst().cookies() + "\r\n";
      Files.write(page, connection.get("/c/" + ScaleData.COMMUNITY + "/needs", cookies).body());
    }
    return App.start(
        List.of("-cp", System.getProperty("bench.classpath"), "Bare"),
        List.of("{port}", database.url(), input.toString(), page.toString()),
        results.resolve("bare.log"));
  }

  private static Page list() {
    Load.Request request =
        (connection, identity) ->
            expect(200, connection.get("/c/" + ScaleData.COMMUNITY + "/needs", identity.headers()));
    return new Page("list", request, request, null);
  }

  /** The same by somebody who is not logged in. */
  private static Page publicList() {
    Load.Request request =
        (connection, identity) ->
            expect(
                200,
                connection.get(
                    "/c/" + ScaleData.COMMUNITY + "/needs", "Accept-Encoding: gzip\r\n"));
    return new Page("public-list", request, request, null);
  }

  private Page show() {
    var tens = plan.size.needsHere() / 10;
    Load.Request request =
        (connection, identity) -> {
          var number = 1 + 10 * ThreadLocalRandom.current().nextInt(tens);
          expect(200, connection.get(needPath(number), identity.headers()));
        };
    var known = 11;
    return new Page(
        "show",
        request,
        (connection, identity) -> expect(200, connection.get(needPath(known), identity.headers())),
        new Script.Numbers("" + known, tens));
  }

  private static String needPath(int number) {
    return "/c/%s/needs/2025-%06d".formatted(ScaleData.COMMUNITY, number);
  }

  private static Page raise() {
    var words =
        LogIn.form(
            Map.of(
                "category",
                "housing",
                "content",
                "3 栋 2 单元二楼到四楼的楼道灯都不亮，有一个多星期了。",
                "place",
                "3 栋 2 单元",
                "contactName",
                "王桂兰",
                "contactPhone",
                "13900000000"));
    Load.Request request =
        (connection, identity) -> {
          var form = words + "&_csrf=" + LogIn.encode(identity.csrf()) + "&_key=";
          var path = "/c/" + ScaleData.COMMUNITY + "/needs";
          var key =
              KEY + ThreadLocalRandom.current().nextLong(100_000_000_000L, 1_000_000_000_000L);
          var answer = connection.post(path, identity.headers(), form + key);
          expect(303, answer);
          if (!answer.header("location").orElse("").contains("/needs/mine/")) {
            throw new IOException("Not taken: " + answer.headers());
          }
        };
    return new Page("raise", request, request, null);
  }

  private static void expect(int status, HttpConnection.Answer answer) throws IOException {
    if (answer.status() != status) {
      throw new IOException("Expected %d, got %d: %s".formatted(status, answer.status(), answer));
    }
  }

  private void print(double growth) {
    var row = "%-20s %-22s %-22s %s%n";
    System.out.printf(row, "", "a second", "a server CPU second", "a CPU second with PostgreSQL");
    rates.forEach(
        (key, rate) ->
            System.out.printf(
                row,
                key,
                rate.show(0),
                perCpuSecond.containsKey(key) ? perCpuSecond.get(key).show(0) : "",
                perWholeCpuSecond.get(key).show(0)));
    System.out.println("public-list_ratio=" + ratio("public-list") + " (not logged in)");
    var handler = perCpuSecond.get("list http").median() / perCpuSecond.get("list bare").median();
    System.out.println(
        "pages growth=%s handler_ratio=%s list_ratio=%s show_ratio=%s raise_ratio=%s"
            .formatted(
                Series.round(growth, 2),
                Series.round(handler, 2),
                ratio("list"),
                ratio("show"),
                ratio("raise")));
  }

  private String ratio(String page) {
    return Series.round(
        rates.get(page + " http").median() / rates.get(page + " pgbench").median(), 2);
  }

  private static void delete(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (var all = Files.walk(tree)) {
        for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  /**
   * A page that is measured.
   *
   * @param recorded the request whose SQL is recorded
   * @param numbers the needs it looks up, or null
   */
  private record Page(
      String name, Load.Request request, Load.Request recorded, Script.Numbers numbers) {}

  /**
   * How much to measure.
   *
   * @param warmUp requests before the first round, each page
   * @param seconds of each measurement
   */
  private record Plan(ScaleData.Size size, int warmUp, int rounds, int seconds) {}
}
