import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Runs a script with pgbench, one process a client, so that each client has a session of its own.
 */
final class PgBench {

  private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+) \\(without initial");
  private static final Pattern DONE = Pattern.compile("transactions actually processed: (\\d+)");
  private static final Pattern FAILED = Pattern.compile("failed transactions: (\\d+)");

  private final String name;
  private final Script script;
  private final Database database;
  private final Path results;
  private final Path file;

  PgBench(String name, Script script, Database database, Path results) throws IOException {
    this.name = name;
    this.script = script;
    this.database = database;
    this.results = results;
    file = Files.writeString(results.resolve("pgbench-" + name + ".sql"), script.text());
  }

  /** Transactions a second, all clients together. */
  Rate run(int round, int seconds, List<Identity> clients) throws Exception {
    return run(round, seconds, clients, Collections.nCopies(clients.size(), List.of()));
  }

  /**
   * The same where each client has variables of its own.
   *
   * @param more arguments of each client
   */
  Rate run(int round, int seconds, List<Identity> clients, List<List<String>> more)
      throws Exception {
    var processes = new ArrayList<Process>();
    for (var client = 0; client < clients.size(); client++) {
      processes.add(start(output(round, client), seconds, clients.get(client), more.get(client)));
    }
    var sum = new Rate(0, 0);
    for (var client = 0; client < clients.size(); client++) {
      processes.get(client).waitFor();
      sum = sum.plus(read(output(round, client)));
    }
    return sum;
  }

  private Path output(int round, int client) {
    return results.resolve("pgbench-%s-round%d-client%d.txt".formatted(name, round, client));
  }

  private Process start(Path output, int seconds, Identity identity, List<String> more)
      throws IOException {
    var command = new ArrayList<String>(List.of(System.getenv("PGBENCH"), "-n", "-M", "prepared"));
    command.addAll(List.of("-c", "1", "-T", "" + seconds, "-h", "127.0.0.1"));
    command.addAll(List.of("-p", "" + database.port(), "-U", Database.APP));
    command.addAll(script.definitions(identity));
    command.addAll(more);
    command.addAll(List.of("-f", file.toString(), Database.NAME));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", Database.PASSWORD);
    return builder.redirectOutput(output.toFile()).start();
  }

  static Rate read(Path output) throws IOException {
    var text = Files.readString(output);
    var tps = TPS.matcher(text);
    var done = DONE.matcher(text);
    var failed = FAILED.matcher(text);
    if (!tps.find() || !done.find() || (failed.find() && !failed.group(1).equals("0"))) {
      throw new IOException("pgbench failed, see " + output);
    }
    return new Rate(Long.parseLong(done.group(1)), Double.parseDouble(tps.group(1)));
  }

  /** What pgbench counted. */
  record Rate(long transactions, double perSecond) {

    Rate plus(Rate other) {
      return new Rate(transactions + other.transactions, perSecond + other.perSecond);
    }
  }
}
