import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * psql on a server of this machine.
 *
 * @param port of the server
 * @param password of the role
 */
record Psql(int port, String role, String password) {

  private static final Pattern TIME = Pattern.compile("Time: ([0-9.]+) ms");

  /** Runs commands one after another, each with its time, and keeps what psql prints. */
  String run(Path output, String... commands) throws IOException, InterruptedException {
    var psql = Path.of(System.getenv("PGBENCH")).resolveSibling("psql").toString();
    var words =
        new ArrayList<>(
            List.of(psql, "-X", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", "" + port));
    words.addAll(List.of("-U", role, "-d", Database.NAME, "-c", "\\timing on"));
    for (var command : commands) {
      words.addAll(List.of("-c", command));
    }
    var builder = new ProcessBuilder(words);
    builder.environment().put("PGPASSWORD", password);
    return output(builder, output);
  }

  /** Seconds of all commands together. */
  static double seconds(String output) {
    return TIME.matcher(output)
            .results()
            .mapToDouble(match -> Double.parseDouble(match.group(1)))
            .sum()
        / 1000;
  }

  /** Runs a program to its end and keeps what it prints. */
  static String output(ProcessBuilder builder, Path output)
      throws IOException, InterruptedException {
    var process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    if (process.waitFor() != 0) {
      throw new IOException("Failed, see " + output);
    }
    return Files.readString(output);
  }
}
