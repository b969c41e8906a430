package org.linli.compensation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A workshop in a list.
 *
 * @param plan version; 0 before the first
 * @param promoter name of the resident who looks after it; empty where staff does
 */
public record WorkshopView(
    UUID id,
    String place,
    String title,
    WorkshopStatus status,
    int plan,
    String promoter,
    LocalDate openedOn,
    Optional<LocalDate> endedOn,
    boolean published) {

  static WorkshopView of(Workshop workshop) {
    var terms = workshop.terms();
    return new WorkshopView(
        terms.id(),
        terms.place(),
        terms.title(),
        terms.status(),
        workshop.plan().map(CostPlan::version).orElse(0),
        terms.promoterName(),
        terms.openedOn(),
        terms.endedOn(),
        terms.published());
  }
}
