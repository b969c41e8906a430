package org.linli.cases;

import java.util.Optional;
import java.util.Set;
import org.linli.calendar.DeadlineMoved;
import org.linli.calendar.DeadlineReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** When a notice of holidays moves what is asked of a case, the case says so. */
@Component
class MovedChecks {

  private static final Set<String> KINDS = Set.of(CaseClocks.CHECK, CaseClocks.REWRITE);

  private final WrittenCases written;
  private final DeadlineReading deadlines;

  MovedChecks(WrittenCases written, DeadlineReading deadlines) {
    this.written = written;
    this.deadlines = deadlines;
  }

  /** It reads the day as it is now, so events may come twice and in any order. */
  @ApplicationModuleListener
  void on(DeadlineMoved event) {
    if (KINDS.contains(event.kind())) {
      var scope = Scope.of(event.communityId());
      written
          .hold(event.communityId(), event.subjectId())
          .filter(it -> it.status().clock().filter(event.kind()::equals).isPresent())
          .ifPresent(
              it ->
                  deadlines
                      .last(scope, it.id(), event.kind())
                      .ifPresent(
                          clock ->
                              written.update(
                                  Actor.system(event.communityId()),
                                  it.until(Optional.of(clock.due())))));
    }
  }
}
