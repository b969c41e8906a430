package org.linli.ledger;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An account's row that this transaction holds.
 *
 * @param account with the sums of this row
 * @param lastAt of its last transfer
 * @param closedUntil the last day of the last closed quarter
 */
record Held(LedgerAccount account, int stripe, Instant lastAt, LocalDate closedUntil) {}
