package org.linli.evidence.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.linli.evidence.merkle.NoteKey;
import org.linli.evidence.merkle.Receipt;
import org.linli.platform.ConsoleCommand;
import org.linli.platform.ConsoleCommands;
import tools.jackson.core.JacksonException;

/**
 * {@code verify}: of a receipt, whether it is genuine; of the address of a log, whether anything in
 * it was changed or taken away. Needs no network for a file and never the platform's database.
 */
final class VerifyCommand implements ConsoleCommand {

  private static final String PROBES = "probes";
  private static final String KEY = "key";
  private static final String SEEN = "seen";
  private static final String SUBJECT = "";

  @Override
  public String name() {
    return "verify";
  }

  @Override
  public String usage() {
    return "FILE|URL [--key KEY] [--seen FILE] | --probes DIR";
  }

  @Override
  public int run(List<String> arguments, Clock clock) {
    var told = options(arguments);
    var console = new Console(System.out);
    var probes = Optional.ofNullable(told.get(PROBES));
    var subject = Optional.ofNullable(told.get(SUBJECT));
    try {
      if (probes.isPresent()) {
        return Probes.run(Path.of(probes.get()), System.out) ? 0 : 1;
      }
      if (subject.isEmpty()) {
        return ConsoleCommands.USAGE;
      }
      return verify(subject.get(), told, console) ? 0 : 1;
    } catch (IOException | UncheckedIOException unreadable) {
      console.say("evidence.verify.unreadable", reason(unreadable));
    } catch (IllegalArgumentException | JacksonException malformed) {
      console.say("evidence.verify.malformed", reason(malformed));
    }
    return 1;
  }

  private static String reason(Exception failure) {
    return Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName());
  }

  private static boolean verify(String subject, Map<String, String> told, Console console)
      throws IOException {
    var key = Optional.ofNullable(told.get(KEY)).map(VerifyCommand::key);
    if (!subject.matches("https?://.*")) {
      return receipt(Files.readString(Path.of(subject)), key, console);
    }
    var web = new WebLog(URI.create(subject));
    var receipt = web.receipt();
    if (receipt.isPresent()) {
      return receipt(receipt.get(), key, console);
    }
    var log = web.found();
    var memory = Optional.ofNullable(told.get(SEEN)).map(Path::of).orElseGet(log::memory);
    return new Auditor(log, key, Seen.at(memory), console).run();
  }

  private static boolean receipt(String text, Optional<NoteKey> key, Console console) {
    return new ReceiptCheck(Receipt.parse(text), key, console).run();
  }

  /** Written out, or the name of a file that holds it. */
  private static NoteKey key(String told) {
    try {
      var file = Path.of(told);
      return NoteKey.parse(Files.exists(file) ? Files.readString(file).strip() : told);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What stands behind no name is the subject. */
  private static Map<String, String> options(List<String> arguments) {
    var options = new HashMap<String, String>();
    for (var i = 0; i < arguments.size(); i++) {
      var argument = arguments.get(i);
      if (!argument.startsWith("--")) {
        options.put(SUBJECT, argument);
      } else if (argument.contains("=")) {
        var parts = argument.substring(2).split("=", 2);
        options.put(parts[0], parts[1]);
      } else if (i + 1 < arguments.size()) {
        options.put(argument.substring(2), arguments.get(++i));
      }
    }
    return options;
  }
}
