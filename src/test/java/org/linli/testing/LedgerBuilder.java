package org.linli.testing;

import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.ledger.Amount;
import org.linli.ledger.BookManagement;
import org.linli.ledger.Ledger;
import org.linli.ledger.LedgerReading;
import org.linli.ledger.OpenAccount;
import org.linli.ledger.OpenBooks;
import org.linli.ledger.PostJournal;
import org.linli.ledger.Quarter;
import org.linli.ledger.Side;
import org.linli.ledger.Transfer;
import org.linli.ledger.Unit;

/** Keeps books through the product's own facades. */
public final class LedgerBuilder {

  public static final String BANK = "1002";
  public static final String GRANTS = "4401";

  private final BookManagement books;
  private final Ledger ledger;
  private final LedgerReading reading;

  public LedgerBuilder(BookManagement books, Ledger ledger, LedgerReading reading) {
    this.books = books;
    this.ledger = ledger;
    this.reading = reading;
  }

  /** Opens them, from a quarter such as {@code 2026Q3}. */
  public void open(Actor secretary, String from) {
    books.open(secretary, new OpenBooks(from));
  }

  /** Of the chart. */
  public UUID account(Actor actor, String code) {
    return reading.account(actor, code).orElseThrow();
  }

  /** Yuan that cannot be overspent. */
  public UUID earmark(Actor actor, String title) {
    return opened(actor, title, Unit.YUAN, Side.CREDIT, true, 1);
  }

  public UUID opened(
      Actor actor, String title, Unit unit, Side side, boolean limited, int stripes) {
    return books.open(actor, new OpenAccount(key(), title, unit, side, limited, stripes));
  }

  /** Posts one transfer of yuan today. */
  public UUID post(Actor actor, String title, UUID debit, UUID credit, String yuan) {
    return ledger.post(actor, PostJournal.today(key(), title, yuan(debit, credit, yuan)));
  }

  /** A grant that has come in, under a title. */
  public UUID grant(Actor actor, String title) {
    return post(actor, title, account(actor, BANK), account(actor, GRANTS), "1000");
  }

  /** The quarter that is closed next. */
  public Quarter next(Actor actor) {
    return reading.book(actor).orElseThrow().next();
  }

  public static Transfer yuan(UUID debit, UUID credit, String yuan) {
    return new Transfer(debit, credit, Amount.parse(Unit.YUAN, yuan));
  }

  public static String key() {
    return UUID.randomUUID().toString();
  }
}
