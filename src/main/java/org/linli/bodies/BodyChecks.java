package org.linli.bodies;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks whether a body keeps to what its template asks (ORG-3). */
final class BodyChecks {

  private static final int WHOLE = 100;

  private BodyChecks() {}

  static List<Check> of(BodyView body, BodyTemplate template, LocalDate today) {
    var checks = new ArrayList<Check>();
    template.chair().ifPresent(kind -> checks.add(led(body, kind)));
    if (template.residentPercent() > 0) {
      checks.add(residents(body, template.residentPercent()));
    }
    meetsBy(body, template).ifPresent(by -> checks.add(meets(template, by, today)));
    if (template.charter()) {
      var head = body.charter();
      var from = head.map(BodyView.CharterHead::from);
      checks.add(new Check("charter", head.isPresent(), List.of(), from));
      head.ifPresent(it -> checks.add(new Check("veto", it.noVeto(), List.of(), Optional.empty())));
    }
    return checks;
  }

  /** The day until which it meets again: the next one falls due by itself. */
  static Optional<LocalDate> meetsBy(BodyView body, BodyTemplate template) {
    return template.meetsMonths() == 0 || body.endedOn().isPresent()
        ? Optional.empty()
        : Optional.of(body.lastMet().orElse(body.foundedOn()).plusMonths(template.meetsMonths()));
  }

  private static Check led(BodyView body, SeatKind kind) {
    var met =
        body.seats().stream()
            .filter(SeatView::chairs)
            .anyMatch(it -> it.kind() == kind && it.holder().isPresent());
    return new Check(kind == SeatKind.STREET ? "street" : "led", met, List.of(), Optional.empty());
  }

  private static Check residents(BodyView body, int percent) {
    long all = body.seats().size();
    var held = body.held(Optional.of(SeatKind.RESIDENT));
    var needed = (all * percent + WHOLE - 1) / WHOLE;
    var share = all == 0 ? 0 : held * WHOLE / all;
    return new Check(
        "residents",
        all > 0 && held >= needed,
        List.of((long) percent, all, held, share, Math.max(needed - held, 0)),
        Optional.empty());
  }

  private static Check meets(BodyTemplate template, LocalDate by, LocalDate today) {
    var late = Math.max(ChronoUnit.DAYS.between(by, today), 0);
    return new Check(
        "meets", late == 0, List.of((long) template.meetsMonths(), late), Optional.of(by));
  }
}
