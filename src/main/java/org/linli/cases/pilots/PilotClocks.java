package org.linli.cases.pilots;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.linli.calendar.Term;
import org.linli.cases.CaseClocks;
import org.linli.cases.CaseRules;
import org.linli.kernel.Actor;
import org.linli.platform.Dates;
import org.springframework.stereotype.Component;

/** The one clock that runs for a pilot in each state. */
@Component
class PilotClocks {

  private final CaseClocks clocks;
  private final CaseRules rules;
  private final Clock clock;

  PilotClocks(CaseClocks clocks, CaseRules rules, Clock clock) {
    this.clocks = clocks;
    this.rules = rules;
    this.clock = clock;
  }

  /** The clock of the state before is done, that of the state now starts. */
  Pilot moved(Actor actor, PilotStatus before, Pilot now) {
    return moved(actor, before, now, now.filing().reviewOn());
  }

  /**
   * @param by where it spreads: until when
   */
  Pilot moved(Actor actor, PilotStatus before, Pilot now, LocalDate by) {
    var at = clock.instant();
    before.clock().ifPresent(kind -> clocks.end(actor, now.id(), kind, at));
    return started(actor, now, by, at);
  }

  /** Of a new one. */
  Pilot started(Actor actor, Pilot pilot) {
    return started(actor, pilot, pilot.filing().reviewOn(), clock.instant());
  }

  private Pilot started(Actor actor, Pilot pilot, LocalDate by, Instant at) {
    return pilot.until(
        pilot
            .status()
            .clock()
            .flatMap(
                kind ->
                    term(actor, pilot, by, at)
                        .map(term -> clocks.start(actor, pilot.id(), kind, term, at))));
  }

  private Optional<Term> term(Actor actor, Pilot pilot, LocalDate by, Instant at) {
    return switch (pilot.status()) {
      case FILED -> Optional.of(rules.term(actor, "filing_working_days"));
      case TO_REVISE -> Optional.of(rules.term(actor, "revise_working_days"));
      case READY -> Optional.of(begin(actor, pilot.filing().startsOn(), at));
      case RUNNING, SPREADING -> Optional.of(Term.until(at, Dates.end(by)));
      case DONE, STOPPED, WITHDRAWN -> Optional.empty();
    };
  }

  private Term begin(Actor actor, LocalDate startsOn, Instant at) {
    return startsOn.isAfter(Dates.day(at))
        ? Term.until(at, Dates.end(startsOn))
        : rules.term(actor, "begin_working_days");
  }
}
