import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.linli.opinions.mapping.Answer;
import org.linli.opinions.mapping.Drawing;
import org.linli.opinions.mapping.MapOptions;
import org.linli.opinions.mapping.VoteLog;

/**
 * Maps of opinions: of every matrix below a directory that is in the form in which Polis gives them
 * away, compared with the groups written in it, and of 50,000 invented people and 300 statements.
 * Usage: Opinions RESULTS DIRECTORY…
 */
final class Opinions {

  private static final String MATRIX = "participants-votes.csv";
  private static final int FIRST_STATEMENT = 6;
  private static final long SEED = 20_260_101;
  private static final int VOTERS = 50_000;
  private static final int STATEMENTS = 300;
  private static final int PLANTED = 4;

  private Opinions() {}

  public static void main(String[] arguments) throws IOException {
    var results = Path.of(arguments[0]);
    try (var files = new PrintWriter(Files.newBufferedWriter(results.resolve("files.csv")));
        var tallies = new PrintWriter(Files.newBufferedWriter(results.resolve("tallies.csv")));
        var speed = new PrintWriter(Files.newBufferedWriter(results.resolve("synthetic.csv")))) {
      files.println("name,path,groups,ari,people");
      tallies.println("name,statement,agree,disagree");
      for (var directory : List.of(arguments).subList(1, arguments.length)) {
        for (var file : matrices(Path.of(directory))) {
          real(Path.of(directory), file, files, tallies);
        }
      }
      synthetic(speed);
    }
  }

  private static List<Path> matrices(Path directory) throws IOException {
    try (var found = Files.walk(directory)) {
      var matrices = found.filter(file -> file.endsWith(MATRIX)).sorted().toList();
      if (matrices.isEmpty()) {
        throw new IOException("No " + MATRIX + " below " + directory);
      }
      return matrices;
    }
  }

  private static void real(Path directory, Path file, PrintWriter files, PrintWriter tallies)
      throws IOException {
    var name = directory.relativize(file).toString();
    var lines = Files.readAllLines(file);
    var header = lines.getFirst().split(",", -1);
    var removed = removed(file.resolveSibling("comments.csv"));
    var log = new VoteLog();
    Map<Long, String> groups = new HashMap<>();
    for (var line : lines.subList(1, lines.size())) {
      var cells = line.split(",", -1);
      var voter = Long.parseLong(cells[0]);
      if (!cells[1].isEmpty()) {
        groups.put(voter, cells[1]);
      }
      for (var i = FIRST_STATEMENT; i < cells.length; i++) {
        if (!cells[i].isEmpty() && !removed.contains(header[i])) {
          log.add(voter, Long.parseLong(header[i]), answer(cells[i]), 0);
        }
      }
    }
    var drawing = Drawing.of(log, MapOptions.usual(SEED));
    var map = drawing.map();
    var ari = drawing.likeness(groups).orElse(Double.NaN);
    System.out.printf(
        Locale.ROOT,
        "opinions file=%s groups=%d ari=%.3f people=%d clearness=%d stability=%d%n",
        name,
        map.groups().size(),
        ari,
        map.people(),
        map.clearness(),
        map.stability());
    files.printf(
        Locale.ROOT,
        "%s,%s,%d,%.6f,%d%n",
        name,
        file.toAbsolutePath(),
        map.groups().size(),
        ari,
        map.people());
    for (var tally : map.tallies()) {
      var all = tally.all();
      tallies.printf(
          "%s,%d,%s,%s%n",
          name,
          tally.statement(),
          all == null ? "" : all.agree(),
          all == null ? "" : all.disagree());
    }
  }

  /** Statements that a moderator took out; nobody's answers to them count. */
  private static Set<String> removed(Path comments) throws IOException {
    Set<String> removed = new HashSet<>();
    if (Files.exists(comments)) {
      for (var line : Files.readAllLines(comments)) {
        // The text comes last and may hold commas and line breaks; it is not looked at.
        var cells = line.split(",", 8);
        if (cells.length == 8 && cells[6].equals("-1")) {
          removed.add(cells[2]);
        }
      }
    }
    return removed;
  }

  private static Answer answer(String cell) throws IOException {
    return switch (cell) {
      case "1" -> Answer.AGREE;
      case "-1" -> Answer.DISAGREE;
      case "0" -> Answer.PASS;
      default -> throw new IOException("Not an answer: " + cell);
    };
  }

  /** Four groups; people answer from a tenth of the statements to all of them. */
  private static void synthetic(PrintWriter csv) throws IOException {
    var random = new Random(SEED);
    var agrees = new double[PLANTED][STATEMENTS];
    for (var group : agrees) {
      for (var statement = 0; statement < STATEMENTS; statement++) {
        group[statement] = 0.15 + 0.7 * random.nextDouble();
      }
    }
    Map<Long, String> planted = new HashMap<>();
    var log = new VoteLog();
    var votes = 0L;
    var threads = ManagementFactory.getThreadMXBean();
    var worked = threads.getCurrentThreadCpuTime();
    var start = System.nanoTime();
    for (var voter = 0L; voter < VOTERS; voter++) {
      var group = random.nextInt(PLANTED);
      var share = 0.1 + 0.9 * random.nextDouble();
      planted.put(voter, String.valueOf(group));
      for (var statement = 0; statement < STATEMENTS; statement++) {
        if (random.nextDouble() < share) {
          var passes = random.nextInt(10) == 0;
          var agree = random.nextDouble() < agrees[group][statement];
          log.add(
              voter,
              statement,
              passes ? Answer.PASS : agree ? Answer.AGREE : Answer.DISAGREE,
              votes++);
        }
      }
    }
    var read = System.nanoTime();
    var drawing = Drawing.of(log, MapOptions.usual(SEED));
    var end = System.nanoTime();
    worked = threads.getCurrentThreadCpuTime() - worked;
    var ari = drawing.likeness(planted).orElse(Double.NaN);
    System.out.printf(
        Locale.ROOT,
        "opinions synthetic voters=%d statements=%d votes=%d groups=%d ari=%.3f read_s=%.2f s=%.2f"
            + " cpu_s=%.2f mb=%d%n",
        VOTERS,
        STATEMENTS,
        votes,
        drawing.map().groups().size(),
        ari,
        (read - start) / 1e9,
        (end - start) / 1e9,
        worked / 1e9,
        megabytes());
    csv.println("voters,statements,votes,groups,ari,s,cpu_s,mb");
    csv.printf(
        Locale.ROOT,
        "%d,%d,%d,%d,%.6f,%.3f,%.3f,%d%n",
        VOTERS,
        STATEMENTS,
        votes,
        drawing.map().groups().size(),
        ari,
        (end - start) / 1e9,
        worked / 1e9,
        megabytes());
  }

  /** The most memory that this process ever had. */
  private static long megabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }
}
