package org.linli.ballot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.ballot.counting.CountedVote;
import org.linli.kernel.Validation;

/**
 * What stands on one paper: for each question the options that are chosen, none where it was left
 * blank or spoilt.
 *
 * @param chosen by id of the question
 */
public record BallotChoices(Map<String, List<String>> chosen) {

  private static final String NOTHING = "-";

  public BallotChoices {
    chosen = new LinkedHashMap<>(chosen);
  }

  /**
   * Reads a form or an API's map, whose values are ids of options with spaces between them.
   *
   * @param blank whether a question may be left out, as on paper; else each wants an answer
   * @throws org.linli.kernel.Invalid naming every question that is answered wrongly
   */
  static BallotChoices of(List<Asked> asked, Map<String, String> typed, boolean blank) {
    var check = new Validation();
    var chosen = new LinkedHashMap<String, List<String>>();
    for (var each : asked) {
      var options = options(typed.getOrDefault(each.field(), ""));
      if (options.isEmpty() && !blank) {
        check.reject(each.field(), BallotError.CHOICES_WRONG, each.question().most());
      } else if (!each.question().allows(options)) {
        check.reject(each.field(), BallotError.CHOICES_WRONG, each.question().most());
      }
      chosen.put(each.field(), options);
    }
    check.done();
    return new BallotChoices(chosen);
  }

  private static List<String> options(String typed) {
    return typed.isBlank() || typed.strip().equals(NOTHING)
        ? List.of()
        : List.of(typed.strip().split("[\\s,]+")).stream().distinct().toList();
  }

  /** One line a question, in the order of the paper. */
  String written() {
    return chosen.entrySet().stream()
        .map(it -> it.getKey() + "=" + String.join(" ", it.getValue().stream().sorted().toList()))
        .collect(Collectors.joining("\n"));
  }

  /** Reads what {@link #written} wrote. */
  static BallotChoices read(String written) {
    var chosen = new LinkedHashMap<String, List<String>>();
    for (var line : written.lines().toList()) {
      var cut = line.indexOf('=');
      chosen.put(line.substring(0, cut), options(line.substring(cut + 1)));
    }
    return new BallotChoices(chosen);
  }

  /** As they are counted. */
  List<CountedVote> counted(String reference) {
    var votes = new ArrayList<CountedVote>();
    chosen.forEach(
        (question, options) -> votes.add(CountedVote.named(reference, question, options)));
    return votes;
  }

  /** What was chosen at a question, as a form's value. */
  public String value(String question) {
    return String.join(" ", chosen.getOrDefault(question, List.of()));
  }

  /** What was chosen at a question, in its words; empty where it was left blank. */
  public String words(Asked asked) {
    var options = chosen.getOrDefault(asked.field(), List.of());
    return asked.question().options().stream()
        .filter(it -> options.contains(it.id()))
        .map(it -> it.text())
        .collect(Collectors.joining("、"));
  }
}
