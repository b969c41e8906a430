import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.linli.ballot.budgeting.BudgetCount;
import org.linli.ballot.budgeting.BudgetProject;
import org.linli.ballot.budgeting.BudgetRefused;
import org.linli.ballot.budgeting.Election;
import org.linli.ballot.budgeting.PbFile;
import org.linli.ballot.budgeting.Rule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every rule for every file in the form of Pabulib, compared with the outcomes that reference*.json
 * beside them say, and how long the rules take, also for elections as large as those of capitals.
 * Usage: Budgeting RESULTS [--json FILE] DIRECTORY
 */
final class Budgeting {

  private static final long SEED = 20_260_101;
  private static final double TARGET_S = 10;

  private final PrintWriter outcomes;
  private final Map<String, Map<String, List<String>>> winners = new TreeMap<>();
  private final Map<String, Double> seconds = new LinkedHashMap<>();

  private Budgeting(Path results) throws IOException {
    outcomes = new PrintWriter(Files.newBufferedWriter(results.resolve("outcomes.jsonl")), true);
  }

  public static void main(String[] arguments) throws IOException {
    var named = arguments[1].equals("--json");
    var directory = Path.of(arguments[named ? 3 : 1]);
    var bench = new Budgeting(Path.of(arguments[0]));
    bench.files(directory);
    if (named) {
      JsonMapper.builder()
          .build()
          .writerWithDefaultPrettyPrinter()
          .writeValue(Path.of(arguments[2]), bench.winners);
    }
    var mismatches = bench.compare(directory);
    bench.seconds.forEach((rule, s) -> System.out.printf(Locale.ROOT, "%s s=%.3f%n", rule, s));
    bench.large(90_000, 160, List.copyOf(Rule.named().keySet()));
    bench.large(
        100_000, 500, List.of("greedy_votes", "mes_cost", "mes_points", "mes_cost_add1_nostop"));
    if (mismatches > 0) {
      System.exit(1);
    }
  }

  private void files(Path directory) throws IOException {
    for (var file : list(directory, ".pb")) {
      var name = String.valueOf(file.getFileName());
      try {
        var election = PbFile.read(Files.readAllBytes(file)).election().election();
        winners.put(name, all(name, election));
      } catch (BudgetRefused refused) {
        System.out.printf("%s refused: %s%n", name, refused.problems());
      }
    }
  }

  private Map<String, List<String>> all(String name, Election election) {
    var chosen = new LinkedHashMap<String, List<String>>();
    for (var rule : Rule.named().entrySet()) {
      var s = time(name, election, rule, chosen);
      seconds.merge(rule.getKey(), s, Double::sum);
    }
    return chosen;
  }

  private double time(
      String name,
      Election election,
      Map.Entry<String, Rule> rule,
      Map<String, List<String>> chosen) {
    var start = System.nanoTime();
    var result = BudgetCount.count(election, rule.getValue());
    var s = (System.nanoTime() - start) / 1e9;
    chosen.put(rule.getKey(), result.winners());
    var said = new LinkedHashMap<String, Object>();
    said.put("election", name);
    said.put("rule", rule.getKey());
    said.put("s", s);
    said.put("winners", result.winners());
    said.put("spent", result.spent());
    said.put("share", result.share().toString());
    said.put("raises", result.raises());
    said.put("stop", result.stop());
    outcomes.println(JsonMapper.shared().writeValueAsString(said));
    return s;
  }

  private static List<Path> list(Path directory, String end) throws IOException {
    try (var files = Files.list(directory)) {
      return files.filter(it -> it.toString().endsWith(end)).sorted().toList();
    }
  }

