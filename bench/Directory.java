import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The import of the national files by the command {@code import-areas}, against a plain COPY of the
 * rows that it wrote into the same table with the same indexes. Both run as the role of the
 * application, from files to commit, in turn; the program is a fresh one each time.
 */
final class Directory {

  private static final Pattern TOOK = Pattern.compile("用时 ([0-9.]+) 秒");
  private static final String DIVISIONS = System.getenv().getOrDefault("DIVISIONS", "");
  private static final String PROGRAM = Path.of("bench", "work", "linli", "linli.jar").toString();

  private final Path results;
  private final Path work = Path.of("bench", "work", "directory");
  private final PrintWriter csv;
  private final Series imports = new Series();
  private final Series copies = new Series();
  private long rows;
  private long bytes;

  private Directory(Path results) throws IOException {
    this.results = results;
    csv = new PrintWriter(Files.newBufferedWriter(results.resolve("rounds.csv")), true);
    csv.println("round,side,rows_read,rows_stored,seconds");
  }

  public static void main(String[] arguments) throws Exception {
    var rounds = arguments[0].equals("quick") ? 1 : 3;
    new Directory(Path.of(arguments[1])).run(rounds);
    Register.usual(Path.of(arguments[1])).run(rounds);
    if (!arguments[0].equals("quick")) {
      Register.large(Path.of(arguments[1]));
    }
  }

  private void run(int rounds) throws Exception {
    delete(work);
    Files.createDirectories(work);
    var files = files();
    try (var database = Database.start(work.resolve("postgres"));
        var superuser = database.superuser(Database.NAME)) {
      for (var round = 1; round <= rounds; round++) {
        areas(round, database, superuser, files);
      }
    }
    csv.close();
    System.out.printf("import s %s; COPY s %s%n", imports.show(1), copies.show(1));
    System.out.println(
        "directory ratio=%s rows=%d mb=%d source=%s"
            .formatted(
                Series.round(copies.median() / imports.median(), 2),
                rows,
                bytes / 1_000_000,
                DIVISIONS.isEmpty() ? "generated" : "national"));
    delete(work);
  }

  /** The national files where there are some, else generated ones of the same shape. */
  private Path files() throws IOException {
    var directory = DIVISIONS.isEmpty() ? work.resolve("generated") : Path.of(DIVISIONS);
    if (DIVISIONS.isEmpty()) {
      System.out.println("The national files are not there: rows of the same shape, generated.");
      Divisions.generate(directory);
    }
    for (var name : Divisions.FILES) {
      var file = directory.resolve(name);
      bytes += Files.size(file);
      try (var lines = Files.lines(file)) {
        rows += lines.count() - 1;
      }
      Files.createDirectories(work.resolve("files"));
      Files.copy(file, work.resolve("files").resolve(name));
    }
    return work.resolve("files");
  }

  private void areas(int round, Database database, Connection superuser, Path files)
      throws Exception {
    var importSeconds =
        seconds(TOOK, runImport(database, files, results.resolve("import-" + round + ".txt")));
    var copied = work.resolve("area.copy");
    var stored =
        psql(
            database,
            "\\copy (select * from directory.area where area_id > 1 order by area_id) to '"
                + copied
                + "'",
            results.resolve("rows-" + round + ".txt"));
    empty(superuser);
    var copySeconds =
        Psql.seconds(
            psql(
                database,
                "\\copy directory.area from '" + copied + "'",
                results.resolve("copy-" + round + ".txt")));
    var count = count(stored);
    empty(superuser);
    csv.printf("%d,import,%d,%d,%.3f%n", round, rows, count, importSeconds);
    csv.printf("%d,copy,%d,%d,%.3f%n", round, count, count, copySeconds);
    imports.add(importSeconds);
    copies.add(copySeconds);
  }

  private static void empty(Connection superuser) throws Exception {
    Database.run(superuser, "truncate directory.area cascade");
    Database.run(
        superuser,
        "insert into directory.area values (1, '000000000000', '全国', 0, 'cn', 0, 0, 0, 0)");
    Database.run(superuser, "checkpoint");
  }

  private String runImport(Database database, Path files, Path output) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(App.JVM);
    command.addAll(List.of("-jar", PROGRAM, "import-areas", files.toString()));
    command.addAll(
        List.of(
            "--spring.profiles.active=production",
            "--linli.directory=" + work.resolve("data"),
            "--linli.sms.gateway-url=http://127.0.0.1:9/",
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + Database.APP,
            "--spring.datasource.password=" + Database.PASSWORD,
            "--spring.flyway.url=" + database.url(),
            "--spring.flyway.user=linli_owner",
            "--spring.flyway.password=" + Database.PASSWORD));
    return Psql.output(new ProcessBuilder(command), output);
  }

  private static String psql(Database database, String command, Path output) throws Exception {
    return new Psql(database.port(), Database.APP, Database.PASSWORD).run(output, command);
  }

  private static double seconds(Pattern pattern, String output) throws IOException {
    var found = pattern.matcher(output);
    if (!found.find()) {
      throw new IOException("No time in: " + output);
    }
    return Double.parseDouble(found.group(1));
  }

  private static long count(String output) throws IOException {
    var found = Pattern.compile("COPY (\\d+)").matcher(output);
    if (!found.find()) {
      throw new IOException("No count in: " + output);
    }
    return Long.parseLong(found.group(1));
  }

  static void delete(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (var all = Files.walk(tree)) {
        for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
