package org.linli.budgets;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;
import org.linli.platform.Dates;

/**
 * Writes down how much money there is, what for, and by which rule votes decide.
 *
 * @param amount whole yuan, above zero
 * @param themes what it is for, one a line; empty where it is for anything
 * @param areas parts of the community, one a line; may be empty
 * @param rule code of a {@link RoundRule}
 * @param threshold fewest voters that a project needs; empty for one
 * @param ties code of a {@link TieOrder}
 * @param atLeast fewest projects that a paper names, where it names any
 * @param upTo most projects that a paper names
 * @param voters {@code PERSONS} or {@code HOUSEHOLDS}
 * @param ideasUntil last day, {@code 2026-09-01}; so is the other one
 * @param votesFrom moment by Chinese time, {@code 2026-09-01T08:00}; so is the other one
 */
public record PlanRound(
    String title,
    String about,
    String amount,
    String themes,
    String areas,
    String rule,
    String threshold,
    String ties,
    String atLeast,
    String upTo,
    String voters,
    String ideasUntil,
    String reviewUntil,
    String votesFrom,
    String votesUntil) {

  /** Codes of the ways to break ties. */
  public static final List<String> TIES =
      Arrays.stream(TieOrder.values()).map(TieOrder::name).toList();

  /** Who can vote. */
  public static final List<String> VOTERS = List.of("PERSONS", "HOUSEHOLDS");

  private static final int MOST_WORDS = 12;
  private static final int LONGEST_WORD = 12;
  private static final int MOST_PROJECTS = 60;

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public PlanRound(
      @Nullable String title,
      @Nullable String about,
      @Nullable String amount,
      @Nullable String themes,
      @Nullable String areas,
      @Nullable String rule,
      @Nullable String threshold,
      @Nullable String ties,
      @Nullable String atLeast,
      @Nullable String upTo,
      @Nullable String voters,
      @Nullable String ideasUntil,
      @Nullable String reviewUntil,
      @Nullable String votesFrom,
      @Nullable String votesUntil) {
    var check = new Validation();
    this.title = check.required("title", title, 40);
    this.about = check.required("about", about, 1000);
    this.amount = check.required("amount", amount, 20);
    this.themes = check.optional("themes", themes, 200);
    this.areas = check.optional("areas", areas, 200);
    this.rule = check.choice("rule", rule, RoundRule.CODES);
    this.threshold = check.optional("threshold", threshold, 9);
    this.ties = check.choice("ties", ties, TIES);
    this.atLeast = check.required("atLeast", atLeast, 9);
    this.upTo = check.required("upTo", upTo, 9);
    this.voters = check.choice("voters", voters, VOTERS);
    var lastIdea = check.day("ideasUntil", ideasUntil);
    var lastReview = check.day("reviewUntil", reviewUntil);
    this.ideasUntil = lastIdea.toString();
    this.reviewUntil = lastReview.toString();
    this.votesFrom = check.required("votesFrom", votesFrom, 16);
    this.votesUntil = check.required("votesUntil", votesUntil, 16);
    numbers(check);
    words(check, "themes", this.themes);
    words(check, "areas", this.areas);
    times(check, lastIdea, lastReview);
    check.done();
  }

  private void numbers(Validation check) {
    if (!amount.isEmpty() && Yuan.read(amount).isEmpty()) {
      check.reject("amount", BudgetError.AMOUNT_WRONG);
    }
    if (!threshold.isEmpty() && !threshold.matches("[1-9]\\d{0,6}")) {
      check.reject("threshold", BudgetError.NUMBER_WRONG, 1, 9_999_999);
    }
    var least = number(check, "atLeast", atLeast);
    var most = number(check, "upTo", upTo);
    if (least > 0 && most > 0 && least > most) {
      check.reject("upTo", BudgetError.CHOICES_WRONG);
    }
  }

  private static int number(Validation check, String field, String text) {
    if (text.isEmpty()) {
      return 0;
    }
    if (!text.matches("[1-9]\\d?") || Integer.parseInt(text) > MOST_PROJECTS) {
      check.reject(field, BudgetError.NUMBER_WRONG, 1, MOST_PROJECTS);
      return 0;
    }
    return Integer.parseInt(text);
  }

  private static void words(Validation check, String field, String text) {
    var words = lines(text);
    if (words.size() > MOST_WORDS || words.stream().anyMatch(it -> it.length() > LONGEST_WORD)) {
      check.reject(field, BudgetError.LIST_TOO_LONG, MOST_WORDS, LONGEST_WORD);
    }
  }

  private static List<String> lines(String text) {
    return Arrays.stream(text.split("[\\n,，、;；]"))
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .distinct()
        .toList();
  }

  private void times(Validation check, LocalDate ideas, LocalDate review) {
    var reviewKnown = !review.equals(LocalDate.EPOCH);
    if (reviewKnown && !ideas.equals(LocalDate.EPOCH) && review.isBefore(ideas)) {
      check.reject("reviewUntil", BudgetError.ORDER_OF_DAYS);
    }
    var from = moment(check, "votesFrom", votesFrom);
    var until = moment(check, "votesUntil", votesUntil);
    if (from.isPresent() && reviewKnown && !from.get().isAfter(Dates.end(review))) {
      check.reject("votesFrom", BudgetError.ORDER_OF_DAYS);
    }
    if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
      check.reject("votesUntil", BudgetError.ORDER_OF_DAYS);
    }
  }

  static Optional<Instant> moment(Validation check, String field, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDateTime.parse(text).atZone(Dates.ZONE).toInstant());
    } catch (DateTimeParseException none) {
      check.reject(field, BudgetError.NOT_A_MOMENT);
      return Optional.empty();
    }
  }

  static Instant moment(String text) {
    return moment(new Validation(), "", text).orElseThrow();
  }

  @JsonIgnore
  RoundPlan plan() {
    return new RoundPlan(
        title,
        about,
        Yuan.read(amount).orElseThrow(),
        lines(themes),
        lines(areas),
        RoundRule.valueOf(rule),
        threshold.isEmpty() ? 1 : Integer.parseInt(threshold),
        TieOrder.valueOf(ties),
        Integer.parseInt(atLeast),
        Integer.parseInt(upTo),
        voters,
        LocalDate.parse(ideasUntil),
        LocalDate.parse(reviewUntil),
        moment(votesFrom),
        moment(votesUntil));
  }
}
