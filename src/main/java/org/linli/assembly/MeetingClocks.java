package org.linli.assembly;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.linli.calendar.DeadlineManagement;
import org.linli.calendar.StartDeadline;
import org.linli.calendar.Term;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.springframework.stereotype.Component;

/** Starts and stops the clocks of minutes and tasks with the platform's deadlines. */
@Component
class MeetingClocks {

  static final String MINUTES = "assembly.minutes";
  static final String TASK = "assembly.task";

  private final DeadlineManagement deadlines;
  private final CommunityDirectory communities;

  MeetingClocks(DeadlineManagement deadlines, CommunityDirectory communities) {
    this.deadlines = deadlines;
    this.communities = communities;
  }

  /** Until a moment that was named. */
  void start(Actor actor, UUID subject, String kind, Instant now, Instant due) {
    var from = now.truncatedTo(ChronoUnit.SECONDS);
    var area = communities.byId(actor.communityId()).code();
    deadlines.restart(
        actor.scope(), new StartDeadline(subject, kind, from, Term.until(from, due), "", area));
  }

  /** What was asked is done; nothing happens where no such clock runs. */
  void end(Actor actor, UUID subject, String kind, Instant now) {
    deadlines.end(actor.scope(), subject, kind, now);
  }
}
