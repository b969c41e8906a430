package org.linli.spending;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.linli.calendar.DeadlineManagement;
import org.linli.calendar.StartDeadline;
import org.linli.calendar.Term;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.springframework.stereotype.Component;

/** The days in which the other side confirms what was released urgently. */
@Component
class ConfirmationClock {

  static final String KIND = "spending.confirmation";

  private static final String LADDER = "spending/escalation";

  private final DeadlineManagement deadlines;
  private final CommunityDirectory communities;
  private final Clock clock;

  ConfirmationClock(DeadlineManagement deadlines, CommunityDirectory communities, Clock clock) {
    this.deadlines = deadlines;
    this.communities = communities;
    this.clock = clock;
  }

  /**
   * @param days working days
   * @return when they are over
   */
  Instant start(Actor actor, UUID purchase, int days, Instant from) {
    var area = communities.byId(actor.communityId()).code();
    var command = new StartDeadline(purchase, KIND, from, Term.workingDays(days), LADDER, area);
    return deadlines.start(actor.scope(), command).at();
  }

  void end(Actor actor, UUID purchase) {
    deadlines.end(actor.scope(), purchase, KIND, clock.instant());
  }
}
