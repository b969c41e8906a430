package org.linli.spending;

import java.util.List;
import java.util.Optional;
import org.linli.directory.OrganizationView;

/**
 * From what somebody chooses who asks for a purchase, and what the rules say about it.
 *
 * @param tiers up to so many fen, so many quotes
 * @param evaluatedAboveFen above it the delivery is evaluated before the last part
 */
public record PurchaseChoices(
    List<EarmarkChoice> earmarks,
    List<OrganizationView> suppliers,
    List<ListedPrice> prices,
    List<Tier> tiers,
    long evaluatedAboveFen,
    int lastPartPercent) {

  /** The item of the list. */
  public Optional<ListedPrice> price(String id) {
    return prices.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /** Up to so many fen, so many quotes of different units. */
  public record Tier(long upToFen, int quotes) {}
}
