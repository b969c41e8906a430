package org.linli.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How the books of a community stand.
 *
 * @param closedUntil the last day of the last closed quarter
 * @param next the quarter that is closed next
 * @param over whether it can be closed now
 * @param lastAudit what the last sweep found
 */
public record BookView(
    Instant openedAt,
    LocalDate closedUntil,
    Quarter next,
    boolean over,
    Optional<AuditResult> lastAudit) {}
