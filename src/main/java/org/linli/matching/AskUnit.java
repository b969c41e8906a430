package org.linli.matching;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Asks one unit for something bounded.
 *
 * @param what in words; the unit reads it
 * @param most how much at most
 * @param mostOf one of {@link #MEASURES}
 * @param byDay until when it should be done
 * @param answerBy the last day for an answer
 * @param anyway {@code yes} if the unit is asked though it was asked often this month
 */
public record AskUnit(
    String what, String most, String mostOf, String byDay, String answerBy, String anyway) {

  public static final List<String> MEASURES = List.of("people", "hours", "pieces", "times");

  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,4}");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public AskUnit(
      @Nullable String what,
      @Nullable String most,
      @Nullable String mostOf,
      @Nullable String byDay,
      @Nullable String answerBy,
      @Nullable String anyway) {
    var check = new Validation();
    this.what = check.required("what", what, 100);
    this.most = check.required("most", most, 5);
    if (!this.most.isEmpty() && !NUMBER.matcher(this.most).matches()) {
      check.reject("most", ClaimError.NOT_A_NUMBER);
    }
    this.mostOf = check.choice("mostOf", mostOf, MEASURES);
    this.byDay = check.day("byDay", byDay).toString();
    this.answerBy = check.day("answerBy", answerBy).toString();
    this.anyway = check.optional("anyway", anyway, 3);
    check.done();
  }

  @JsonIgnore
  int number() {
    return Integer.parseInt(most);
  }

  @JsonIgnore
  LocalDate doneBy() {
    return LocalDate.parse(byDay);
  }

  @JsonIgnore
  LocalDate answeredBy() {
    return LocalDate.parse(answerBy);
  }
}
