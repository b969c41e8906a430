import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java program that serves HTTP in a process of its own; it dies with this one. */
final class App implements AutoCloseable {

  static final List<String> JVM = List.of("-Xmx512m", "-XX:+UseSerialGC");

  private static final Duration PATIENCE = Duration.ofSeconds(300);

  private final Process process;
  private final int port;
  private final long startedAt;

  private App(Process process, int port, long startedAt) {
    this.process = process;
    this.port = port;
    this.startedAt = startedAt;
  }

  /**
   * Starts a program.
   *
   * @param java options and what to run, for example {@code -jar linli.jar}
   * @param arguments of the program; {@code {port}} stands for the port it shall listen on
   * @param log where its output goes
   */
  static App start(List<String> java, List<String> arguments, Path log) throws IOException {
    int port = freePort();
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    command.addAll(java);
    arguments.forEach(argument -> command.add(argument.replace("{port}", "" + port)));
    long startedAt = System.nanoTime();
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .redirectInput(new File("/dev/null"))
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return new App(process, port, startedAt);
  }

  /** Waits for the first page; redirects are followed, so that it is a page that people see. */
  double secondsToPage(String path) throws IOException, InterruptedException {
    while (!answers(path)) {
      if (!process.isAlive() || sinceStart() > PATIENCE.toSeconds()) {
        throw new IOException("No answer from " + path + "; see the log of the program");
      }
      Thread.sleep(10);
    }
    return sinceStart();
  }

  private boolean answers(String path) {
    try (var connection = new HttpConnection(port)) {
      var answer = connection.get(path, "");
      return answer.status() == 303
          ? connection.get(answer.header("location").orElseThrow(), "").status() == 200
          : answer.status() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private double sinceStart() {
    return (System.nanoTime() - startedAt) / 1e9;
  }

  int port() {
    return port;
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  /** Ends it as a power cut would. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Ends it as an operator would, and waits. */
  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("The program did not end within a minute");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
