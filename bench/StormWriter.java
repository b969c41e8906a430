import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Says one command after another, each until it is answered, whoever is killed meanwhile, and notes
 * every answer on the disk before it goes on.
 */
final class StormWriter {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String[] UNITS = {"YUAN", "HOURS", "POINTS"};

  /** Accounts of a unit: the first is striped, the others are never overspent. */
  static final int ACCOUNTS = 7;

  private final int number;
  private final SplittableRandom random;
  private final IntSupplier port;
  private final Deque<String> reserved = new ArrayDeque<>();
  private final Deque<String> posted = new ArrayDeque<>();
  private HttpConnection connection;
  private int said;

  /**
   * @param port where the node listens by now
   */
  StormWriter(int number, SplittableRandom random, IntSupplier port) {
    this.number = number;
    this.random = random;
    this.port = port;
  }

  /** Raw answers: key, what was said, and the id of the journal or why it was refused. */
  void run(Path results, BooleanSupplier over) {
    var file = results.resolve("writer-%02d.csv".formatted(number));
    try (var log = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      note(log, "key,action,about,answer");
      while (!over.getAsBoolean()) {
        var request = next();
        var answer = answer(request);
        note(log, "%s,%s,%s,%s".formatted(request.key, request.action, request.about, answer));
        remember(request, answer);
      }
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void note(FileChannel log, String line) throws IOException {
    var bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      log.write(bytes);
    }
    log.force(false);
  }

  private record Request(String key, String action, String about) {

    byte[] body() {
      return String.join("\n", key, action, about).getBytes(StandardCharsets.UTF_8);
    }
  }

  private Request next() {
    var key = "writer-%02d-%07d".formatted(number, said++);
    if (!reserved.isEmpty() && random.nextInt(3) == 0) {
      return new Request(key, random.nextBoolean() ? "SETTLE" : "CANCEL", reserved.removeFirst());
    }
    if (!posted.isEmpty() && random.nextInt(10) == 0) {
      return new Request(key, "REVERSE", posted.removeFirst());
    }
    return new Request(key, random.nextInt(5) == 0 ? "RESERVE" : "POST", transfers());
  }

  private String transfers() {
    var unit = random.nextInt(UNITS.length);
    return IntStream.range(0, random.nextInt(1, 4))
        .mapToObj(each -> transfer(unit))
        .collect(Collectors.joining(";"));
  }

  /** More comes in than goes out, from earmark to earmark and out, until they are empty. */
  private String transfer(int unit) {
    var one = random.nextInt(1, ACCOUNTS);
    var other = random.nextInt(3) == 0 ? 1 + one % (ACCOUNTS - 1) : 0;
    var in = random.nextInt(100) < 52;
    return "%s %s %s %d"
        .formatted(
            account(unit, in ? other : one),
            account(unit, in ? one : other),
            UNITS[unit],
            random.nextInt(1, 1_000));
  }

  /** As {@link Storm} opens them. */
  private static UUID account(int unit, int index) {
    return new UUID(0x7000, Long.MIN_VALUE | (long) unit * ACCOUNTS + index);
  }

  private void remember(Request request, String answer) {
    if (answer.startsWith("refused")) {
      return;
    }
    if (request.action.equals("RESERVE")) {
      reserved.addLast(answer);
    } else if (request.action.equals("POST") && posted.isEmpty()) {
      posted.addLast(answer);
    }
  }

  /** Says it again, with the same key, until somebody answers. */
  private String answer(Request request) throws IOException, InterruptedException {
    for (var end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
      try {
        if (connection == null) {
          connection = new HttpConnection(port.getAsInt());
        }
        var answer = connection.post("/", "", "text/plain", request.body());
        if (answer.status() == 200) {
          return answer.text();
        }
        if (answer.status() == 409) {
          return "refused " + answer.text();
        }
      } catch (IOException killed) {
        connection.close();
        connection = null;
      }
      Thread.sleep(20);
    }
    throw new IOException("Nobody answers; see the logs of the nodes");
  }
}
