package org.linli.evidence.draws;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.linli.platform.ConsoleCommand;
import org.linli.platform.ConsoleCommands;
import org.linli.platform.Languages;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code verify-draw FILE|URL}: draws again, without a database, and says whether it comes out the
 * same. The exit code is 0 if it does, 1 if not, 2 if there is nothing to check.
 */
final class VerifyDraw implements ConsoleCommand {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final PrintStream console;

  VerifyDraw() {
    this(System.out);
  }

  VerifyDraw(PrintStream console) {
    this.console = console;
  }

  @Override
  public String name() {
    return "verify-draw";
  }

  @Override
  public String usage() {
    return "FILE|URL";
  }

  @Override
  public int run(List<String> arguments, Clock clock) {
    if (arguments.size() != 1) {
      say("draws.check.usage");
      return ConsoleCommands.USAGE;
    }
    try {
      return check(read(arguments.getFirst()));
    } catch (IOException | IllegalArgumentException | JacksonException unreadable) {
      say("draws.check.unreadable", arguments.getFirst());
      return ConsoleCommands.USAGE;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return ConsoleCommands.USAGE;
    }
  }

  private static DrawFile read(String from) throws IOException, InterruptedException {
    return JsonMapper.shared().readValue(text(from), DrawFile.class);
  }

  private static String text(String from) throws IOException, InterruptedException {
    if (!from.matches("https?://.*")) {
      return Files.readString(Path.of(from));
    }
    try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      var request = HttpRequest.newBuilder(URI.create(from)).timeout(PATIENCE).build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  private int check(DrawFile file) {
    var check = DrawCheck.of(file);
    check.findings().forEach(this::say);
    if (!check.agrees()) {
      say("draws.check.differs");
      return 1;
    }
    if (file.numbers().isEmpty()) {
      say("draws.check.sealed", file.seal());
    } else {
      var drawn = file.picks().stream().filter(it -> !it.alternate());
      say(
          "draws.check.agrees",
          String.join(" ", drawn.map(it -> "" + it.number()).toList()),
          file.seal());
    }
    return 0;
  }

  /** In both languages: on a console nobody chose one. */
  private void say(String key, Object... details) {
    var languages = new Languages();
    console.println(languages.chinese().text(key, details));
    console.println(languages.in("en").text(key, details));
  }
}
