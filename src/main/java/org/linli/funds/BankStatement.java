package org.linli.funds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A file of a bank; amounts in fen.
 *
 * @param state {@code UNMAPPED}, {@code CHECKED} or {@code TAKEN}
 * @param opening what was in the account before its first line
 */
public record BankStatement(
    UUID id,
    UUID fund,
    String fileName,
    String state,
    String layoutName,
    int read,
    int fresh,
    int known,
    Optional<LocalDate> firstDay,
    Optional<LocalDate> lastDay,
    Optional<Long> opening,
    Optional<Long> closing,
    Instant uploadedAt) {}
