package org.linli.spending;

import java.util.UUID;
import org.linli.funds.Earmarks;
import org.linli.kernel.Actor;
import org.springframework.stereotype.Component;

/** Reserves, pays and takes back in the books, each under a key of its own, so once. */
@Component
class Earmarked {

  private final Earmarks earmarks;

  Earmarked(Earmarks earmarks) {
    this.earmarks = earmarks;
  }

  /**
   * Reserves every part of a purchase that was approved.
   *
   * @throws org.linli.kernel.Refused saying what is left, if the budget was cut meanwhile
   */
  void hold(Actor actor, Purchase purchase) {
    for (var part : purchase.state().parts()) {
      var hold =
          earmarks.hold(
              actor,
              key(purchase, part.number(), "hold"),
              purchase.origin().earmark(),
              part.fen(),
              purchase.origin().title());
      purchase.hold(part.number(), hold);
    }
  }

  /** Gives back what was reserved and not paid. */
  void release(Actor actor, Purchase purchase) {
    for (var part : purchase.held()) {
      earmarks.release(actor, key(purchase, part.number(), "release"), part.hold().orElseThrow());
      purchase.release(part.number());
    }
  }

  /**
   * @return the journal's id
   */
  UUID pay(Actor actor, Purchase purchase, Part part, UUID bankLine) {
    return earmarks.pay(
        actor, key(purchase, part.number(), "pay"), part.hold().orElseThrow(), bankLine);
  }

  /**
   * @return the journal's id
   */
  UUID reverse(Actor actor, Purchase purchase, int part, UUID journal, UUID bankLine) {
    return earmarks.reverse(
        actor, key(purchase, part, "reverse"), journal, bankLine, purchase.origin().title());
  }

  private static String key(Purchase purchase, int part, String what) {
    return "spending:" + purchase.id() + ":" + part + ":" + what;
  }
}
