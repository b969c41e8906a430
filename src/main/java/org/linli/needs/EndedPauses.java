package org.linli.needs;

import org.linli.calendar.DeadlineReading;
import org.linli.calendar.DeadlineResumed;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.linli.platform.Inbox;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * A pause has its limit: when it is reached, the need goes on as its clock does, and everybody
 * reads so (NEED-4). The inbox guards that it happens once; a need that went on meanwhile is left
 * as it is.
 */
@Component
class EndedPauses {

  private static final String LISTENER = "needs.ended-pauses";

  private final NeedJournal journal;
  private final Needs needs;
  private final DeadlineReading deadlines;
  private final Inbox inbox;

  EndedPauses(NeedJournal journal, Needs needs, DeadlineReading deadlines, Inbox inbox) {
    this.journal = journal;
    this.needs = needs;
    this.deadlines = deadlines;
    this.inbox = inbox;
  }

  @ApplicationModuleListener(condition = "#event.kind() == '" + NeedDeadlines.COMPLETION + "'")
  void on(DeadlineResumed event) {
    if (inbox.first(event, LISTENER)) {
      needs.hold(event.communityId(), event.subjectId(), event.subjectId());
      goOn(event, journal.get(Actor.system(event.communityId()), event.subjectId()));
    }
  }

  private void goOn(DeadlineResumed event, Need need) {
    var scope = Scope.of(event.communityId());
    var clock = deadlines.last(scope, event.subjectId(), event.kind()).orElseThrow();
    if (need.clocks().pausedAt().isPresent() && clock.pausedAt().isEmpty()) {
      need.resume(clock.due().at());
      journal.write(Actor.system(event.communityId()), need, NeedAction.RESUME, "", "");
    }
  }
}
