package org.linli.cases.pilots;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.cases.CaseError;
import org.linli.kernel.Validation;

/**
 * Files a pilot, or files it anew (PROJ-10); see {@link Filing}.
 *
 * @param criteria one a line
 * @param measures one a line, as {@code 等几天 | 45 | 10 | 网格员}
 */
public record FilePilot(
    String question,
    String what,
    String whySafe,
    String inCharge,
    String places,
    String startsOn,
    String endsOn,
    String reviewOn,
    String criteria,
    String measures) {

  private static final int MOST_CRITERIA = 10;
  private static final Pattern PLACES = Pattern.compile("[1-9]\\d?");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public FilePilot(
      @Nullable String question,
      @Nullable String what,
      @Nullable String whySafe,
      @Nullable String inCharge,
      @Nullable String places,
      @Nullable String startsOn,
      @Nullable String endsOn,
      @Nullable String reviewOn,
      @Nullable String criteria,
      @Nullable String measures) {
    var check = new Validation();
    this.question = check.required("question", question, 200);
    this.what = check.required("what", what, 1000);
    this.whySafe = check.required("whySafe", whySafe, 500);
    this.inCharge = check.required("inCharge", inCharge, 40);
    this.places = check.required("places", places, 2);
    var starts = check.day("startsOn", startsOn);
    var ends = check.day("endsOn", endsOn);
    var review = check.day("reviewOn", reviewOn);
    this.startsOn = starts.toString();
    this.endsOn = ends.toString();
    this.reviewOn = review.toString();
    this.criteria = check.required("criteria", criteria, 1000);
    this.measures = check.required("measures", measures, 1500);
    if (!this.places.isEmpty() && !PLACES.matcher(this.places).matches()) {
      check.reject("places", CaseError.NOT_A_NUMBER);
    }
    order(check, starts, ends, review);
    if (lines(this.criteria).size() > MOST_CRITERIA) {
      check.reject("criteria", CaseError.TOO_MANY_LINES, MOST_CRITERIA);
    }
    Measures.read(check, this.measures);
    check.done();
  }

  private static void order(Validation check, LocalDate starts, LocalDate ends, LocalDate review) {
    if (!ends.equals(LocalDate.EPOCH) && ends.isBefore(starts)) {
      check.reject("endsOn", CaseError.OUT_OF_ORDER);
    }
    if (!review.equals(LocalDate.EPOCH) && review.isBefore(ends)) {
      check.reject("reviewOn", CaseError.OUT_OF_ORDER);
    }
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  @JsonIgnore
  Filing filing() {
    return new Filing(
        question,
        what,
        whySafe,
        inCharge,
        Integer.parseInt(places),
        LocalDate.parse(startsOn),
        LocalDate.parse(endsOn),
        LocalDate.parse(reviewOn),
        lines(criteria),
        Measures.read(new Validation(), measures));
  }
}
