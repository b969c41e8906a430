package org.linli.spending;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Validation;
import org.linli.ledger.Amount;
import org.linli.ledger.Unit;

/**
 * Somebody asks for something to be bought from money that is kept for it (FUND-2).
 *
 * @param earmark id of the money
 * @param title what it is, in a few words, for everybody
 * @param bought what exactly, how much of it, what for
 * @param category one of {@link Category#CODES}
 * @param supplier id of a unit of the register
 * @param amount what the money pays, as people write it
 * @param own what those pay themselves who are served; empty for nothing (FUND-8)
 * @param payments in which parts it is paid, one amount a line; empty for all at once
 * @param quotes what units asked for the same, one a line: the unit, then the amount
 * @param listed item of the standard price list, or empty
 * @param quantity of the item
 * @param reason why not the lowest quote, or above the list; for everybody
 * @param settledBy one of {@link SettledBy#CODES}
 */
public record AskPurchase(
    String earmark,
    String title,
    String bought,
    String category,
    String supplier,
    String amount,
    String own,
    String payments,
    String quotes,
    String listed,
    String quantity,
    String reason,
    String settledBy) {

  private static final int MOST_PARTS = 6;
  private static final int MOST_ITEMS = 100_000;

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public AskPurchase(
      @Nullable String earmark,
      @Nullable String title,
      @Nullable String bought,
      @Nullable String category,
      @Nullable String supplier,
      @Nullable String amount,
      @Nullable String own,
      @Nullable String payments,
      @Nullable String quotes,
      @Nullable String listed,
      @Nullable String quantity,
      @Nullable String reason,
      @Nullable String settledBy) {
    var check = new Validation();
    this.earmark = id(check, "earmark", earmark);
    this.title = check.required("title", title, 40);
    this.bought = check.required("bought", bought, 500);
    this.category = check.choice("category", category, Category.CODES);
    this.supplier = id(check, "supplier", supplier);
    this.amount = check.optional("amount", amount, 40);
    var fen = Amount.typed(check, "amount", Unit.YUAN, amount).value();
    this.own = check.optional("own", own, 40);
    var paidThemselves =
        this.own.isEmpty() ? 0 : Amount.typed(check, "own", Unit.YUAN, own).value();
    if (paidThemselves > 0
        && Category.CODES.contains(this.category)
        && !Category.valueOf(this.category).personal()) {
      check.reject("own", SpendingError.OWN_PAYMENT);
    }
    this.payments = check.optional("payments", payments, 200);
    if (!this.amount.isEmpty()) {
      parts(check, this.payments, fen);
    }
    this.quotes = check.optional("quotes", quotes, 1_000);
    Quote.typed(check, "quotes", quotes);
    this.listed = check.optional("listed", listed, 40);
    this.quantity = check.optional("quantity", quantity, 10);
    if (!this.listed.isEmpty() && count(this.quantity).isEmpty()) {
      check.reject("quantity", SpendingError.NOT_A_COUNT, MOST_ITEMS);
    }
    this.reason = check.optional("reason", reason, 200);
    this.settledBy =
        settledBy == null || settledBy.isBlank()
            ? SettledBy.DELIVERY.name()
            : check.choice("settledBy", settledBy, SettledBy.CODES);
    PersonalWords.none(check, "title", this.title);
    PersonalWords.none(check, "bought", this.bought);
    PersonalWords.none(check, "reason", this.reason);
    check.done();
  }

  private static String id(Validation check, String field, @Nullable String value) {
    var text = check.required(field, value, 36);
    try {
      return text.isEmpty() ? text : UUID.fromString(text).toString();
    } catch (IllegalArgumentException none) {
      check.reject(field, KernelError.NOT_A_CHOICE);
      return "";
    }
  }

  private static List<Long> parts(Validation check, String payments, long whole) {
    var parts = new ArrayList<Long>();
    try {
      payments
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .forEach(line -> parts.add(Amount.parse(Unit.YUAN, line).value()));
    } catch (Refused wrong) {
      check.reject("payments", wrong.code());
      return List.of(whole);
    }
    if (parts.isEmpty()) {
      return List.of(whole);
    }
    if (parts.size() > MOST_PARTS || parts.stream().mapToLong(Long::longValue).sum() != whole) {
      check.reject("payments", SpendingError.PARTS, MOST_PARTS, Unit.YUAN.text(whole));
    }
    return parts;
  }

  private static Optional<Integer> count(String quantity) {
    return Optional.of(quantity)
        .filter(it -> it.matches("[1-9]\\d{0,5}"))
        .map(Integer::valueOf)
        .filter(it -> it <= MOST_ITEMS);
  }

  UUID earmarkId() {
    return UUID.fromString(earmark);
  }

  UUID supplierId() {
    return UUID.fromString(supplier);
  }

  long fen() {
    return Amount.parse(Unit.YUAN, amount).value();
  }

  long ownFen() {
    return own.isEmpty() ? 0 : Amount.parse(Unit.YUAN, own).value();
  }

  List<Long> parts() {
    return parts(new Validation(), payments, fen());
  }

  List<Quote> quoted() {
    return Quote.typed(new Validation(), "quotes", quotes);
  }

  int count() {
    return listed.isEmpty() ? 0 : count(quantity).orElse(0);
  }

  Category kind() {
    return Category.valueOf(category);
  }
}
