package org.linli.projects;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.linli.calendar.DeadlineManagement;
import org.linli.calendar.Due;
import org.linli.calendar.StartDeadline;
import org.linli.calendar.Term;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.springframework.stereotype.Component;

/** Starts and stops the clocks of projects with the platform's deadlines (PROJ-2). */
@Component
class ProjectDeadlines {

  static final String DECISION = "projects.decision";
  static final String LEAD = "projects.lead";
  static final String REPORT = "projects.report";
  static final String INSPECTION = "projects.inspection";

  static final String RECTIFICATION = "projects.rectification";

  private static final String LADDER = "projects/escalation";

  static final String RECHECK = "projects.recheck";

  /** Those that a notice of holidays may move. */
  static final Set<String> MOVING = Set.of(REPORT, INSPECTION, RECTIFICATION, RECHECK);

  /** Those about which whoever leads the project gets letters when they are late. */
  private static final Set<String> ESCALATED = Set.of(REPORT, INSPECTION, RECTIFICATION);

  private final DeadlineManagement deadlines;
  private final ProjectRules rules;
  private final CommunityDirectory communities;

  ProjectDeadlines(
      DeadlineManagement deadlines, ProjectRules rules, CommunityDirectory communities) {
    this.deadlines = deadlines;
    this.rules = rules;
    this.communities = communities;
  }

  ProjectRules.Terms terms(Actor actor) {
    return rules.terms(community(actor));
  }

  /** The clock starts, also where one of its kind runs: what that asked for is done. */
  Due start(Actor actor, UUID project, String kind, Term term, Instant now) {
    end(actor, project, kind, now);
    var ladder = ESCALATED.contains(kind) ? LADDER : "";
    var start = new StartDeadline(project, kind, now, term, ladder, community(actor).code());
    return deadlines.start(actor.scope(), start);
  }

  /** What was asked is done. */
  void end(Actor actor, UUID project, String kind, Instant now) {
    deadlines.end(actor.scope(), project, kind, now);
  }

  /** It has ended: nothing more is asked. */
  void drop(Actor actor, UUID project, Instant now) {
    deadlines.drop(actor.scope(), project, now);
  }

  Community community(Actor actor) {
    return communities.byId(actor.communityId());
  }
}
