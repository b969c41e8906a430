package org.linli.ballot.counting;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.linli.evidence.merkle.Digits;
import org.linli.platform.ConsoleCommand;
import org.linli.platform.ConsoleCommands;
import org.linli.platform.Languages;
import org.linli.platform.Messages;

/**
 * {@code recount FILE [--seal HEX]}: counts a ballot again from its archive, without a database,
 * and names what differs. The exit code is 0 if nothing does, 1 if something does, 2 if there is
 * nothing to count.
 */
final class RecountCommand implements ConsoleCommand {

  private static final String SEAL = "--seal";

  private final PrintStream console;
  private final List<Messages> languages =
      List.of(new Languages().chinese(), new Languages().in("en")); // nobody chose one here

  RecountCommand() {
    this(System.out);
  }

  RecountCommand(PrintStream console) {
    this.console = console;
  }

  @Override
  public String name() {
    return "recount";
  }

  @Override
  public String usage() {
    return "FILE [--seal HEX]";
  }

  @Override
  public int run(List<String> arguments, Clock clock) {
    var sealed = arguments.size() == 3 && arguments.get(1).equals(SEAL);
    if (arguments.size() != 1 && !sealed) {
      say("ballot.recount.usage");
      return ConsoleCommands.USAGE;
    }
    try {
      var report = Recount.of(Files.readString(Path.of(arguments.getFirst())));
      return told(report, sealed ? arguments.get(2).replace(" ", "") : report.seal());
    } catch (IOException | InvalidPathException unreadable) {
      say("ballot.recount.no-file", arguments.getFirst());
      return ConsoleCommands.USAGE;
    }
  }

  private int told(Recount.Report report, String published) {
    report.findings().forEach(this::say);
    var other = report.agrees() && !published.equalsIgnoreCase(report.seal());
    if (other) {
      say(new Finding("ballot.recount.other-seal", List.of()));
    }
    if (!report.agrees() || other) {
      say("ballot.recount.differs");
      return 1;
    }
    var result = report.result();
    if (result != null) {
      var all = result.entitled().heads();
      say("ballot.recount.counted", all, result.participated().heads());
      result.answers().forEach(this::say);
    }
    say("ballot.recount.agrees");
    say("ballot.recount.compare", Digits.of(HexFormat.of().parseHex(report.seal())));
    return 0;
  }

  private void say(Result.Answer answer) {
    for (var messages : languages) {
      var words = new RecountWords(messages);
      var adopted = answer.adopted().stream().map(words::word).toList();
      say(
          messages,
          "ballot.recount.answer",
          answer.question(),
          messages.text(answer.outcome().key()),
          String.join(" ", adopted));
      for (var option : answer.options()) {
        var total = option.total();
        var area = SquareMetres.of(total.area());
        say(messages, "ballot.recount.option", words.word(option.option()), total.heads(), area);
      }
      say(messages, "ballot.recount.others", answer.blank().heads(), answer.split());
    }
  }

  private void say(Messages messages, String key, Object... details) {
    console.println(messages.text(key, details));
  }

  private void say(Finding finding) {
    languages.forEach(messages -> console.println(new RecountWords(messages).of(finding)));
  }

  private void say(String key, Object... details) {
    languages.forEach(messages -> console.println(messages.text(key, details)));
  }
}
