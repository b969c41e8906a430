package org.linli.disclosure;

import java.time.Instant;
import org.linli.ledger.Quarter;

/** A sheet in a list; amounts in fen. */
public record SheetLine(
    Quarter quarter, long income, long spent, long after, int lines, int open, Instant closedAt) {}
