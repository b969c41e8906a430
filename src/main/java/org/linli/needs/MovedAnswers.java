package org.linli.needs;

import org.linli.calendar.DeadlineMoved;
import org.linli.calendar.DeadlineReading;
import org.linli.kernel.Scope;
import org.linli.platform.Inbox;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Shows the new day where a notice of holidays moved that of an answer (NEED-4). The inbox guards
 * that it happens once; the need's row is held while its clock is read, so that a day which was set
 * meanwhile stands.
 */
@Component
class MovedAnswers {

  private static final String LISTENER = "needs.moved-answers";

  private final Needs needs;
  private final DeadlineReading deadlines;
  private final Streets streets;
  private final Inbox inbox;

  MovedAnswers(Needs needs, DeadlineReading deadlines, Streets streets, Inbox inbox) {
    this.needs = needs;
    this.deadlines = deadlines;
    this.streets = streets;
    this.inbox = inbox;
  }

  @ApplicationModuleListener(condition = "#event.kind() == '" + NeedDeadlines.ANSWER + "'")
  void on(DeadlineMoved event) {
    if (inbox.first(event, LISTENER)) {
      needs.hold(event.communityId(), event.subjectId(), event.subjectId());
      needs.find(event.communityId(), event.subjectId()).ifPresent(this::follow);
    }
  }

  private void follow(Need need) {
    var id = need.id();
    deadlines
        .last(Scope.of(id.communityId()), id.id(), NeedDeadlines.ANSWER)
        .ifPresent(
            clock -> {
              need.clocks().answerBy(clock.due());
              needs.reschedule(need);
              if (need.concernsTheStreet()) {
                streets.tell(id.communityId(), id.id());
              }
            });
  }
}
