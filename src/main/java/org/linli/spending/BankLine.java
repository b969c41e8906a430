package org.linli.spending;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A line of a bank's statement that nobody explained yet.
 *
 * @param fen below zero where money left
 */
public record BankLine(
    UUID id, UUID fund, LocalDate bookedOn, long fen, String counterparty, String purpose) {}
