package org.linli.ballot;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Hands in a vote.
 *
 * @param rollLine of the roll for which one votes
 * @param answers by id of the question, {@code q1}: ids of options with spaces between them
 */
public record CastVote(String rollLine, Map<String, String> answers) {

  private static final Pattern QUESTION = Pattern.compile("q\\d{1,2}");

  /**
   * @throws org.linli.kernel.Invalid without a line
   */
  public CastVote(@Nullable String rollLine, @Nullable Map<String, String> answers) {
    var check = new Validation();
    this.rollLine = check.required("rollLine", rollLine, 9);
    if (!this.rollLine.isEmpty() && !this.rollLine.matches("[1-9]\\d{0,8}")) {
      check.reject("rollLine", BallotError.LINE_UNKNOWN);
    }
    this.answers = answers == null ? Map.of() : answers(answers);
    check.done();
  }

  private static Map<String, String> answers(Map<String, String> typed) {
    var found = new HashMap<String, String>();
    typed.forEach(
        (name, value) -> {
          if (QUESTION.matcher(name).matches()) {
            found.put(name, value.length() > 400 ? "?" : value);
          }
        });
    return Map.copyOf(found);
  }

  int number() {
    return Integer.parseInt(rollLine);
  }
}
