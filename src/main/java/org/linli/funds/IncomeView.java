package org.linli.funds;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Money that came in.
 *
 * @param giver as the reader may know it; empty where the giver stays unnamed
 * @param taxWay {@code NONE}, {@code CHARITY} or {@code GOVERNMENT}
 */
public record IncomeView(
    UUID id,
    UUID fund,
    UUID earmark,
    IncomeSource source,
    String giver,
    long fen,
    LocalDate receivedOn,
    String receiptNumber,
    String taxWay,
    String purpose,
    Optional<LocalDate> returnedOn,
    String returnReason) {}
