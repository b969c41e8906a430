package org.linli.supervision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A year's plan as lists show it.
 *
 * @param draw with which everybody draws again
 * @param status {@code DRAWING}, {@code OPEN} or {@code VOID}
 * @param audits of the projects that were drawn, in the order of their numbers
 */
public record AuditPlanView(
    UUID id, int year, UUID draw, String status, Instant plannedAt, List<ProjectAudit> audits) {

  /** All of them. */
  public static final List<String> STATUSES = List.of("DRAWING", "OPEN", "VOID");

  public AuditPlanView {
    audits = List.copyOf(audits);
  }
}
