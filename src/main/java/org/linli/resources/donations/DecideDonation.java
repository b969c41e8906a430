package org.linli.resources.donations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * The community accepts a thing and says who keeps it, or refuses it and says why.
 *
 * @param accepts {@code yes} or {@code no}
 * @param reasons codes of the rule {@code resources/donations}, a line each; needed to refuse
 * @param words public, to refuse needed
 * @param organization id of the unit that keeps it from now on; needed to accept, as all below
 * @param contactName of the keeper; not public
 * @param everyMonths how often something has to be done
 * @param upkeep what
 */
public record DecideDonation(
    String accepts,
    String reasons,
    String words,
    String organization,
    String contactName,
    String contactPhone,
    String everyMonths,
    String upkeep) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public DecideDonation(
      @Nullable String accepts,
      @Nullable String reasons,
      @Nullable String words,
      @Nullable String organization,
      @Nullable String contactName,
      @Nullable String contactPhone,
      @Nullable String everyMonths,
      @Nullable String upkeep) {
    var check = new Validation();
    this.accepts = check.choice("accepts", accepts, List.of("yes", "no"));
    if (this.accepts.equals("yes")) {
      this.reasons = "";
      this.words = check.optional("words", words, 200);
      this.organization = check.required("organization", organization, 36);
      this.contactName = check.required("contactName", contactName, 30);
      this.contactPhone = check.phone("contactPhone", contactPhone);
      this.everyMonths = PlanUpkeep.months(check, everyMonths);
      this.upkeep = check.required("upkeep", upkeep, 100);
    } else {
      this.reasons = check.required("reasons", reasons, 200);
      this.words = check.required("words", words, 200);
      this.organization = "";
      this.contactName = "";
      this.contactPhone = "";
      this.everyMonths = "";
      this.upkeep = "";
    }
    check.done();
  }

  @JsonIgnore
  DonationAction action() {
    return accepts.equals("yes") ? DonationAction.ACCEPT : DonationAction.REFUSE;
  }

  @JsonIgnore
  List<String> codes() {
    return reasons.lines().map(String::strip).filter(it -> !it.isEmpty()).distinct().toList();
  }
}
