package org.linli.ballot.counting;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.linli.evidence.merkle.Digits;
import org.linli.platform.ConsoleCommand;
import org.linli.platform.ConsoleCommands;
import org.linli.platform.Languages;
import org.linli.platform.Messages;

/**
 * {@code recount FILE [--seal HEX]}: counts a ballot or a budget round again from its archive,
 * without a database, and names what differs. The exit code is 0 if nothing does, 1 if something
 * does, 2 if there is nothing to count.
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
      var text = Files.readString(Path.of(arguments.getFirst()));
      var seal = sealed ? Optional.of(arguments.get(2).replace(" ", "")) : Optional.<String>empty();
      return ArchiveFile.isBudget(text) ? budget(text, seal) : ballot(text, seal);
    } catch (IOException | InvalidPathException unreadable) {
      say("ballot.recount.no-file", arguments.getFirst());
      return ConsoleCommands.USAGE;
    }
  }

  private int ballot(String text, Optional<String> published) {
    var report = Recount.of(text);
    if (differs(report.findings(), report.seal(), published)) {
      return 1;
    }
    var result = report.result();
    if (result != null) {
      var all = result.entitled().heads();
      say("ballot.recount.counted", all, result.participated().heads());
      result.answers().forEach(this::say);
    }
    return agrees("ballot.recount.agrees", report.seal());
  }

  private int budget(String text, Optional<String> published) {
    var report = BudgetRecount.of(text);
    if (differs(report.findings(), report.seal(), published)) {
      return 1;
    }
    var archive = report.archive();
    if (archive != null) {
      languages.forEach(messages -> say(messages, archive));
    }
    return agrees("ballot.recount.budget-agrees", report.seal());
  }

  private boolean differs(List<Finding> findings, String seal, Optional<String> published) {
    findings.forEach(this::say);
    var other =
        findings.isEmpty() && published.filter(it -> !it.equalsIgnoreCase(seal)).isPresent();
    if (other) {
      say(new Finding("ballot.recount.other-seal", List.of()));
    }
    if (!findings.isEmpty() || other) {
      say("ballot.recount.differs");
      return true;
    }
    return false;
  }

  private int agrees(String key, String seal) {
    say(key);
    say("ballot.recount.compare", Digits.of(HexFormat.of().parseHex(seal)));
    return 0;
  }

  private void say(Messages messages, BudgetArchive archive) {
    var result = archive.result();
    var words = new RecountWords(messages);
    say(
        messages,
        "ballot.recount.budget-counted",
        result.voters(),
        archive.money(),
        result.share());
    for (var verdict : result.verdicts()) {
      var project = archive.project(verdict.project());
      say(
          messages,
          verdict.chosen() ? "ballot.recount.budget-done" : "ballot.recount.budget-not",
          verdict.project(),
          project.title(),
          project.cost(),
          verdict.votes(),
          words.word(verdict.reason()));
    }
    say(messages, "ballot.recount.budget-spent", result.spent(), result.served());
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
