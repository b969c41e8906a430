package org.linli.disclosure;

import java.time.Instant;
import org.linli.ledger.Quarter;
import org.linli.sunshine.MoneyFigures;

/**
 * The sheet of a closed quarter.
 *
 * @param figures as they stood when it was closed
 * @param sha256 of these as they are kept, which the evidence names
 * @param open what was not settled by then
 * @param reason why it was closed nevertheless, or empty
 */
public record QuarterSheet(
    Quarter quarter,
    MoneyFigures figures,
    String sha256,
    StillOpen open,
    String reason,
    Instant closedAt) {}
