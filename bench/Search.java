import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import org.linli.demo.scale.ScaleData;

/**
 * What row security costs a search: the very statement that the page of the public says, run by the
 * public role and by a role that passes row security by, one after the other, in a community with a
 * tenth of all needs. Rare and frequent words of two characters, a phrase of four, and letters with
 * which words are read.
 */
final class Search {

  private static final String PUBLIC = "linli_public";
  private static final String FREE = "bench_free";

  /** Name and words; how often they stand in needs, the words of the scale data say. */
  private static final List<Query> QUERIES =
      List.of(
          new Query("frequent", "楼道"),
          new Query("rare", "蜂窝"),
          new Query("phrase", "下水道堵"),
          new Query("initials", "ld"),
          new Query("letters", "xsd"));

  private final Path results;
  private final Path work = Path.of("bench", "work", "search");
  private final Plan plan;
  private final PrintWriter csv;

  private Search(Path results, Plan plan) throws IOException {
    this.results = results;
    this.plan = plan;
    csv = new PrintWriter(Files.newBufferedWriter(results.resolve("rounds.csv")), true);
    csv.println("round,query,row_security,rows,ms");
  }

  public static void main(String[] arguments) throws Exception {
    var plan =
        arguments[0].equals("quick")
            ? new Plan(new ScaleData.Size(10_000, 90_000, 100, true), 300)
            : new Plan(new ScaleData.Size(100_000, 900_000, 1_000, true), 1_000);
    new Search(Path.of(arguments[1]), plan).run();
  }

  private void run() throws Exception {
    Directory.delete(work);
    Files.createDirectories(work);
    try (var database = Database.start(work.resolve("postgres"));
        var app = start(database);
        var superuser = database.superuser(Database.NAME)) {
      app.secondsToPage("/access/login");
      ScaleData.load(superuser, plan.size, List.of());
      Database.run(superuser, "vacuum analyze");
      Database.run(superuser, "create role " + FREE + " login bypassrls password 'bench'");
      Database.run(superuser, "grant linli_public to " + FREE);
      sizes(superuser);
      var ratio = 0.0;
      var slowest = 0.0;
      for (var query : QUERIES) {
        var seen = measure(database, app, superuser, query.name, query.typed);
        ratio = Math.max(ratio, seen[0]);
        slowest = Math.max(slowest, seen[1]);
      }
      System.out.printf(
          "search ratio=%s p95_ms=%s rows=%d%n",
          Series.round(ratio, 2),
          Series.round(slowest, 2),
          plan.size.needsHere() + plan.size.needsElsewhere());
    }
    csv.close();
    Directory.delete(work);
  }

