package org.linli.spending;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.evidence.Evidence;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.ledger.Unit;
import org.linli.platform.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what the bank paid and what came back. The platform pays nothing itself: each payment
 * names the line of the bank's statement that it is.
 */
@Service
@Transactional
public class PaymentManagement {

  private final PurchaseRows purchases;
  private final PurchaseJournal journal;
  private final Doubts doubts;
  private final MoneyRows money;
  private final Earmarked earmarked;
  private final Evidence evidence;
  private final JdbcClient jdbc;
  private final Clock clock;

  PaymentManagement(
      PurchaseRows purchases,
      PurchaseJournal journal,
      Doubts doubts,
      MoneyRows money,
      Earmarked earmarked,
      Evidence evidence,
      JdbcClient jdbc,
      Clock clock) {
    this.purchases = purchases;
    this.journal = journal;
    this.doubts = doubts;
    this.money = money;
    this.earmarked = earmarked;
    this.evidence = evidence;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The bank paid a part. The purchase's row is held; keys of {@code spending.payment} let a part
   * and a line of the bank be one payment.
   *
   * @return the number of the payment
   * @throws Refused if something in doubt was not explained, or what was delivered is not accepted
   * @throws Invalid if the line of the bank is not that payment
   */
  public ShortNumber pay(Actor actor, ShortNumber number, int part, PayPart command) {
    actor.require(SpendingPermission.PAY);
    var purchase = journal.hold(actor, number);
    var due = purchase.due(part, doubts.open(actor, purchase.id()));
    var line = line(actor, command.line(), -due.fen(), "bankLine");
    var booked = earmarked.pay(actor, purchase, due, line.id());
    var now = clock.instant();
    var paid =
        purchases.number(actor.communityId(), PurchaseRows.PAYMENT, Dates.day(now).getYear());
    insert(actor, purchase, due, new Paid(Ids.next(), paid, booked, line));
    var action = purchase.paid(part);
    journal.write(
        actor, purchase, action, Optional.empty(), "", Map.of("payment", paid.toString()));
    evidence.record(
        actor,
        "spending.payment",
        Map.of(
            "payment", paid.toString(),
            "purchase", number.toString(),
            "part", String.valueOf(part),
            "fen", String.valueOf(due.fen()),
            "journal", booked.toString(),
            "paidOn", line.bookedOn().toString(),
            "at", now.toString()));
    return paid;
  }

  private BankLine line(Actor actor, UUID id, long fen, String field) {
    var line =
        money
            .unexplained(actor.communityId(), id)
            .orElseThrow(() -> Invalid.field(field, SpendingError.NO_SUCH_LINE));
    if (line.fen() != fen) {
      throw Invalid.field(
          field, SpendingError.OTHER_AMOUNT, Unit.YUAN.text(line.fen()), Unit.YUAN.text(fen));
    }
    return line;
  }

  private void insert(Actor actor, Purchase purchase, Part part, Paid paid) {
    jdbc.sql(
            """
            insert into spending.payment (community_id, payment_id, year, sequence, purchase_id,
              part, amount_fen, journal_id, bank_line_id, paid_on, paid_by, recorded_at)
            values (:community, :id, :year, :sequence, :purchase, :part, :fen, :journal, :line,
              :paidOn, :account, :now)
            """)
        .param("community", actor.communityId())
        .param("id", paid.id())
        .param("year", paid.number().year())
        .param("sequence", paid.number().sequence())
        .param("purchase", purchase.id())
        .param("part", part.number())
        .param("fen", part.fen())
        .param("journal", paid.journal())
        .param("line", paid.line().id())
        .param("paidOn", paid.line().bookedOn())
        .param("account", actor.accountId())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /**
   * Money came back. What was paid stays as it was; the reversal stands beside it.
   *
   * @param part that was paid
   * @throws Refused if it was not paid, or came back already
   * @throws Invalid if the line of the bank is not that money
   */
  public void reverse(Actor actor, ShortNumber number, int part, ReversePayment command) {
    actor.require(SpendingPermission.PAY);
    var purchase = journal.hold(actor, number);
    var found = payment(actor, purchase.id(), part);
    if (found.reversed()) {
      throw new Refused(SpendingError.REVERSED_ALREADY);
    }
    purchase.happens(PurchaseAction.REVERSE);
    var line = line(actor, command.line(), found.fen(), "returnedLine");
    var booked = earmarked.reverse(actor, purchase, part, found.journal(), line.id());
    var now = clock.instant();
    jdbc.sql(
            """
            insert into spending.reversal (community_id, payment_id, journal_id, bank_line_id,
              reversed_on, reason, reversed_by, recorded_at)
            values (:community, :id, :journal, :line, :day, :reason, :account, :now)
            """)
        .param("community", actor.communityId())
        .param("id", found.id())
        .param("journal", booked)
        .param("line", line.id())
        .param("day", line.bookedOn())
        .param("reason", command.returnedFor())
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
    journal.write(
        actor,
        purchase,
        PurchaseAction.REVERSE,
        Optional.empty(),
        command.returnedFor(),
        Map.of("payment", found.number().toString()));
    evidence.record(
        actor,
        "spending.reversal",
        Map.of(
            "payment", found.number().toString(),
            "fen", String.valueOf(found.fen()),
            "journal", booked.toString(),
            "reversedOn", line.bookedOn().toString(),
            "at", now.toString()));
  }

  private Found payment(Actor actor, UUID purchase, int part) {
    return jdbc.sql(
            """
            select y.payment_id, y.year, y.sequence, y.amount_fen, y.journal_id,
              exists (select from spending.reversal r where r.community_id = y.community_id
                and r.payment_id = y.payment_id) as reversed
            from spending.payment y
            where y.community_id = :community and y.purchase_id = :purchase and y.part = :part
            """)
        .param("community", actor.communityId())
        .param("purchase", purchase)
        .param("part", part)
        .query(
            (row, index) ->
                new Found(
                    row.getObject("payment_id", UUID.class),
                    new ShortNumber(row.getInt("year"), row.getInt("sequence")),
                    row.getLong("amount_fen"),
                    row.getObject("journal_id", UUID.class),
                    row.getBoolean("reversed")))
        .optional()
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private record Paid(UUID id, ShortNumber number, UUID journal, BankLine line) {}

  private record Found(UUID id, ShortNumber number, long fen, UUID journal, boolean reversed) {}
}
