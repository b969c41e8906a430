package org.linli.testing;

import java.time.Clock;
import java.util.UUID;
import org.linli.goods.AddThing;
import org.linli.goods.BorrowThing;
import org.linli.goods.GoodsManagement;
import org.linli.goods.LoanManagement;
import org.linli.kernel.Actor;
import org.linli.platform.Dates;

/** Keeps and lends things through the product's own facades. */
public final class GoodsBuilder {

  private final GoodsManagement goods;
  private final LoanManagement loans;
  private final Clock clock;

  public GoodsBuilder(GoodsManagement goods, LoanManagement loans, Clock clock) {
    this.goods = goods;
    this.loans = loans;
    this.clock = clock;
  }

  /** Handed out by its keeper. */
  public UUID thing(Actor keeper, String name, int pieces) {
    return goods.add(keeper, new AddThing(name, "说明", "服务站", "" + pieces, ""));
  }

  /** Whoever comes may take it. */
  public UUID freely(Actor keeper, String name, int pieces) {
    return goods.add(keeper, new AddThing(name, "说明", "服务站", "" + pieces, "yes"));
  }

  /** One loan of so many pieces, on days counted from today. */
  public BorrowThing want(int pieces, int from, int until) {
    return want(pieces, from, until, "", "");
  }

  /** The same for somebody who comes to the counter. */
  public BorrowThing want(int pieces, int from, int until, String name, String phone) {
    var today = Dates.day(clock.instant());
    return new BorrowThing(
        "" + pieces,
        today.plusDays(from).toString(),
        today.plusDays(until).toString(),
        name,
        phone);
  }

  /** A keeper lends to somebody: handed out at once if it begins today, which is day 0. */
  public UUID lent(Actor keeper, UUID thing, int from, String name) {
    return loans.borrow(keeper, thing, want(1, from, from + 2, name, ""));
  }
}
