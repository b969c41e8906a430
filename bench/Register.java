import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.linli.directory.people.Sheets;

/**
 * A community's register of people from a spreadsheet, as an office brings it in over HTTP: sent,
 * checked, applied, until the page says that it is in. Against COPY of the rows that came into the
 * same tables with the same indexes and constraints, from BEGIN to the end of COMMIT, by the
 * superuser, who passes by row security as COPY must. Both begin with empty tables, on the same
 * durable server.
 */
final class Register {

  private static final int PERSONS = 8_000;

  /** As many as the largest communities have. */
  private static final int LARGE = 60_000;

  private static final String COMMUNITY = "420102003004";
  private static final String IMPORTS = "/c/" + COMMUNITY + "/directory/people/imports";
  private static final String BOUNDARY = "bench-boundary";
  private static final int POLLING_MILLIS = 100;

  private static final String COLUMNS =
      """
      select string_agg(column_name, ', ' order by ordinal_position)
      from information_schema.columns
      where table_schema = 'directory' and table_name = ? and is_generated = 'NEVER'
      """;

  /** In an order in which no row names one that is not there. */
  private static final List<Table> TABLES =
      List.of(
          new Table("local_area", "building_id is not null, area_id"),
          new Table("dwelling", "dwelling_id"),
          new Table("household", "household_id"),
          new Table("person", "person_id"),
          new Table("person_gram", "person_id, gram"),
          new Table("ownership", "ownership_id"));

  private final Path results;
  private final int persons;
  private final Path work = Path.of("bench", "work", "register");
  private final Demo demo;
  private final Series imports = new Series();
  private final Series copies = new Series();
  private int key;

  private Register(Path results, int persons) {
    this.results = results;
    this.persons = persons;
    this.demo = new Demo(work, results.resolve("register-linli.log"));
  }

  static Register usual(Path results) {
    return new Register(results, PERSONS);
  }

  /** A register as large as there are, within the heap that {@link App#JVM} gives. */
  static void large(Path results) throws Exception {
    new Register(Files.createDirectories(results.resolve("large")), LARGE).once();
  }

  private void once() throws Exception {
    Directory.delete(work);
    Files.createDirectories(work);
    try (var csv = new PrintWriter(Files.newBufferedWriter(results.resolve("register.csv")));
        var app = demo.start(0)) {
      csv.println("persons,seconds,rss_mb");
      app.secondsToPage(Demo.READY);
      empty(demo.superuser());
      var seconds = bringIn(1, app, Sheets.of(people()));
      var most = Cpu.mostMegabytes(app.process());
      csv.printf("%d,%.3f,%.0f%n", persons, seconds, most);
      System.out.printf(
          "register large s=%.1f rss_mb=%.0f persons=%d heap=%s%n",
          seconds, most, persons, App.JVM.getFirst());
    }
    Directory.delete(work);
  }

  void run(int rounds) throws Exception {
    Directory.delete(work);
    Files.createDirectories(work);
    var sheet = Sheets.of(people());
    Files.write(work.resolve("register.xlsx"), sheet);
    try (var csv = new PrintWriter(Files.newBufferedWriter(results.resolve("register.csv")), true);
        var app = demo.start(0)) {
      csv.println("round,side,persons,seconds");
      app.secondsToPage(Demo.READY);
      var psql = demo.superuser();
      // A server that has been running for a while is what an office meets.
      empty(psql);
      bringIn(0, app, sheet);
      for (var round = 1; round <= rounds; round++) {
        empty(psql);
        var imported = bringIn(round, app, sheet);
        var rows = fingerprints(psql, "import", round);
        copyOut(psql, round);
        empty(psql);
        var copied = copyIn(psql, round);
        same(rows, fingerprints(psql, "copy", round));
        csv.printf("%d,import,%d,%.3f%n", round, persons, imported);
        csv.printf("%d,copy,%d,%.3f%n", round, persons, copied);
        imports.add(imported);
        copies.add(copied);
      }
    }
    System.out.printf("register s %s; COPY s %s%n", imports.show(2), copies.show(3));
    var ratio = Series.round(copies.median() / imports.median(), 3);
    System.out.printf("register ratio=%s persons=%d%n", ratio, persons);
    Directory.delete(work);
  }

  /** Households of four in buildings of a hundred, everybody with a document, every second owns. */
  private List<List<String>> people() {
    var rows = new ArrayList<List<String>>();
    for (var index = 0; index < persons; index++) {
      var home = index / 4;
      var first = index % 4 == 0;
      rows.add(
          Sheets.row(
              "R" + index,
              name(index),
              "190%08d".formatted(index),
              Sheets.document(index),
              String.valueOf(1 + home / 100),
              String.valueOf(1 + home / 50 % 2),
              String.valueOf(101 + home % 50),
              first ? "户代表" : "子女",
              first ? "单独所有" : "",
              ""));
    }
    return rows;
  }

  /** Three characters, as most names have. */
  private static String name(int index) {
    return ""
        + (char) (0x4E00 + index % 97)
        + (char) (0x5000 + index % 541)
        + (char) (0x6000 + index % 83);
  }

