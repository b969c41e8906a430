package org.linli.funds;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A campaign as everybody reads it; amounts in fen.
 *
 * @param open whether pledges are taken
 */
public record CampaignView(
    UUID id,
    UUID fund,
    String fundName,
    String holder,
    String bankName,
    String title,
    String purpose,
    CampaignKind kind,
    String within,
    String charityName,
    String charityNumber,
    String charityUrl,
    long goal,
    long pledged,
    long kept,
    LocalDate openedOn,
    LocalDate closesOn,
    boolean open) {

  /** How much of the goal came in, at most all of it. */
  public long percent() {
    return Math.min(100, kept * 100 / goal);
  }
}
