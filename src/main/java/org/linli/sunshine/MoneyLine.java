package org.linli.sunshine;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.linli.funds.IncomeSource;
import org.linli.funds.MoneyMoved.Way;
import org.linli.kernel.Cursor;
import org.linli.platform.Dates;

/**
 * Something that came in, left, or went back.
 *
 * @param about the income, or the journal of the payment
 * @param fen more than nothing
 * @param day on which it counts in the books
 * @param bookedOn at the bank
 * @param title what for
 * @param party who gave it, empty where they stay unnamed, or who was paid
 * @param payment number of the payment
 * @param receipts papers of the payment that everybody can look at
 */
public record MoneyLine(
    UUID id,
    Way way,
    UUID about,
    UUID journal,
    UUID fundId,
    String fund,
    String use,
    IncomeSource source,
    long fen,
    LocalDate day,
    LocalDate bookedOn,
    String title,
    String party,
    Optional<String> payment,
    int receipts) {

  /** Whether it made what is there more. */
  public boolean in() {
    return way == Way.RECEIVED || way == Way.REVERSED;
  }

  /** Its quarter was closed, so it counts later. */
  public boolean late() {
    return !day.equals(bookedOn);
  }

  /** Its own page, within the community's. */
  public String path() {
    return payment.map(it -> "/spending/" + it).orElse("/sunshine/incomes/" + about);
  }

  Cursor position() {
    return new Cursor(Dates.end(day), id);
  }
}
