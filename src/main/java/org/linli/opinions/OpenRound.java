package org.linli.opinions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * The community asks its people about something.
 *
 * @param question in one sentence
 * @param background what it is about, for somebody who hears of it for the first time
 * @param closesOn the last day, {@code 2026-10-01}
 * @param statements to begin with, one in each line
 */
public record OpenRound(String question, String background, String closesOn, String statements) {

  private static final int MOST = 100;

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public OpenRound(
      @Nullable String question,
      @Nullable String background,
      @Nullable String closesOn,
      @Nullable String statements) {
    var check = new Validation();
    this.question = check.required("question", question, 60);
    this.background = check.required("background", background, 600);
    this.closesOn = check.day("closesOn", closesOn).toString();
    this.statements = check.required("statements", statements, MOST * ProposeStatement.LENGTH);
    for (var line : lines(this.statements)) {
      check.optional("statements", line, ProposeStatement.LENGTH);
    }
    check.done();
  }

  LocalDate lastDay() {
    return LocalDate.parse(closesOn);
  }

  /** Each of them once. */
  List<String> words() {
    return lines(statements);
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
  }
}
