package org.linli.resources.donations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;
import org.linli.resources.ResourceError;

/**
 * Somebody wants to give something that has to be kept up, and says what that takes (RES-4).
 *
 * @param place where it would stand
 * @param runner who runs it; not public
 * @param repairer who repairs it; not public
 * @param yearlyCost yuan that it costs a year
 * @param years how many it lasts
 * @param categories of needs that it serves, a line each
 */
public record OfferDonation(
    String name,
    String description,
    String place,
    String runner,
    String repairer,
    String yearlyCost,
    String years,
    String categories) {

  private static final Pattern YEARS = Pattern.compile("[1-9]|[1-4]\\d|50");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public OfferDonation(
      @Nullable String name,
      @Nullable String description,
      @Nullable String place,
      @Nullable String runner,
      @Nullable String repairer,
      @Nullable String yearlyCost,
      @Nullable String years,
      @Nullable String categories) {
    var check = new Validation();
    this.name = check.required("name", name, 40);
    this.description = check.optional("description", description, 500);
    this.categories = check.required("categories", categories, 300);
    this.place = check.required("place", place, 80);
    this.runner = check.required("runner", runner, 60);
    this.repairer = check.required("repairer", repairer, 60);
    this.yearlyCost = Yuan.typed(check, "yearlyCost", yearlyCost);
    this.years = check.required("years", years, 2);
    if (!this.years.isEmpty() && !YEARS.matcher(this.years).matches()) {
      check.reject("years", ResourceError.NOT_A_NUMBER);
    }
    check.done();
  }

  @JsonIgnore
  long yearlyFen() {
    return Yuan.fen(yearlyCost);
  }

  @JsonIgnore
  int lasts() {
    return Integer.parseInt(years);
  }

  @JsonIgnore
  List<String> codes() {
    return categories.lines().map(String::strip).filter(it -> !it.isEmpty()).distinct().toList();
  }
}
