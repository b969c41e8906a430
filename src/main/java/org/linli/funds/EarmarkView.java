package org.linli.funds;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An earmark as everybody reads it; amounts in fen.
 *
 * @param purpose of the restriction; empty where there is none
 */
public record EarmarkView(
    UUID id,
    UUID fund,
    Optional<UUID> parent,
    String number,
    String title,
    EarmarkKind kind,
    IncomeSource source,
    boolean restricted,
    String purpose,
    Optional<String> projectNumber,
    long granted,
    long held,
    long spent,
    Optional<LocalDate> dueOn,
    Optional<LocalDate> doneOn,
    String result) {

  public long left() {
    return granted - held - spent;
  }
}
