package org.linli.resources.web;

import org.linli.resources.donations.DecideDonation;
import org.linli.resources.donations.OfferDonation;
import org.linli.resources.donations.PlanUpkeep;
import org.linli.resources.donations.RecordUpkeep;
import org.linli.web.FormState;

/** Reads commands about donations and their upkeep from forms. */
final class DonationForms {

  private DonationForms() {}

  static OfferDonation offer(FormState form) {
    return new OfferDonation(
        form.value("name"),
        form.value("description"),
        form.value("place"),
        form.value("runner"),
        form.value("repairer"),
        form.value("yearlyCost"),
        form.value("years"),
        form.value("categories"));
  }

  static DecideDonation decide(FormState form) {
    return new DecideDonation(
        form.value("accepts"),
        form.value("reasons"),
        form.value("words"),
        form.value("organization"),
        form.value("contactName"),
        form.value("contactPhone"),
        form.value("everyMonths"),
        form.value("upkeep"));
  }

  static PlanUpkeep plan(FormState form) {
    return new PlanUpkeep(form.value("everyMonths"), form.value("upkeep"));
  }

  static RecordUpkeep record(FormState form) {
    return new RecordUpkeep(form.value("doneOn"), form.value("did"), form.value("cost"));
  }
}