  private App start(Database database) throws IOException {
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
        results.resolve("linli.log"));
  }

  /** What searching costs in disk. */
  private void sizes(Connection superuser) throws SQLException, IOException {
    try (var statement = superuser.createStatement();
        var rows =
            statement.executeQuery(
                """
                select c.relname || ' rows=' || c.reltuples::bigint || ' bytes='
                  || pg_total_relation_size(c.oid)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'needs' and c.relname in ('need', 'summary_gram', 'statement_gram')
                order by 1
                """)) {
      var text = new StringBuilder();
      while (rows.next()) {
        text.append(rows.getString(1)).append('\n');
      }
      Files.writeString(results.resolve("sizes.txt"), text);
      System.out.print(text);
    }
  }

  /**
   * @return the ratio of the 95th percentiles, and the one under row security in milliseconds
   */
  private double[] measure(
      Database database, App app, Connection superuser, String name, String typed)
      throws Exception {
    var logged = recorded(database, app, name, typed);
    try (var guarded = connect(database, PUBLIC);
        var free = connect(database, FREE)) {
      var scope = "set local app.communities = '" + community(superuser) + "'";
      var sides =
          List.of(new Side("on", guarded, scope, logged), new Side("off", free, scope, logged));
      for (var side : sides) {
        Files.writeString(results.resolve("plan-" + name + "-" + side.name + ".txt"), side.plan());
        for (var warm = 0; warm < 20; warm++) {
          side.run();
        }
      }
      for (var round = 1; round <= plan.rounds; round++) {
        for (var side : round % 2 == 0 ? sides : sides.reversed()) {
          side.measure(round, name, csv);
        }
      }
      var on = sides.getFirst().p95();
      var off = sides.getLast().p95();
      System.out.printf(
          "%-10s %-6s row security p95 %s ms (median %s), without %s ms (median %s)%n",
          name,
          typed,
          Series.round(on, 3),
          Series.round(sides.getFirst().times.median(), 3),
          Series.round(off, 3),
          Series.round(sides.getLast().times.median(), 3));
      return new double[] {on / off, on};
    }
  }

  private Recording.Logged recorded(Database database, App app, String name, String typed)
      throws Exception {
    try (var connection = new HttpConnection(app.port())) {
      var path =
          "/c/%s/search?q=%s"
              .formatted(ScaleData.COMMUNITY, URLEncoder.encode(typed, StandardCharsets.UTF_8));
      Recording.Work request =
          () -> {
            var answer = connection.get(path, "");
            if (answer.status() != 200) {
              throw new IOException("Not found: " + answer);
            }
          };
      request.run();
      var recording = Recording.of(database, request);
      Files.writeString(results.resolve("recorded-" + name + ".sql"), recording.text());
      return recording.statements().stream()
          .filter(statement -> statement.sql().contains("summary_gram"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static long community(Connection superuser) throws SQLException {
    try (var statement = superuser.createStatement();
        var row =
            statement.executeQuery(
                "select area_id from directory.area where code = '" + ScaleData.COMMUNITY + "'")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Types of parameters are left to the server, as they were recorded as text. */
  private static Connection connect(Database database, String role) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", role);
    properties.setProperty("password", Database.PASSWORD);
    properties.setProperty("stringtype", "unspecified");
    var connection = DriverManager.getConnection(database.url(), properties);
    connection.setAutoCommit(false);
    return connection;
  }

  /** One role that says the statement again and again. */
  private static final class Side {

    private final String name;
    private final Connection connection;
    private final String scope;
    private final Recording.Logged logged;
    private final Series times = new Series();
    private final List<Double> all = new ArrayList<>();

    Side(String name, Connection connection, String scope, Recording.Logged logged) {
      this.name = name;
      this.connection = connection;
      this.scope = scope;
      this.logged = logged;
    }

    void measure(int round, String query, PrintWriter csv) throws SQLException {
      begin();
      try (var statement = prepare("")) {
        var start = System.nanoTime();
        var rows = read(statement);
        var ms = (System.nanoTime() - start) / 1e6;
        csv.printf("%d,%s,%s,%d,%.4f%n", round, query, name, rows, ms);
        times.add(ms);
        all.add(ms);
      }
      connection.commit();
    }

    void run() throws SQLException {
      begin();
      try (var statement = prepare("")) {
        read(statement);
      }
      connection.commit();
    }

    /** What the server does, with what it really read. */
    String plan() throws SQLException {
      begin();
      var text = new StringBuilder();
      try (var statement = prepare("explain (analyze, buffers, verbose) ");
          var rows = statement.executeQuery()) {
        while (rows.next()) {
          text.append(rows.getString(1)).append('\n');
        }
      }
      connection.commit();
      return text.toString();
    }

    double p95() {
      var sorted = all.stream().sorted(Comparator.naturalOrder()).toList();
      return sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
    }

    private void begin() throws SQLException {
      try (var statement = connection.createStatement()) {
        statement.execute(scope);
      }
    }

    private PreparedStatement prepare(String before) throws SQLException {
      var sql = before + logged.sql().replaceAll("\\$\\d+", "?");
      var statement = connection.prepareStatement(sql);
      for (var index = 0; index < logged.parameters().size(); index++) {
        var value = logged.parameters().get(index);
        statement.setString(index + 1, Recording.NULL.equals(value) ? null : value);
      }
      return statement;
    }

    private static int read(PreparedStatement statement) throws SQLException {
      try (var rows = statement.executeQuery()) {
        var count = 0;
        while (rows.next()) {
          count++;
        }
        return count;
      }
    }
  }

  private record Query(String name, String typed) {}

  /**
   * How much to measure.
   *
   * @param rounds of each query, on both sides
   */
  private record Plan(ScaleData.Size size, int rounds) {}
}
