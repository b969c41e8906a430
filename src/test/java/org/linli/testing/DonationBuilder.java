package org.linli.testing;

import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.resources.donations.DonationManagement;
import org.linli.resources.donations.OfferDonation;
import org.linli.resources.donations.PlanUpkeep;
import org.linli.resources.donations.UpkeepManagement;

/** Offers things for good, and plans their upkeep, through the product's own facades. */
public final class DonationBuilder {

  private final DonationManagement donations;
  private final UpkeepManagement upkeeps;

  public DonationBuilder(DonationManagement donations, UpkeepManagement upkeeps) {
    this.donations = donations;
    this.upkeeps = upkeeps;
  }

  /** Waits for a decision. */
  public UUID offered(Actor giver, String name) {
    return offered(giver, name, "周师傅");
  }

  /** For older people, 120.50 yuan a year, five years; who runs it is not public. */
  public UUID offered(Actor giver, String name, String runner) {
    return donations.offer(
        giver, new OfferDonation(name, "八成新", "活动室一角", runner, "维修队", "120.50", "5", "elder-care"));
  }

  /** To be calibrated every six months. */
  public void planned(Actor keeper, UUID resource) {
    upkeeps.plan(keeper, resource, new PlanUpkeep("6", "校准"));
  }
}
