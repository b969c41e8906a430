package org.linli.funds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.kernel.DomainEvent;

/**
 * Money came in or left, or went back the other way: told in the transaction that moved it.
 *
 * @param about the income that came in or was returned; of a payment or its reversal the journal of
 *     the payment
 * @param journal of the ledger
 * @param fen more than nothing
 * @param bookedOn its day at the bank
 */
public record MoneyMoved(
    UUID eventId,
    long communityId,
    Way way,
    UUID about,
    UUID journal,
    UUID fund,
    UUID earmark,
    IncomeSource source,
    long fen,
    LocalDate bookedOn,
    Instant at)
    implements DomainEvent {

  /** Where it went. */
  public enum Way {
    RECEIVED,
    /** What was received went back to whoever gave it. */
    RETURNED,
    PAID,
    /** What was paid came back. */
    REVERSED
  }
}
