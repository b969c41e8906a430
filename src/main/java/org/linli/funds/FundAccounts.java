package org.linli.funds;

import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Refused;
import org.linli.ledger.Amount;
import org.linli.ledger.BookManagement;
import org.linli.ledger.LedgerReading;
import org.linli.ledger.OpenAccount;
import org.linli.ledger.Side;
import org.linli.ledger.Transfer;
import org.linli.ledger.Unit;
import org.springframework.stereotype.Component;

/** Accounts of the ledger that funds use: those of the chart, and one for each fund and earmark. */
@Component
class FundAccounts {

  private static final String BANK = "1002";
  private static final String FREE = "3101";
  private static final String RESTRICTED = "3102";
  private static final String INTO_ASSETS = "3901";
  private static final String OUT_OF_ASSETS = "3902";
  private static final String COST = "5101";

  private final BookManagement books;
  private final LedgerReading reading;

  FundAccounts(BookManagement books, LedgerReading reading) {
    this.books = books;
    this.reading = reading;
  }

  UUID openBank(Actor actor, String fundNumber, String name) {
    return open(actor, BANK + "-" + fundNumber, name, Side.DEBIT);
  }

  UUID openEarmark(Actor actor, String number, String title, boolean restricted) {
    return open(actor, (restricted ? RESTRICTED : FREE) + "-" + number, title, Side.CREDIT);
  }

  private UUID open(Actor actor, String code, String title, Side side) {
    return books.open(actor, new OpenAccount(code, title, Unit.YUAN, side, true, 1));
  }

  /** Money comes to the bank from a source, and at once into what it is for. */
  Transfer[] received(Actor actor, UUID bank, IncomeSource source, UUID earmark, long fen) {
    return new Transfer[] {
      yuan(bank, ofChart(actor, source.account()), fen),
      yuan(ofChart(actor, INTO_ASSETS), earmark, fen)
    };
  }

  /** Money leaves the bank as a cost, and the earmark. */
  Transfer[] paid(Actor actor, UUID bank, UUID earmark, long fen) {
    return new Transfer[] {
      yuan(ofChart(actor, COST), bank, fen), yuan(earmark, ofChart(actor, OUT_OF_ASSETS), fen)
    };
  }

  static Transfer yuan(UUID debit, UUID credit, long fen) {
    return new Transfer(debit, credit, new Amount(Unit.YUAN, fen));
  }

  private UUID ofChart(Actor actor, String code) {
    return reading.account(actor, code).orElseThrow(() -> new Refused(FundError.CHART_LACKS, code));
  }
}
