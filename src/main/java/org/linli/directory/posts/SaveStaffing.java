package org.linli.directory.posts;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * The profile a community compares itself with and the figures that nothing in the platform counts.
 *
 * @param profile a code of the rule {@code directory/staffing}
 * @param population residents
 * @param countedOn the day that figure is from
 * @param populationSource where it is from, in words
 * @param volunteers registered; empty while unknown
 * @param trainingHours of each of the staff in a year, on average; empty while unknown
 */
public record SaveStaffing(
    String profile,
    int population,
    LocalDate countedOn,
    String populationSource,
    Optional<Integer> volunteers,
    Optional<Integer> trainingHours) {

  /**
   * Reads a form.
   *
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public static SaveStaffing of(
      @Nullable String profile,
      @Nullable String population,
      @Nullable String countedOn,
      @Nullable String populationSource,
      @Nullable String volunteers,
      @Nullable String trainingHours) {
    var check = new Validation();
    check.required("population", population, 9);
    var command =
        new SaveStaffing(
            check.required("profile", profile, 40),
            number(check, "population", population, 1).orElse(1),
            check.day("countedOn", countedOn),
            check.required("populationSource", populationSource, 60),
            number(check, "volunteers", volunteers, 0),
            number(check, "trainingHours", trainingHours, 0));
    check.done();
    return command;
  }

  /** At most 9,999,999; a community of sixty thousand is large. */
  private static Optional<Integer> number(
      Validation check, String field, @Nullable String value, int least) {
    var text = value == null ? "" : value.strip().replace(",", "");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.matches("\\d{1,7}") || Integer.parseInt(text) < least) {
      check.reject(field, PostError.NOT_A_FIGURE);
      return Optional.empty();
    }
    return Optional.of(Integer.valueOf(text));
  }
}
