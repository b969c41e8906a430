package org.linli.opinions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Validation;

/**
 * The community asks its people about something.
 *
 * @param question in one sentence
 * @param background what it is about, for somebody who hears of it for the first time
 * @param closesOn the last day, {@code 2026-10-01}
 * @param statements to begin with, one in each line
 * @param fromNeed number of the need that it comes from; may be empty
 * @param fromProposal number of the proposal that it comes from; may be empty
 */
public record OpenRound(
    String question,
    String background,
    String closesOn,
    String statements,
    String fromNeed,
    String fromProposal) {

  private static final int MOST = 100;

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public OpenRound(
      @Nullable String question,
      @Nullable String background,
      @Nullable String closesOn,
      @Nullable String statements,
      @Nullable String fromNeed,
      @Nullable String fromProposal) {
    var check = new Validation();
    this.question = check.required("question", question, 60);
    this.background = check.required("background", background, 600);
    this.closesOn = check.day("closesOn", closesOn).toString();
    this.statements = check.required("statements", statements, MOST * ProposeStatement.LENGTH);
    var lines = lines(this.statements);
    if (lines.size() > MOST) {
      check.reject("statements", OpinionError.TOO_MANY_LINES, MOST);
    }
    lines.stream()
        .filter(line -> line.codePointCount(0, line.length()) > ProposeStatement.LENGTH)
        .findFirst()
        .ifPresent(line -> check.optional("statements", line, ProposeStatement.LENGTH));
    this.fromNeed = check.optional("fromNeed", fromNeed, 30);
    this.fromProposal = check.optional("fromProposal", fromProposal, 30);
    if (!this.fromNeed.isEmpty() && need().isEmpty()) {
      check.reject("fromNeed", OpinionError.NO_SUCH_NEED);
    }
    if (!this.fromProposal.isEmpty() && proposal().isEmpty()) {
      check.reject("fromProposal", OpinionError.NO_SUCH_PROPOSAL);
    }
    if (!this.fromNeed.isEmpty() && !this.fromProposal.isEmpty()) {
      check.reject("fromProposal", OpinionError.ONE_SOURCE);
    }
    check.done();
  }

  @JsonIgnore
  LocalDate lastDay() {
    return LocalDate.parse(closesOn);
  }

  /** Each of them once. */
  @JsonIgnore
  List<String> words() {
    return lines(statements);
  }

  @JsonIgnore
  Optional<ShortNumber> need() {
    return number(fromNeed);
  }

  @JsonIgnore
  Optional<ShortNumber> proposal() {
    return number(fromProposal);
  }

  /** As people write it, with the community's short name in front or without. */
  private static Optional<ShortNumber> number(String text) {
    return ShortNumber.parse(text.replaceFirst("^\\p{IsHan}+-?", ""));
  }

  private static List<String> lines(String text) {
    return text.lines()
        .map(line -> line.replaceAll("\\s+", " ").strip())
        .filter(line -> !line.isEmpty())
        .distinct()
        .toList();
  }
}
