package org.linli.cases.pilots;

import java.util.Optional;
import java.util.stream.Stream;
import org.linli.calendar.DeadlineBreached;
import org.linli.calendar.DeadlineMoved;
import org.linli.calendar.DeadlineReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * What the calendar tells pilots: that the time to object is over, and that a notice of holidays
 * moved a day. Both look at how the pilot stands now, under its lock, so events may come twice.
 */
@Component
class PassedFilings {

  private final PilotManagement management;
  private final Pilots pilots;
  private final DeadlineReading deadlines;

  PassedFilings(PilotManagement management, Pilots pilots, DeadlineReading deadlines) {
    this.management = management;
    this.pilots = pilots;
    this.deadlines = deadlines;
  }

  @ApplicationModuleListener
  void on(DeadlineBreached event) {
    if (runs(PilotStatus.FILED, event.kind())) {
      var platform = Actor.system(event.communityId());
      pilots
          .hold(platform, event.subjectId())
          .flatMap(Pilot::due)
          .filter(due -> !due.at().isAfter(event.at()))
          .ifPresent(due -> management.pass(platform, event.subjectId()));
    }
  }

  private static boolean runs(PilotStatus status, String kind) {
    return status.clock().filter(kind::equals).isPresent();
  }

  @ApplicationModuleListener
  void on(DeadlineMoved event) {
    if (Stream.of(PilotStatus.values()).anyMatch(status -> runs(status, event.kind()))) {
      var platform = Actor.system(event.communityId());
      pilots
          .hold(platform, event.subjectId())
          .filter(pilot -> runs(pilot.status(), event.kind()))
          .ifPresent(
              pilot ->
                  deadlines
                      .last(Scope.of(event.communityId()), pilot.id(), event.kind())
                      .map(clock -> pilot.until(Optional.of(clock.due())))
                      .ifPresent(moved -> pilots.update(platform, moved)));
    }
  }
}
