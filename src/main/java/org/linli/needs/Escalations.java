package org.linli.needs;

import org.linli.calendar.DeadlineEscalated;
import org.linli.kernel.Actor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * A need that is late goes up by itself: to the secretary, then to the street (NEED-4). Needs no
 * inbox: a level that is reached refuses to be reached again. Two clocks of a need may be late at
 * once; the lock of its row lets them go up one after the other.
 */
@Component
class Escalations {

  static final int SECRETARY = 1;
  static final int STREET = 2;

  /** The street, because the community asked for help. */
  static final int ASKED = 3;

  private final NeedJournal journal;
  private final Needs needs;

  Escalations(NeedJournal journal, Needs needs) {
    this.journal = journal;
    this.needs = needs;
  }

  @ApplicationModuleListener(condition = NeedDeadlines.OURS)
  void on(DeadlineEscalated event) {
    var actor = Actor.system(event.communityId());
    // After downtime both steps of the ladder come at once; the row's lock lets one wait for the
    // other, where its version would refuse it.
    needs.hold(event.communityId(), event.subjectId(), event.subjectId());
    var need = journal.get(actor, event.subjectId());
    var level = event.to().equals("street-officer") ? STREET : SECRETARY;
    if (need.state().escalation() < level && need.status().allows(NeedAction.ESCALATE)) {
      need.escalate(level);
      journal.write(actor, need, NeedAction.ESCALATE, "", "");
    }
  }
}
