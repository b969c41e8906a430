package org.linli.evaluation;

import org.linli.calendar.DeadlineMoved;
import org.linli.calendar.DeadlineReading;
import org.linli.kernel.Scope;
import org.linli.platform.Inbox;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Shows the new day where a notice of holidays moved that of a call-back. The inbox guards that it
 * happens once; the row is held while its clock is read.
 */
@Component
class MovedCallBacks {

  private static final String LISTENER = "evaluation.moved-call-backs";

  private final CallBacks callBacks;
  private final DeadlineReading deadlines;
  private final Inbox inbox;

  MovedCallBacks(CallBacks callBacks, DeadlineReading deadlines, Inbox inbox) {
    this.callBacks = callBacks;
    this.deadlines = deadlines;
    this.inbox = inbox;
  }

  @ApplicationModuleListener(condition = CallBackStart.OURS)
  void on(DeadlineMoved event) {
    if (inbox.first(event, LISTENER)) {
      var community = event.communityId();
      var id = event.subjectId();
      callBacks.hold(community, id);
      deadlines
          .last(Scope.of(community), id, CallBackStart.CALL_BACK)
          .ifPresent(clock -> callBacks.reschedule(community, id, clock.due().at()));
    }
  }
}
