package org.linli.evidence.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.linli.evidence.merkle.NoteKey;
import org.linli.evidence.merkle.SigningKey;
import org.linli.platform.ConsoleCommand;
import org.linli.platform.ConsoleCommands;

/**
 * {@code witness}: cosigns the checkpoints of logs until it is stopped, for a street, an
 * organisation or a newspaper. Needs one directory, no database and nothing of the platform.
 */
final class WitnessCommand implements ConsoleCommand {

  private static final String LOG = "log";
  private static final String NAME = "name";
  private static final String HOST = "host";
  private static final String PORT = "port";
  private static final String SECONDS = "10";

  private final PrintStream out;

  WitnessCommand() {
    this(System.out);
  }

  WitnessCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public String name() {
    return "witness";
  }

  @Override
  public String usage() {
    return "DIR --name NAME --log KEY|FILE [--host 0.0.0.0] [--port 8021]";
  }

  @Override
  public int run(List<String> arguments, Clock clock) {
    var told = new Options(arguments);
    var console = new Console(out);
    if (told.subject().isEmpty()) {
      return ConsoleCommands.USAGE;
    }
    try (var files = WitnessFiles.open(Path.of(told.subject().get()))) {
      files.know(told.lines(LOG).stream().map(NoteKey::parse).toList());
      var key = key(files, told.first(NAME));
      if (key.isEmpty() || files.logs().isEmpty()) {
        console.say("evidence.witness.needs");
        return ConsoleCommands.USAGE;
      }
      serve(new Witness(files, key.get(), console, clock), key.get(), told, console);
    } catch (IOException unusable) {
      console.say("evidence.witness.unusable", reason(unusable));
      return 1;
    } catch (IllegalArgumentException malformed) {
      console.say("evidence.witness.malformed", reason(malformed));
      return 1;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  /** The one that it has; a new one if it has none and a name was given. */
  private static Optional<SigningKey> key(WitnessFiles files, Optional<String> name)
      throws IOException {
    var key = files.key();
    return key.isPresent() || name.isEmpty() ? key : Optional.of(files.newKey(name.get()));
  }

  private static void serve(Witness witness, SigningKey key, Options told, Console console)
      throws IOException, InterruptedException {
    var host = told.first(HOST).orElse("0.0.0.0");
    System.setProperty("sun.net.httpserver.maxReqTime", SECONDS); // nobody holds a connection
    System.setProperty("sun.net.httpserver.maxRspTime", SECONDS);
    var port = Integer.parseInt(told.first(PORT).orElse("8021"));
    try (var server = new WitnessServer(new InetSocketAddress(host, port), witness)) {
      console.say("evidence.witness.ready", host + ":" + server.port());
      console.show(key.open().toString());
      console.say("evidence.witness.hand-on", key.open().number());
      new CountDownLatch(1).await();
    }
  }

  private static String reason(Exception failure) {
    return Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName());
  }
}
