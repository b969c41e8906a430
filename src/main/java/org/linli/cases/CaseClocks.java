package org.linli.cases;

import java.time.Instant;
import java.util.UUID;
import org.linli.calendar.DeadlineManagement;
import org.linli.calendar.Due;
import org.linli.calendar.StartDeadline;
import org.linli.calendar.Term;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.springframework.stereotype.Component;

/** Starts and stops the clocks of cases and pilots with the platform's deadlines. */
@Component
public class CaseClocks {

  static final String CHECK = "cases.check";
  static final String REWRITE = "cases.rewrite";

  private final DeadlineManagement deadlines;
  private final CommunityDirectory communities;

  CaseClocks(DeadlineManagement deadlines, CommunityDirectory communities) {
    this.deadlines = deadlines;
    this.communities = communities;
  }

  /** Starts one, also where one of its kind runs. */
  public Due start(Actor actor, UUID subject, String kind, Term term, Instant now) {
    var area = communities.byId(actor.communityId()).code();
    return deadlines.restart(actor.scope(), new StartDeadline(subject, kind, now, term, "", area));
  }

  /** What was asked is done; nothing happens where no such clock runs. */
  public void end(Actor actor, UUID subject, String kind, Instant now) {
    deadlines.end(actor.scope(), subject, kind, now);
  }

  /** Nothing more is asked. */
  public void drop(Actor actor, UUID subject, Instant now) {
    deadlines.drop(actor.scope(), subject, now);
  }
}
