package org.linli.spending;

import java.util.Optional;
import org.linli.directory.OrganizationManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Validation;
import org.linli.ledger.Unit;
import org.springframework.stereotype.Component;

/** Looks at what is asked for before anybody is asked to approve it; all that is wrong at once. */
@Component
class AskingChecks {

  private static final int WHOLE = 100;

  private final SpendingRules rules;
  private final MoneyRows money;
  private final Licences licences;
  private final OrganizationManagement organizations;

  AskingChecks(
      SpendingRules rules,
      MoneyRows money,
      Licences licences,
      OrganizationManagement organizations) {
    this.rules = rules;
    this.money = money;
    this.licences = licences;
    this.organizations = organizations;
  }

  /**
   * @throws Invalid naming every field that is wrong by the rules or the books
   */
  Checked look(Actor actor, AskPurchase asked) {
    var wrong = new Validation();
    var limits = rules.limits(actor.communityId());
    var earmark = money.earmark(actor.communityId(), asked.earmarkId());
    budget(wrong, asked, earmark);
    var supplier = supplier(actor, wrong, asked);
    var dear = supplier.map(name -> quotes(wrong, asked, limits, name)).orElse(false);
    var list = listed(actor, wrong, asked);
    var all = asked.fen() + asked.ownFen();
    if ((dear || (list > 0 && all > list)) && asked.reason().isEmpty()) {
      wrong.reject("reason", SpendingError.WHY_THIS);
    }
    var settledBy = settledBy(wrong, asked, limits, earmark);
    wrong.done();
    return new Checked(
        earmark.orElseThrow(), supplier.orElseThrow(), list, settledBy, limits.version());
  }

  private static void budget(Validation wrong, AskPurchase asked, Optional<EarmarkChoice> earmark) {
    if (earmark.isEmpty()) {
      wrong.reject("earmark", SpendingError.NO_SUCH_EARMARK);
    } else if (earmark.get().leftFen() < asked.fen()) {
      wrong.reject(
          "amount", SpendingError.NOT_ENOUGH, Unit.YUAN.text(Math.max(0, earmark.get().leftFen())));
    }
  }

  private Optional<String> supplier(Actor actor, Validation wrong, AskPurchase asked) {
    var name =
        organizations.choices(actor).stream()
            .filter(it -> it.id().equals(asked.supplierId()))
            .findFirst()
            .map(it -> it.name());
    if (name.isEmpty()) {
      wrong.reject("supplier", KernelError.NOT_A_CHOICE);
      return name;
    }
    var missing = licences.missing(actor, asked.supplierId(), asked.kind());
    if (!missing.isEmpty()) {
      wrong.reject("supplier", SpendingError.UNLICENSED, String.join("、", missing));
    }
    return name;
  }

  /** Whether somebody quoted less. */
  private static boolean quotes(
      Validation wrong, AskPurchase asked, SpendingRules.Limits limits, String supplier) {
    var needed = limits.quotesFor(asked.fen());
    if (needed.isEmpty()) {
      wrong.reject("amount", SpendingError.ABOVE_LIMIT, Unit.YUAN.text(limits.most()));
      return false;
    }
    var quotes = asked.quoted();
    if (needed.get() > 1 && quotes.size() < needed.get()) {
      wrong.reject("quotes", SpendingError.TOO_FEW_QUOTES, needed.get());
      return false;
    }
    if (!quotes.isEmpty() && quotes.stream().noneMatch(it -> it.by().equals(supplier))) {
      wrong.reject("quotes", SpendingError.SUPPLIER_NOT_QUOTED, supplier);
      return false;
    }
    var all = asked.fen() + asked.ownFen();
    return quotes.stream().anyMatch(it -> it.fen() < all);
  }

  /** What so many cost by the list; 0 without an item. */
  private long listed(Actor actor, Validation wrong, AskPurchase asked) {
    if (asked.listed().isEmpty()) {
      return 0;
    }
    var item =
        rules.prices(actor.communityId()).stream()
            .filter(it -> it.id().equals(asked.listed()))
            .findFirst();
    if (item.isEmpty()) {
      wrong.reject("listed", KernelError.NOT_A_CHOICE);
      return 0;
    }
    return item.get().fen() * asked.count();
  }

  private static SettledBy settledBy(
      Validation wrong,
      AskPurchase asked,
      SpendingRules.Limits limits,
      Optional<EarmarkChoice> earmark) {
    var wanted = SettledBy.valueOf(asked.settledBy());
    if (wanted == SettledBy.PROJECT && earmark.flatMap(EarmarkChoice::project).isEmpty()) {
      wrong.reject("settledBy", SpendingError.NOT_A_PROJECT);
    }
    if (wanted == SettledBy.DELIVERY && asked.fen() <= limits.evaluatedAboveFen()) {
      return SettledBy.NOTHING;
    }
    var parts = asked.parts();
    if (parts.getLast() * WHOLE < asked.fen() * limits.lastPartPercent()) {
      wrong.reject("payments", SpendingError.LAST_PART, limits.lastPartPercent());
    }
    return wanted;
  }

  /**
   * @throws Refused naming the papers, if the supplier lacks any of them today
   */
  void licensed(Actor actor, Purchase purchase) {
    var missing =
        licences.missing(actor, purchase.origin().supplier(), purchase.origin().category());
    if (!missing.isEmpty()) {
      throw new Refused(SpendingError.UNLICENSED, String.join("、", missing));
    }
  }

  /**
   * What was found in order.
   *
   * @param supplier its name
   * @param listFen what so many cost by the list; 0 without an item
   * @param rule version of the limits
   */
  record Checked(
      EarmarkChoice earmark, String supplier, long listFen, SettledBy settledBy, String rule) {}
}
