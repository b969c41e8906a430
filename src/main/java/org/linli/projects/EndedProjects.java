package org.linli.projects;

import java.time.Clock;
import org.linli.kernel.Actor;
import org.springframework.stereotype.Component;

/** Of what has ended nothing more is asked: clocks, letters, applications for excuses. */
@Component
class EndedProjects {

  private final ProjectDeadlines deadlines;
  private final Letters letters;
  private final Excuses excuses;
  private final Clock clock;

  EndedProjects(ProjectDeadlines deadlines, Letters letters, Excuses excuses, Clock clock) {
    this.deadlines = deadlines;
    this.letters = letters;
    this.excuses = excuses;
    this.clock = clock;
  }

  /** In the transaction in which it ended; what was found stays to be settled. */
  void drop(Actor actor, Project project) {
    var now = clock.instant();
    var id = project.origin().id();
    deadlines.drop(actor, id, now);
    letters.settle(actor.communityId(), id, "");
    excuses.drop(actor.communityId(), id, now).forEach(each -> deadlines.drop(actor, each, now));
  }
}
