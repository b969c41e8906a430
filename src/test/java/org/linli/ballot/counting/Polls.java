package org.linli.ballot.counting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.platform.Rule;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Ballots to count, small enough to be counted by hand. */
public final class Polls {

  static final Question LIFT = Question.yesNoAbstain("1", "同意给 3 号楼装电梯吗？");

  private static final Path RULES = Path.of("src/main/resources/rules/ballot");

  private Polls() {}

  /** The kinds that the shipped rule files set, by id. */
  static Map<String, BallotRule> kinds() {
    var kinds = new LinkedHashMap<String, BallotRule>();
    try (Stream<Path> files = Files.list(RULES)) {
      files
          .sorted()
          .filter(file -> BallotRules.FILES.contains(ruleId(file)))
          .flatMap(file -> BallotRules.of(rule(file)).stream())
          .forEach(kind -> kinds.put(kind.id(), kind));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return kinds;
  }

  static BallotRule kind(String id) {
    var kind = kinds().get(id);
    if (kind == null) {
      throw new IllegalArgumentException(id);
    }
    return kind;
  }

  private static String ruleId(Path file) {
    return "ballot/" + nameAndDate(file)[0];
  }

  private static String[] nameAndDate(Path file) {
    return file.getFileName().toString().replace(".yml", "").split("@");
  }

  private static Rule rule(Path file) {
    var name = nameAndDate(file);
    try {
      Map<String, Object> yaml =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
      return new Rule(
          ruleId(file),
          LocalDate.parse(name[1]),
          String.valueOf(yaml.get("source")),
          String.valueOf(yaml.get("confidence")),
          "",
          yaml);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Entries r1, r2, … that are a head each, with these areas. */
  static List<RollEntry> roll(long... areas) {
    return IntStream.range(0, areas.length)
        .mapToObj(i -> new RollEntry("r" + (i + 1), "h" + (i + 1), areas[i], 1))
        .toList();
  }

  static List<RollEntry> heads(int count) {
    return roll(new long[count]);
  }

  /** What the first of the roll answer, one word each: {@code Y N A} or {@code -} for a blank. */
  static List<CountedVote> votes(List<RollEntry> roll, String answers) {
    var votes = new ArrayList<CountedVote>();
    for (var i = 0; i < answers.length(); i++) {
      votes.add(CountedVote.named(roll.get(i).reference(), "1", choice(answers.charAt(i))));
    }
    return votes;
  }

  private static List<String> choice(char answer) {
    return switch (answer) {
      case 'Y' -> List.of(Question.YES);
      case 'N' -> List.of(Question.NO);
      case 'A' -> List.of(Question.ABSTAIN);
      default -> List.of();
    };
  }

  static Turnout turnout(List<CountedVote> votes) {
    return Turnout.of(votes.stream().map(CountedVote::reference).distinct().toList());
  }

  /** Counts a named vote on one question: who did not answer did not take part. */
  static Result count(BallotRule rule, List<RollEntry> roll, String answers) {
    var votes = votes(roll, answers);
    return Count.of(rule, false, List.of(LIFT), roll, turnout(votes), votes);
  }

  static Outcome outcome(BallotRule rule, List<RollEntry> roll, String answers) {
    return count(rule, roll, answers).answers().getFirst().outcome();
  }

  /** A named archive of owners: 12 on the roll, 9 took part, one unit of unknown area. */
  public static Archive owners() {
    var areas = new long[12];
    Arrays.fill(areas, 89_37);
    areas[11] = 0;
    var roll = roll(areas).stream().map(entry -> RollLine.commit(entry, "")).toList();
    var votes = votes(roll.stream().map(RollLine::entry).toList(), "YYYYYYYNA");
    return Archive.of(
        "420102003004/2026-000012",
        "加装电梯",
        "2026-11-30T12:00:00Z",
        false,
        kind("owners-7"),
        List.of(LIFT),
        roll,
        turnout(votes),
        votes,
        receipts(9));
  }

  /** A secret one with two questions: which colour, and two seats among four. */
  public static Archive secret() {
    var options = List.of(new Question.Option("a", "米白"), new Question.Option("b", "浅绿 😀"));
    var people =
        Stream.of("甲", "乙", "丙", "丁").map(it -> new Question.Option(it, it + "同志")).toList();
    var colour = Question.single("色", "楼道刷什么颜色？", options);
    var seats = Question.approval("人", "选两名议事代表", people, 1, 2, 2);
    var roll = heads(7).stream().map(entry -> RollLine.commit(entry, Salts.hash("x"))).toList();
    var voters = roll.stream().limit(5).map(line -> line.entry().reference()).toList();
    var votes = new ArrayList<CountedVote>();
    for (var choice : List.of("a", "b", "a", "", "a")) {
      votes.add(CountedVote.secret("色", choice.isEmpty() ? List.of() : List.of(choice)));
    }
    for (var choices : List.of("甲乙", "甲丙", "乙丙", "甲", "丁")) {
      votes.add(CountedVote.secret("人", List.of(choices.split(""))));
    }
    return Archive.of(
        "420102003004/2026-000013",
        "楼道与代表",
        "2026-11-30T12:00:00Z",
        true,
        kind("most-votes-persons"),
        List.of(colour, seats),
        roll,
        Turnout.of(voters),
        votes,
        receipts(5));
  }

  static List<String> receipts(int count) {
    return Stream.generate(Receipt::fresh).limit(count).map(Receipt::hash).toList();
  }
}
