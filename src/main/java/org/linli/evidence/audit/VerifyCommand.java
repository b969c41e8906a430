package org.linli.evidence.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
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
  private static final String WITNESS = "witness";
  private static final String SEEN = "seen";

  @Override
  public String name() {
    return "verify";
  }

  @Override
  public String usage() {
    return "FILE|URL [--key KEY] [--witness KEY] [--seen FILE] | --probes DIR";
  }

  @Override
  public int run(List<String> arguments, Clock clock) {
    var told = new Options(arguments);
    var console = new Console(System.out);
    var probes = told.first(PROBES);
    try {
      if (probes.isPresent()) {
        return Probes.run(Path.of(probes.get()), System.out) ? 0 : 1;
      }
      if (told.subject().isEmpty()) {
        return ConsoleCommands.USAGE;
      }
      return verify(told.subject().get(), told, console) ? 0 : 1;
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

  private static boolean verify(String subject, Options told, Console console) throws IOException {
    var trusted =
        new Trusted(
            told.lines(KEY).stream().map(NoteKey::parse).findFirst(),
            told.lines(WITNESS).stream().map(NoteKey::witness).toList());
    if (!subject.matches("https?://.*")) {
      return receipt(Files.readString(Path.of(subject)), trusted, console);
    }
    var web = new WebLog(URI.create(subject));
    var receipt = web.receipt();
    if (receipt.isPresent()) {
      return receipt(receipt.get(), trusted, console);
    }
    var log = web.found();
    var memory = told.first(SEEN).map(Path::of).orElseGet(log::memory);
    return new Auditor(log, trusted, Seen.at(memory), console).run();
  }

  private static boolean receipt(String text, Trusted trusted, Console console) {
    return new ReceiptCheck(Receipt.parse(text), trusted, console).run();
  }
}
