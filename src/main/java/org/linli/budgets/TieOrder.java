package org.linli.budgets;

import java.util.Comparator;

/** Which project comes first where two are level; published before anybody votes. */
public enum TieOrder {
  /** Whoever's idea was there first. */
  EARLIER(Comparator.comparingInt(IdeaView::number)),
  /** What costs less, and of the same cost what was there first. */
  CHEAPER(Comparator.comparingLong(IdeaView::cost).thenComparingInt(IdeaView::number));

  private final Comparator<IdeaView> order;

  TieOrder(Comparator<IdeaView> order) {
    this.order = order;
  }

  Comparator<IdeaView> order() {
    return order;
  }
}