  /** The order of winners does not matter; of files that are not there nothing is compared. */
  private int compare(Path directory) throws IOException {
    var compared = 0;
    var wrong = 0;
    var rounded = 0;
    for (var reference : list(directory, ".json")) {
      if (!String.valueOf(reference.getFileName()).startsWith("reference")) {
        continue;
      }
      for (var entry : JsonMapper.shared().readTree(Files.readString(reference))) {
        var ours = winners.get(entry.path("file").asString());
        if (ours == null) {
          System.out.println("not there: " + entry.path("file").asString());
          continue;
        }
        for (var rule : entry.path("rules").properties()) {
          compared++;
          if (!same(rule.getValue(), ours.getOrDefault(rule.getKey(), List.of()))) {
            // floating point decides ties by chance, so it is no reference where there are some
            var excused =
                rule.getValue().path("by").asString("").contains("float")
                    && !entry.path("tie_free").asBoolean(false);
            rounded += excused ? 1 : 0;
            wrong += excused ? 0 : 1;
            System.out.printf(
                "%s: %s %s ours=%s reference=%s%n",
                excused ? "rounded by the reference" : "mismatch",
                entry.path("file").asString(),
                rule.getKey(),
                ours.get(rule.getKey()),
                rule.getValue().path("winners"));
          }
        }
      }
    }
    System.out.printf(
        "budgeting files=%d outcomes=%d mismatches=%d%s%n",
        winners.size(), compared, wrong, rounded > 0 ? " rounded_references=" + rounded : "");
    return wrong;
  }

  private static boolean same(JsonNode reference, List<String> ours) {
    var theirs =
        StreamSupport.stream(reference.path("winners").spliterator(), false)
            .map(JsonNode::asString)
            .toList();
    return theirs.size() == ours.size() && new HashSet<>(theirs).equals(new HashSet<>(ours));
  }

  private void large(int voters, int projects, List<String> rules) {
    var start = System.nanoTime();
    var election = synthetic(voters, projects);
    var name = voters + "x" + projects;
    System.out.printf(Locale.ROOT, "%s made in s=%.3f%n", name, (System.nanoTime() - start) / 1e9);
    for (var rule : Rule.named().entrySet()) {
      if (!rules.contains(rule.getKey())) {
        continue;
      }
      var chosen = new LinkedHashMap<String, List<String>>();
      var s = time(name, election, rule, chosen);
      System.out.printf(
          Locale.ROOT,
          "%s %s s=%.3f winners=%d%s%n",
          name,
          rule.getKey(),
          s,
          chosen.get(rule.getKey()).size(),
          projects == 160 && s > TARGET_S ? " above target" : "");
    }
  }

  /**
   * As in capitals: up to ten choices, most of them well known projects, with districts and themes
   * that voters care for; costs from 5,000 to two million; a budget for a third of all.
   */
  private static Election synthetic(int voters, int projects) {
    var random = new Random(SEED);
    var costs = new long[projects];
    var fame = new double[projects];
    var total = 0L;
    for (var project = 0; project < projects; project++) {
      costs[project] = Math.round(5_000 * Math.pow(400, random.nextDouble()) / 100) * 100;
      fame[project] = Math.exp(1.2 * random.nextGaussian());
      total += costs[project];
    }
    var builder = new Election.Builder(BigDecimal.valueOf(total / 3));
    for (var project = 0; project < projects; project++) {
      builder.project(BudgetProject.of("P" + project, costs[project]));
    }
    var tastes = new double[12][];
    for (var taste = 0; taste < tastes.length; taste++) {
      tastes[taste] = new double[projects];
      var sum = 0.0;
      for (var project = 0; project < projects; project++) {
        sum += fame[project] * Math.exp(random.nextGaussian());
        tastes[taste][project] = sum;
      }
    }
    for (var voter = 0; voter < voters; voter++) {
      var taste = tastes[random.nextInt(tastes.length)];
      var given = new LinkedHashMap<String, Long>();
      var choices = 1 + random.nextInt(10);
      for (var choice = 0; choice < choices; choice++) {
        var at = Arrays.binarySearch(taste, random.nextDouble() * taste[projects - 1]);
        given.put("P" + Math.min(projects - 1, at < 0 ? -at - 1 : at), 1L);
      }
      builder.points(given);
    }
    return builder.build();
  }
}
