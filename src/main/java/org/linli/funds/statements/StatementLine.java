package org.linli.funds.statements;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of a bank's statement.
 *
 * @param row where it stands in the file
 * @param fen negative where it was paid out
 * @param balance after it, where the bank says so
 * @param fingerprint the same whenever the same line comes again
 */
public record StatementLine(
    int row,
    LocalDate bookedOn,
    long fen,
    Optional<Long> balance,
    String counterparty,
    String purpose,
    String fingerprint) {}
