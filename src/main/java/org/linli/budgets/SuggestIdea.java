package org.linli.budgets;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Validation;

/**
 * Puts an idea into a round. The lengths are those of a project's charter, so that it can become
 * one.
 *
 * @param what is to be done
 * @param site where
 * @param gains who gains by it
 * @param theme one of the round's, or empty
 * @param area one of the round's, or empty
 * @param guess what it may cost, in yuan; may be empty
 * @param origin where it comes from: {@code OWN}, {@code NEED} or {@code PROPOSAL}
 * @param originNumber of the need or proposal
 * @param signedAs how its author signs, for everybody
 */
public record SuggestIdea(
    String title,
    String what,
    String site,
    String gains,
    String theme,
    String area,
    String guess,
    String origin,
    String originNumber,
    String signedAs) {

  /** Where ideas come from. */
  public static final List<String> ORIGINS = List.of("OWN", "NEED", "PROPOSAL");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public SuggestIdea(
      @Nullable String title,
      @Nullable String what,
      @Nullable String site,
      @Nullable String gains,
      @Nullable String theme,
      @Nullable String area,
      @Nullable String guess,
      @Nullable String origin,
      @Nullable String originNumber,
      @Nullable String signedAs) {
    var check = new Validation();
    this.title = check.required("title", title, 30);
    this.what = check.required("what", what, 300);
    this.site = check.required("site", site, 100);
    this.gains = check.required("gains", gains, 200);
    this.theme = check.optional("theme", theme, 12);
    this.area = check.optional("area", area, 12);
    this.guess = check.optional("guess", guess, 20);
    this.origin = check.choice("origin", origin, ORIGINS);
    this.originNumber = check.optional("originNumber", originNumber, 30);
    this.signedAs = check.required("signedAs", signedAs, 20);
    if (!this.guess.isEmpty() && Yuan.read(this.guess).isEmpty()) {
      check.reject("guess", BudgetError.AMOUNT_WRONG);
    }
    if ((this.origin.equals("NEED") || this.origin.equals("PROPOSAL")) && from().isEmpty()) {
      check.reject("originNumber", BudgetError.NO_SUCH_ORIGIN);
    }
    check.done();
  }

  /** As people write it, with the community's short name in front or without. */
  @JsonIgnore
  Optional<ShortNumber> from() {
    return origin.equals("OWN")
        ? Optional.empty()
        : ShortNumber.parse(originNumber.replaceFirst("^\\p{IsHan}+-?", ""));
  }
}
