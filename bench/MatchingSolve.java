import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.linli.matching.optimiser.Optimiser;
import org.linli.matching.optimiser.OrTools;
import org.linli.matching.optimiser.Pairing;

/**
 * Solves one instance in a JVM of its own and says how long it took and how much memory the process
 * ever had. Usage: MatchingSolve own|ortools DIRECTORY PLAN
 */
final class MatchingSolve {

  private MatchingSolve() {}

  public static void main(String[] arguments) throws IOException {
    var files = new MatchingFiles(Path.of(arguments[1]));
    var pairing = files.pairing();
    var start = System.nanoTime();
    var plan =
        arguments[0].equals("own")
            ? Optimiser.solve(pairing)
            : Optimiser.solve(pairing, new OrTools());
    var seconds = (System.nanoTime() - start) / 1e9;
    files.write(pairing, plan, Path.of(arguments[2]));
    System.out.printf(
        "value=%d bound=%d s=%.3f mb=%d arcs=%d first_come=%d greedy=%d%n",
        plan.value(),
        plan.bound(),
        seconds,
        megabytes(),
        pairing.arcs(),
        greedy(pairing, false),
        greedy(pairing, true));
  }

  private static long megabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  /** What whoever comes first, or is worth most, taking the best that is left, would bring. */
  private static long greedy(Pairing pairing, boolean worthiest) {
    var left = pairing.capacity().clone();
    var used = new boolean[pairing.resources()];
    var order = IntStream.range(0, pairing.needs()).boxed();
    if (worthiest) {
      order = order.sorted(Comparator.comparingLong(need -> -worth(pairing, need)));
    }
    return order.mapToLong(need -> serve(pairing, need, left, used)).sum();
  }

  private static long worth(Pairing pairing, int need) {
    var arc = pairing.first()[need];
    return arc == pairing.first()[need + 1]
        ? 0
        : (long) pairing.value()[arc] * pairing.quantity()[need];
  }

  private static long serve(Pairing pairing, int need, int[] left, boolean[] used) {
    var open = pairing.quantity()[need];
    var value = 0L;
    for (var arc = pairing.first()[need]; arc < pairing.first()[need + 1] && open > 0; arc++) {
      var slot = pairing.slot()[arc];
      var lot = pairing.splittable()[need] ? Math.min(open, left[slot]) : open;
      if (lot > 0 && left[slot] >= lot) {
        left[slot] -= lot;
        open -= lot;
        value += (long) pairing.value()[arc] * lot;
        if (!used[pairing.resource()[slot]]) {
          used[pairing.resource()[slot]] = true;
          value += pairing.wake();
        }
      }
    }
    return value;
  }
}
