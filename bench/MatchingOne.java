import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.linli.matching.optimiser.Optimiser;

/**
 * Needs that come in one by one: a hundredth of them is taken out at random, the others are planned
 * once, and for each of those it is measured how long it takes to find who is near enough, has room
 * beside the plan and fits, ranked with reasons as the application shows it. Usage: MatchingOne
 * DIRECTORY PLAN SAMPLES
 */
final class MatchingOne {

  private static final long SEED = 20_260_101;
  private static final int WARM_UP = 10;
  private static final int ROUNDS = 5;
  private static final int FEWEST = 10;

  private MatchingOne() {}

  public static void main(String[] arguments) throws IOException {
    var files = new MatchingFiles(Path.of(arguments[0]));
    var all = IntStream.range(0, files.pairing().needs()).toArray();
    var random = new Random(SEED);
    var out = new ArrayList<Integer>();
    for (var index = 0; index < Math.max(FEWEST, all.length / 100); index++) {
      var other = index + random.nextInt(all.length - index);
      var taken = all[other];
      all[other] = all[index];
      all[index] = taken;
      out.add(taken);
    }
    var pairing = files.without(out);
    var plan = Optimiser.solve(pairing);
    files.write(pairing, plan, Path.of(arguments[1]));
    var left = pairing.capacity().clone();
    for (var arc = 0; arc < pairing.arcs(); arc++) {
      left[pairing.slot()[arc]] -= plan.served()[arc];
    }
    var samples = measure(files, out, left, Path.of(arguments[2]));
    System.out.printf(
        Locale.ROOT,
        "one_need_p50_ms=%.2f one_need_p99_ms=%.2f%n",
        at(samples, 50),
        at(samples, 99));
  }

  private static double at(double[] samples, int percent) {
    return samples[(samples.length * percent + 99) / 100 - 1];
  }

  /** In order; what is written are all of them, each with the best place that was found. */
  private static double[] measure(MatchingFiles files, List<Integer> needs, int[] left, Path raw)
      throws IOException {
    var one = files.one();
    for (var round = 0; round < WARM_UP; round++) {
      needs.forEach(need -> files.best(one, need, left));
    }
    var samples = new double[needs.size() * ROUNDS];
    var count = 0;
    try (var csv = new PrintWriter(Files.newBufferedWriter(raw))) {
      csv.println("need,ms,resource,window,ranked");
      for (var round = 0; round < ROUNDS; round++) {
        for (var need : needs) {
          var start = System.nanoTime();
          var found = files.best(one, need, left);
          var ms = (System.nanoTime() - start) / 1e6;
          samples[count++] = ms;
          csv.printf(Locale.ROOT, "%d,%.4f,%d,%d,%d%n", need, ms, found[0], found[1], found[2]);
        }
      }
    }
    Arrays.sort(samples);
    return samples;
  }
}
