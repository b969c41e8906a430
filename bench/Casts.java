import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Voters on their phones. What each sent, when, and what was answered is kept as a client's log.
 */
final class Casts {

  /** Every fiftieth vote of a held rate is sent twice with one key, every fiftieth with another. */
  private static final int TWICE = 50;

  private final int port;
  private final Voters voters;
  private final Path results;

  Casts(int port, Voters voters, Path results) {
    this.port = port;
    this.voters = voters;
    this.results = results;
  }

  /** Casts until all have voted or the time is over, for the compiler to see. */
  void warmUp(int clients, Voters.Span span, int seconds) throws Exception {
    closed("warm-up", clients, span, seconds);
  }

  /** Each client sends the next vote as soon as its last is answered. */
  Done closed(String name, int clients, Voters.Span span, int seconds) throws Exception {
    var line = new AtomicInteger(span.first());
    var begun = System.nanoTime();
    var until = begun + seconds * 1_000_000_000L;
    return all(
        name,
        clients,
        begun,
        (connection, log) -> {
          for (var mine = line.getAndIncrement();
              mine <= span.last() && System.nanoTime() < until;
              mine = line.getAndIncrement()) {
            send(connection, mine, "a", System.nanoTime(), begun, log);
          }
        });
  }

  /** So many a second, whatever the answers take; a time begins when the vote was due. */
  Done held(String name, int clients, Voters.Span span, int perSecond) throws Exception {
    var line = new AtomicInteger(span.first());
    var begun = System.nanoTime();
    return all(
        name,
        clients,
        begun,
        (connection, log) -> {
          for (var mine = line.getAndIncrement();
              mine <= span.last();
              mine = line.getAndIncrement()) {
            var due = begun + (mine - span.first()) * 1_000_000_000L / perSecond;
            for (var early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
              Thread.sleep(early / 1_000_000, (int) (early % 1_000_000));
            }
            send(connection, mine, "a", due, begun, log);
            if (mine % TWICE == 0) {
              send(connection, mine, "a", System.nanoTime(), begun, log);
            } else if (mine % TWICE == 1) {
              send(connection, mine, "b", System.nanoTime(), begun, log);
            }
          }
        });
  }

  private Done all(String name, int clients, long begun, Client client) throws Exception {
    var log = new ConcurrentLinkedQueue<String>();
    var tasks = new ArrayList<Callable<Void>>();
    for (var index = 0; index < clients; index++) {
      tasks.add(
          () -> {
            try (var connection = new HttpConnection(port)) {
              client.run(connection, log);
            }
            return null;
          });
    }
    try (var threads = Executors.newFixedThreadPool(clients)) {
      for (var ended : threads.invokeAll(tasks)) {
        ended.get();
      }
    }
    var seconds = (System.nanoTime() - begun) / 1e9;
    try (var file =
        new PrintWriter(Files.newBufferedWriter(results.resolve("casts-" + name + ".csv")))) {
      file.println("line,key,begun_us,micros,status,receipt");
      log.forEach(file::println);
    }
    return new Done(log.stream().filter(Casts::acknowledged).count(), seconds);
  }

  private static boolean acknowledged(String logged) {
    return logged.endsWith(",303,1");
  }

  private void send(
      HttpConnection connection,
      int line,
      String key,
      long from,
      long begun,
      ConcurrentLinkedQueue<String> log)
      throws IOException {
    var answer = voters.cast(connection, line, "bench-" + key + "-%012d".formatted(line));
    var micros = (System.nanoTime() - from) / 1000;
    var taken = taken(answer) ? 1 : 0;
    log.add(
        String.join(
            ",",
            List.of(
                "" + line,
                key,
                "" + (from - begun) / 1000,
                "" + micros,
                "" + answer.status(),
                "" + taken)));
  }

  private static boolean taken(HttpConnection.Answer answer) {
    return answer.status() == 303 && answer.header("location").orElse("").endsWith("/receipt");
  }

  /**
   * Only a vote that was taken will do.
   *
   * @throws IOException if it was not
   */
  static void expect(HttpConnection.Answer answer) throws IOException {
    if (!taken(answer)) {
      throw new IOException("Not taken: " + answer.status() + " " + answer.text());
    }
  }

  private interface Client {
    void run(HttpConnection connection, ConcurrentLinkedQueue<String> log)
        throws IOException, InterruptedException;
  }

  /** How many votes were acknowledged, in which time. */
  record Done(long acknowledged, double seconds) {}
}
