import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long the demonstration takes from the start of the process to the first page of {@code /}.
 *
 * <p>Cold: an empty data directory, so PostgreSQL is unpacked and initialised and all migrations
 * run. Warm: the second start on that directory. AOT: like warm, with the extracted jar and a JDK
 * AOT cache from one training run.
 */
final class Startup {

  private static final String PAGE = "/c/420102003004";
  private static final List<String> PAGES = List.of("/", PAGE, PAGE + "/needs", "/access/login");

  private final Path results;
  private final Path work = Path.of("bench", "work", "startup");
  private final Map<String, Figures> figures = new LinkedHashMap<>();
  private final PrintWriter csv;

  private Startup(Path results) throws IOException {
    this.results = results;
    csv = new PrintWriter(Files.newBufferedWriter(results.resolve("rounds.csv")), true);
    csv.println("round,kind,wall_s,jvm_cpu_s,postgres_cpu_s,rss_mb");
  }

  public static void main(String[] arguments) throws Exception {
    var quick = arguments[0].equals("quick");
    new Startup(Path.of(arguments[1])).run(quick ? 3 : 7, Duration.ofSeconds(quick ? 75 : 900));
  }

  /** Fewer rounds, but at least one, where they would take too long. */
  private void run(int rounds, Duration atMost) throws Exception {
    var start = System.nanoTime();
    delete(work);
    Files.createDirectories(work);
    var plain = List.of("-jar", Path.of("target", "linli.jar").toString());
    var extracted = Path.of("bench", "work", "linli", "linli.jar").toString();
    var cache = work.resolve("linli.aot").toString();
    measure(0, "training", List.of("-XX:AOTCacheOutput=" + cache, "-jar", extracted), "training");
    for (var round = 1; round <= rounds && (round == 1 || within(start, atMost)); round++) {
      var directory = "data-" + round;
      measure(round, "cold", plain, directory);
      measure(round, "warm", plain, directory);
      measure(round, "aot", List.of("-XX:AOTCache=" + cache, "-jar", extracted), directory);
      delete(work.resolve(directory));
    }
    csv.close();
    print();
    delete(work);
  }

  private static boolean within(long start, Duration atMost) {
    return System.nanoTime() - start < atMost.toNanos();
  }

  private void measure(int round, String kind, List<String> java, String directory)
      throws Exception {
    var arguments = List.of("--server.port={port}", "--linli.directory=" + work.resolve(directory));
    var log = results.resolve(kind + "-" + round + ".log");
    try (var app = App.start(java, arguments, log)) {
      var wall = app.secondsToPage("/");
      var jvm = Cpu.of(app.process());
      var postgres = Cpu.below(app.process());
      // The demonstration fills an empty database after it has begun to answer.
      app.secondsToPage(PAGE);
      var resident = afterRequests(app);
      if (round > 0) {
        csv.printf("%d,%s,%.3f,%.2f,%.2f,%.1f%n", round, kind, wall, jvm, postgres, resident);
        figures.computeIfAbsent(kind, key -> new Figures()).add(wall, jvm, postgres, resident);
      }
    }
  }

  /** Resident memory once a few hundred pages were served. */
  private static double afterRequests(App app) throws IOException {
    try (var connection = new HttpConnection(app.port())) {
      for (var request = 0; request < 400; request++) {
        connection.get(PAGES.get(request % PAGES.size()), "Accept-Encoding: gzip\r\n");
      }
    }
    return Cpu.residentMegabytes(app.process());
  }

  private void print() {
    var row = "%-6s %-22s %-22s %-22s %s%n";
    System.out.printf(row, "", "wall s", "JVM CPU s", "PostgreSQL CPU s", "resident MB");
    figures.forEach(
        (kind, seen) ->
            System.out.printf(
                row,
                kind,
                seen.wall.show(2),
                seen.jvm.show(2),
                seen.postgres.show(2),
                seen.resident.show(0)));
    System.out.println(
        "startup cold=%s warm=%s aot=%s rss=%s"
            .formatted(wall("cold"), wall("warm"), wall("aot"), resident("warm")));
  }

  private String wall(String kind) {
    return Series.round(figures.get(kind).wall.median(), 2);
  }

  private String resident(String kind) {
    return Series.round(figures.get(kind).resident.median(), 0);
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

  private static final class Figures {

    private final Series wall = new Series();
    private final Series jvm = new Series();
    private final Series postgres = new Series();
    private final Series resident = new Series();

    void add(double wallSeconds, double jvmSeconds, double postgresSeconds, double megabytes) {
      wall.add(wallSeconds);
      jvm.add(jvmSeconds);
      postgres.add(postgresSeconds);
      resident.add(megabytes);
    }
  }
}