  private double bringIn(int round, App app, byte[] sheet) throws Exception {
    try (var browser = new HttpConnection(app.port());
        var log = new PrintWriter(results.resolve("register-import-" + round + ".txt").toFile())) {
      var cookies = Demo.enter(browser, "SECRETARY");
      var token = LogIn.csrf(browser.get(IMPORTS, cookies).text());
      var start = System.nanoTime();
      var sent = send(browser, cookies, token, sheet);
      log.printf("sent %.3f%n", since(start));
      var page = settled(browser, cookies, sent);
      log.printf("checked %.3f %s%n", since(start), figures(page, "可以导入"));
      post(browser, cookies, sent + "/commit", "_csrf=" + LogIn.encode(LogIn.csrf(page)));
      var done = settled(browser, cookies, sent);
      var seconds = since(start);
      log.printf("committed %.3f %s%n", seconds, figures(done, "已导入"));
      return seconds;
    }
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private String figures(String page, String state) throws IOException {
    var figures = persons / 1000 + ",000 行：新增 " + persons / 1000 + ",000 人";
    if (!page.contains(state) || !page.contains(figures)) {
      throw new IOException("Not " + state + " " + figures + ": " + page);
    }
    return state + " " + figures;
  }

  /** The path of the import. */
  private String send(HttpConnection browser, String cookies, String token, byte[] sheet)
      throws IOException {
    var body = new ByteArrayOutputStream();
    body.writeBytes(field("_csrf", token));
    body.writeBytes(field("_key", Pages.KEY + "%012d".formatted(++key)));
    var file =
        "--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"register\"; filename=\"bench.xlsx\"\r\n"
            + "Content-Type: application/octet-stream\r\n\r\n";
    body.writeBytes(file.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(sheet);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    var type = "multipart/form-data; boundary=" + BOUNDARY;
    var answer = browser.post(IMPORTS, cookies, type, body.toByteArray());
    return answer.header("location").orElseThrow(() -> new IOException(answer.text()));
  }

  private static byte[] field(String name, String value) {
    var part =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
            .formatted(BOUNDARY, name, value);
    return part.getBytes(StandardCharsets.UTF_8);
  }

  private void post(HttpConnection browser, String cookies, String path, String form)
      throws IOException {
    var keyed = form + "&_key=" + Pages.KEY + "%012d".formatted(++key);
    var answer = browser.post(path, cookies, keyed);
    if (answer.status() != 303) {
      throw new IOException(answer.status() + " " + answer.text());
    }
  }

  /** The page once it does not reload itself any more. */
  private static String settled(HttpConnection browser, String cookies, String path)
      throws Exception {
    while (true) {
      var page = browser.get(path, cookies);
      if (page.header("refresh").isEmpty()) {
        return page.text();
      }
      Thread.sleep(POLLING_MILLIS);
    }
  }

  private void empty(Psql psql) throws Exception {
    var all = String.join(", ", TABLES.stream().map(Table::full).toList());
    psql.run(work.resolve("empty.txt"), "truncate " + all + " cascade", "checkpoint");
  }

  /** How many rows each table holds, and a hash over all of them. */
  private String fingerprints(Psql psql, String side, int round) throws Exception {
    var output = results.resolve("register-rows-" + side + "-" + round + ".txt");
    var queries =
        TABLES.stream()
            .map(
                table ->
                    "select '%s' as table, count(*), md5(string_agg(t::text, '|' order by t::text))"
                            .formatted(table.name)
                        + " as rows from %s t".formatted(table.full()))
            .toList();
    var printed = psql.run(output, String.join(" union all ", queries) + " order by 1");
    return printed.lines().filter(line -> line.contains("|")).toList().toString();
  }

  private static void same(String imported, String copied) {
    if (!imported.equals(copied)) {
      throw new IllegalStateException("COPY stored other rows: " + imported + copied);
    }
  }

  /** All but the computed ones, which COPY does not take. */
  private static String columns(Psql psql, Table table) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + psql.port() + "/" + Database.NAME,
                psql.role(),
                psql.password());
        var query = connection.prepareStatement(COLUMNS)) {
      query.setString(1, table.name);
      try (var row = query.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private void copyOut(Psql psql, int round) throws Exception {
    var commands = new ArrayList<String>();
    for (var table : TABLES) {
      commands.add(
          "\\copy (select %s from %s order by %s) to '%s'"
              .formatted(columns(psql, table), table.full(), table.order, table.file(work)));
    }
    psql.run(work.resolve("out-" + round + ".txt"), commands.toArray(String[]::new));
  }

  private double copyIn(Psql psql, int round) throws Exception {
    var commands = new ArrayList<>(List.of("begin"));
    for (var table : TABLES) {
      commands.add(
          "\\copy %s (%s) from '%s'"
              .formatted(table.full(), columns(psql, table), table.file(work)));
    }
    commands.add("commit");
    var output = results.resolve("register-copy-" + round + ".txt");
    return Psql.seconds(psql.run(output, commands.toArray(String[]::new)));
  }

  /**
   * A table of the register.
   *
   * @param order in which its rows are copied out, as the import wrote them
   */
  private record Table(String name, String order) {

    String full() {
      return "directory." + name;
    }

    Path file(Path work) {
      return work.resolve(name + ".copy").toAbsolutePath();
    }
  }
}
