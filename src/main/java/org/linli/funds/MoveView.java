package org.linli.funds;

import java.time.LocalDate;
import java.util.UUID;

/** Money that went from one earmark to another, in fen. */
public record MoveView(
    UUID id,
    String fromTitle,
    EarmarkKind from,
    String toTitle,
    EarmarkKind to,
    long fen,
    String reason,
    LocalDate on) {}
