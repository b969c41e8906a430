import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How good and how fast plans are: each instance is solved in a JVM of its own, and once more with
 * the flow of OR-Tools in the place of ours, and once more without some needs, which then come in
 * one by one. Usage: Matching RESULTS [--out FILE] DIRECTORY…
 */
final class Matching {

  private final Path results;
  private final PrintWriter csv;
  private final PrintWriter instances;

  private Matching(Path results) throws IOException {
    this.results = results;
    csv = new PrintWriter(Files.newBufferedWriter(results.resolve("rounds.csv")), true);
    instances = new PrintWriter(Files.newBufferedWriter(results.resolve("instances.csv")), true);
    instances.println("name,directory");
    csv.println("instance,solver,value,bound,s,mb,arcs,first_come,greedy");
  }

  public static void main(String[] arguments) throws Exception {
    var bench = new Matching(Path.of(arguments[0]));
    var named = arguments[1].equals("--out");
    var directories = List.of(arguments).subList(named ? 3 : 1, arguments.length);
    for (var directory : directories) {
      var plan = bench.measure(Path.of(directory));
      if (named) {
        Files.copy(plan, Path.of(arguments[2]), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private Path measure(Path directory) throws Exception {
    var name = String.valueOf(directory.toAbsolutePath().normalize().getFileName());
    instances.println(name + "," + directory.toAbsolutePath());
    var plan = results.resolve(name + "-plan.csv");
    var own = solve("own", directory, name, plan);
    var other = solve("ortools", directory, name, results.resolve(name + "-ortools-plan.csv"));
    if (!own.get("bound").equals(other.get("bound"))) {
      throw new IllegalStateException("OR-Tools finds another bound: " + own + " " + other);
    }
    var one =
        run(
            name + "-one-need",
            App.JVM.getFirst(), // it ranks in the application, beside everything else
            "MatchingOne",
            directory.toString(),
            results.resolve(name + "-one-need-plan.csv").toString(),
            results.resolve(name + "-one-need.csv").toString());
    System.out.printf(
        Locale.ROOT,
        "matching %s pct=%.2f s=%s mb=%s ortools_ratio=%.2f greedy_pct=%.2f first_come_pct=%.2f"
            + " violations=%d %s%n",
        directory,
        share(own, "value"),
        own.get("s"),
        own.get("mb"),
        number(own, "s") / number(other, "s"),
        share(own, "greedy"),
        share(own, "first_come"),
        violations(directory, plan),
        one);
    return plan;
  }

  private static double number(Map<String, String> figures, String name) {
    return Double.parseDouble(figures.get(name));
  }

  private static double share(Map<String, String> figures, String of) {
    return 100 * number(figures, of) / number(figures, "bound");
  }

  private Map<String, String> solve(String solver, Path directory, String name, Path plan)
      throws Exception {
    var said =
        run(
            name + "-" + solver,
            heap(directory),
            "MatchingSolve",
            solver,
            directory.toString(),
            plan.toString());
    var figures = new HashMap<String, String>();
    for (var figure : said.split(" ")) {
      figures.put(figure.replaceFirst("=.*", ""), figure.replaceFirst(".*=", ""));
    }
    csv.println(
        Stream.of("value", "bound", "s", "mb", "arcs", "first_come", "greedy")
            .map(figures::get)
            .reduce(name + "," + solver, (line, figure) -> line + "," + figure));
    return figures;
  }

  /** Runs a program in a JVM of its own; what it says is kept. */
  private String run(String name, String heap, String... program) throws Exception {
    var process =
        new ProcessBuilder(command(heap, program))
            .redirectError(results.resolve(name + ".err").toFile())
            .start();
    var said = new String(process.getInputStream().readAllBytes()).strip();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(name + " failed, see " + results);
    }
    Files.writeString(results.resolve(name + ".txt"), said + "\n");
    return said;
  }

  /** Memory grows with the instance; what is given is what the collector may use. */
  private static String heap(Path directory) throws IOException {
    var bytes = 0L;
    try (var files = Files.list(directory)) {
      for (var file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    return "-Xmx" + (16 + bytes * 12 / 1_000_000) + "m";
  }

  private static List<String> command(String heap, String... program) {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            heap,
            "-Xss512k",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("bench.classpath"));
    return Stream.concat(command.stream(), Stream.of(program)).toList();
  }

  /** Counts what the plan breaks, from the files alone. */
  private static int violations(Path directory, Path plan) throws IOException {
    var needs = rows(directory.resolve("needs.csv"));
    var resources = rows(directory.resolve("resources.csv"));
    var radius = rows(directory.resolve("categories.csv"));
    var left = new HashMap<String, Integer>();
    for (var slot : rows(directory.resolve("slots.csv"))) {
      left.put(slot[0] + "," + slot[1], Integer.parseInt(slot[2]));
    }
    var served = new HashMap<String, Integer>();
    var broken = 0;
    for (var row : rows(plan)) {
      var need = needs.get(Integer.parseInt(row[0]));
      var resource = resources.get(Integer.parseInt(row[1]));
      var window = Integer.parseInt(row[2]);
      var quantity = Integer.parseInt(row[3]);
      var far =
          Math.hypot(
              Double.parseDouble(need[1]) - Double.parseDouble(resource[1]),
              Double.parseDouble(need[2]) - Double.parseDouble(resource[2]));
      var fits =
          need[3].equals(resource[3])
              && far <= Double.parseDouble(radius.get(Integer.parseInt(need[3]))[1])
              && (Integer.parseInt(need[9]) & Integer.parseInt(resource[4])) != 0
              && (Integer.parseInt(need[8]) >> window & 1) != 0
              && (Boolean.parseBoolean(need[7]) || quantity == Integer.parseInt(need[4]));
      broken += fits ? 0 : 1;
      broken += left.merge(row[1] + "," + row[2], -quantity, Integer::sum) < 0 ? 1 : 0;
      broken += served.merge(row[0], quantity, Integer::sum) > Integer.parseInt(need[4]) ? 1 : 0;
    }
    return broken;
  }

  private static List<String[]> rows(Path file) throws IOException {
    try (var lines = Files.lines(file)) {
      return lines.skip(1).map(line -> line.split(",")).toList();
    }
  }
}
