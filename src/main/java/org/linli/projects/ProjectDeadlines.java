package org.linli.projects;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
  static final String RECHECK = "projects.recheck";
  static final String FINDING = "projects.finding";
  static final String FINDING_CHECK = "projects.finding-check";
  static final String EXCUSE = "projects.excuse";
  static final String ACCEPTANCE = "projects.acceptance";
  static final String USE = "projects.use";
  static final String UNUSED = "projects.unused";

  private static final String LADDER = "projects/escalation";

  /** Those that a notice of holidays may move. */
  static final Set<String> MOVING =
      Set.of(REPORT, INSPECTION, RECTIFICATION, RECHECK, FINDING, FINDING_CHECK, ACCEPTANCE);

  /** Those about which whoever leads the project gets letters when they are late. */
  private static final Set<String> ESCALATED = Set.of(REPORT, INSPECTION, RECTIFICATION, FINDING);

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

  ProjectRules.Eyes eyes(Actor actor) {
    return rules.eyes(community(actor));
  }

  ProjectRules.Acceptance acceptance(Actor actor) {
    return rules.acceptance(community(actor));
  }

  /**
   * The clock starts, also where one of its kind runs: what that asked for is done.
   *
   * @param subject a project, or what was found or applied for at one
   */
  Due start(Actor actor, UUID subject, String kind, Term term, Instant now) {
    end(actor, subject, kind, now);
    var ladder = ESCALATED.contains(kind) ? LADDER : "";
    var start = new StartDeadline(subject, kind, now, term, ladder, community(actor).code());
    return deadlines.start(actor.scope(), start);
  }

  /** The clock of the next look whether what was accepted is used. */
  Due check(Actor actor, Project project, ProjectRules.Acceptance rule, Instant now) {
    var at = project.outcome().check(rule.checks().get(project.outcome().uses()));
    var from = now.truncatedTo(ChronoUnit.SECONDS);
    return start(actor, project.origin().id(), USE, Term.until(from, at), from);
  }

  /** What was asked is done. */
  void end(Actor actor, UUID subject, String kind, Instant now) {
    deadlines.end(actor.scope(), subject, kind, now);
  }

  /** It has ended: nothing more is asked. */
  void drop(Actor actor, UUID subject, Instant now) {
    deadlines.drop(actor.scope(), subject, now);
  }

  Community community(Actor actor) {
    return communities.byId(actor.communityId());
  }
}
