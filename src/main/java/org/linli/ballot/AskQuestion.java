package org.linli.ballot;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.ballot.counting.Question;
import org.linli.kernel.Validation;

/**
 * Puts a question on the paper.
 *
 * @param kindOf code of a {@link Question.Kind}
 * @param title the question in one sentence
 * @param about what speaks for it and against it, what it costs
 * @param choices what can be chosen, one a line; empty where yes, no or abstain is asked
 * @param atLeast how many have to be chosen, where several may; empty for one
 * @param upTo how many may be chosen, where several may
 * @param elected how many are adopted at most, where several are
 */
public record AskQuestion(
    String kindOf,
    String title,
    String about,
    String choices,
    String atLeast,
    String upTo,
    String elected) {

  /** Codes of the kinds. */
  public static final List<String> KINDS =
      Arrays.stream(Question.Kind.values()).map(Question.Kind::name).toList();

  private static final int MOST = 60;

  /**
   * One that needs no more than one choice.
   *
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public AskQuestion(
      @Nullable String kindOf,
      @Nullable String title,
      @Nullable String about,
      @Nullable String choices,
      @Nullable String upTo,
      @Nullable String elected) {
    this(kindOf, title, about, choices, "", upTo, elected);
  }

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public AskQuestion(
      @Nullable String kindOf,
      @Nullable String title,
      @Nullable String about,
      @Nullable String choices,
      @Nullable String atLeast,
      @Nullable String upTo,
      @Nullable String elected) {
    var check = new Validation();
    this.kindOf = check.choice("kindOf", kindOf, KINDS);
    this.title = check.required("title", title, 100);
    this.about = check.optional("about", about, 1000);
    this.choices = check.optional("choices", choices, MOST * 60);
    this.atLeast = check.optional("atLeast", atLeast, 2);
    this.upTo = check.optional("upTo", upTo, 2);
    this.elected = check.optional("elected", elected, 2);
    check.done();
    check(check);
    check.done();
  }

  private void check(Validation check) {
    var count = options().size();
    if (kind() != Question.Kind.YES_NO_ABSTAIN
        && (count < 2 || count > MOST || options().stream().distinct().count() < count)) {
      check.reject("choices", BallotError.CHOICES_NEEDED, MOST);
    }
    if (kind() == Question.Kind.APPROVAL) {
      within(check, "upTo", upTo, count);
      within(check, "elected", elected, count);
      if (!atLeast.isEmpty()) {
        within(
            check, "atLeast", atLeast, upTo.matches("[1-9]\\d?") ? Integer.parseInt(upTo) : count);
      }
    }
  }

  private static void within(Validation check, String field, String text, int most) {
    if (!text.matches("[1-9]\\d?") || Integer.parseInt(text) > most) {
      check.reject(field, BallotError.HOW_MANY, 1, most);
    }
  }

  Question.Kind kind() {
    return Question.Kind.valueOf(kindOf);
  }

  List<String> options() {
    return kind() == Question.Kind.YES_NO_ABSTAIN
        ? List.of()
        : choices.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
  }

  int least() {
    return kind() == Question.Kind.APPROVAL && !atLeast.isEmpty() ? Integer.parseInt(atLeast) : 1;
  }

  int most() {
    return kind() == Question.Kind.APPROVAL ? Integer.parseInt(upTo) : 1;
  }

  int seats() {
    return kind() == Question.Kind.APPROVAL ? Integer.parseInt(elected) : 1;
  }
}
