package org.linli.projects;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.evaluation.Figures;
import org.linli.evaluation.Grade;
import org.linli.evaluation.RatingReading;
import org.linli.evaluation.Way;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedReading;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a project is accepted is said by those who asked for it (PROJ-5): where fewer of them are
 * content than rule {@code projects/acceptance} asks for, it is put right and asked again, and the
 * second time within its years it does not go on. Nobody has to say anything.
 */
@Service
@Transactional
public class AcceptanceManagement {

  private static final int WHOLE = 100;

  private final Acceptances acceptances;
  private final Projects projects;
  private final ProjectJournal journal;
  private final ProjectDeadlines deadlines;
  private final RectificationManagement rectifications;
  private final EndedProjects ended;
  private final Letters letters;
  private final NeedReading needs;
  private final RatingReading ratings;
  private final ProjectNotices notices;
  private final Clock clock;

  AcceptanceManagement(
      Acceptances acceptances,
      Projects projects,
      ProjectJournal journal,
      ProjectDeadlines deadlines,
      RectificationManagement rectifications,
      EndedProjects ended,
      Letters letters,
      NeedReading needs,
      RatingReading ratings,
      ProjectNotices notices,
      Clock clock) {
    this.acceptances = acceptances;
    this.projects = projects;
    this.journal = journal;
    this.deadlines = deadlines;
    this.rectifications = rectifications;
    this.ended = ended;
    this.letters = letters;
    this.needs = needs;
    this.ratings = ratings;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Whoever leads it, or the secretary or the street, says that it is done and who keeps it; those
   * who asked for it are told that they may say whether they accept it.
   *
   * @throws Refused if a milestone is not done, something is to be put right, or a major finding is
   *     open
   */
  public void ask(Actor actor, ShortNumber number, NameKeeper command) {
    var project = journal.hold(actor, number);
    if (!ProgressManagement.reports(actor, project.lead())
        && !actor.may(ProjectPermission.SUPERVISE)) {
      throw new Refused(ProjectError.NOT_THE_LEAD);
    }
    if (!project.status().allows(ProjectAction.ASK_ACCEPTANCE)) {
      throw new Refused(ProjectError.NOT_NOW); // before any clock starts
    }
    var now = clock.instant();
    var id = project.origin().id();
    var rule = deadlines.acceptance(actor);
    project.askAcceptance(
        command, deadlines.start(actor, id, ProjectDeadlines.ACCEPTANCE, rule.rating(), now));
    deadlines.end(actor, id, ProjectDeadlines.REPORT, now);
    deadlines.end(actor, id, ProjectDeadlines.INSPECTION, now);
    letters.settle(actor.communityId(), id, "");
    var asked = asked(actor, project);
    acceptances.begin(actor.communityId(), project, asked, rule.version(), now);
    journal.write(actor, project, ProjectAction.ASK_ACCEPTANCE, command.keeper());
    notices.asked(actor, project, asked);
  }

  /** Everybody whom its needs concern, but whoever leads it. */
  private List<UUID> asked(Actor actor, Project project) {
    return projects.needs(actor.communityId(), project.origin().id()).stream()
        .flatMap(need -> needs.concerned(actor.scope(), need).stream())
        .distinct()
        .filter(account -> project.lead().account().filter(account::equals).isEmpty())
        .toList();
  }

  /**
   * The actor, who asked for it, says how it turned out; said again while people are asked, it is
   * changed.
   *
   * @throws Refused if the actor is not asked, or nobody is any more
   */
  public void rate(Actor actor, ShortNumber number, RateProject command) {
    actor.require(ProjectPermission.WATCH);
    var project = asking(actor, number);
    var account = actor.accountId();
    if (project.lead().is(actor)
        || !acceptances.asks(actor.communityId(), project.origin().id(), account)) {
      throw new Refused(ProjectError.NOT_ASKED);
    }
    var said =
        new Acceptances.Said(
            account, "", Grade.valueOf(command.grade()), Way.PAGE, account, Optional.empty());
    acceptances.rate(actor.communityId(), project, said, clock.instant());
  }

  /**
   * The actor asked somebody who gains by it and has not said it on the page; told again by the
   * same one, it is changed.
   *
   * @throws Refused if the actor leads it: nobody asks about their own work
   * @throws Invalid if the day is not one since they are asked
   */
  public void record(Actor actor, ShortNumber number, RecordProjectRating command) {
    actor.require(ProjectPermission.MANAGE);
    var project = asking(actor, number);
    if (project.lead().is(actor)) {
      throw new Refused(ProjectError.OWN_PROJECT);
    }
    if (command.day().isAfter(Dates.day(clock.instant()))) {
      throw Invalid.field("askedOn", ProjectError.NOT_YET);
    }
    var rater =
        UUID.nameUUIDFromBytes(
            (project.origin().id() + command.who()).getBytes(StandardCharsets.UTF_8));
    var said =
        new Acceptances.Said(
            rater,
            command.who(),
            Grade.valueOf(command.grade()),
            Way.valueOf(command.way()),
            actor.accountId(),
            Optional.of(command.day()));
    acceptances.rate(actor.communityId(), project, said, clock.instant());
  }

  private Project asking(Actor actor, ShortNumber number) {
    var project = journal.hold(actor, number);
    if (project.status() != ProjectStatus.ACCEPTING) {
      throw new Refused(ProjectError.NOT_NOW);
    }
    return project;
  }

  /**
   * The secretary or the street ends the round before its day, when nobody who was asked is waited
   * for any more.
   *
   * @throws Refused if somebody is, too few have said anything, or a major finding is open
   */
  public void conclude(Actor actor, ShortNumber number) {
    actor.require(ProjectPermission.SUPERVISE);
    var project = asking(actor, number);
    if (project.lead().is(actor)) {
      throw new Refused(ProjectError.OWN_PROJECT);
    }
    var figures = acceptances.figures(actor.communityId(), project);
    if (!decides(actor, project, figures) || acceptances.waits(actor.communityId(), project)) {
      throw new Refused(ProjectError.STILL_ASKING);
    }
    conclude(actor, project, figures);
  }

  /** The day until which people are asked has come. */
  void due(Actor platform, Project project) {
    var figures = acceptances.figures(platform.communityId(), project);
    if (decides(platform, project, figures)) {
      conclude(platform, project, figures);
      return;
    }
    var now = clock.instant();
    var term = deadlines.acceptance(platform).rating();
    project.prolong(
        deadlines.start(platform, project.origin().id(), ProjectDeadlines.ACCEPTANCE, term, now));
    journal.write(platform, project, ProjectAction.PROLONG_ACCEPTANCE, "");
  }

  private boolean decides(Actor actor, Project project, Figures figures) {
    return !project.blocked()
        && figures.rated() >= deadlines.acceptance(actor).enough(figures.asked());
  }

  private void conclude(Actor actor, Project project, Figures figures) {
    var now = clock.instant();
    var rule = deadlines.acceptance(actor);
    var accepted = figures.content() * WHOLE >= rule.percent() * figures.rated();
    var out = !accepted && project.outcome().secondFailure(rule.years(), now);
    var least = ratings.least(deadlines.community(actor));
    acceptances.conclude(
        actor.communityId(),
        project,
        accepted ? AcceptanceView.ACCEPTED : out ? AcceptanceView.OUT : AcceptanceView.SHORT,
        figures.rated() < least ? Optional.empty() : Optional.of(figures.content()),
        now);
    deadlines.end(actor, project.origin().id(), ProjectDeadlines.ACCEPTANCE, now);
    if (accepted) {
      accept(actor, project, rule, now);
    } else if (out) {
      project.goOut(now);
      journal.write(actor, project, ProjectAction.GO_OUT, "");
      ended.drop(actor, project);
    } else {
      fallShort(actor, project, now);
    }
  }

  private void accept(Actor actor, Project project, ProjectRules.Acceptance rule, Instant now) {
    project.accept(now);
    project.checkBy(deadlines.check(actor, project, rule, now));
    journal.write(actor, project, ProjectAction.ACCEPT, "");
  }

  private void fallShort(Actor actor, Project project, Instant now) {
    var id = project.origin().id();
    var terms = deadlines.terms(actor);
    project.fallShort(
        now,
        deadlines.start(actor, id, ProjectDeadlines.REPORT, terms.report(), now),
        deadlines.start(actor, id, ProjectDeadlines.INSPECTION, terms.inspection(), now));
    journal.write(actor, project, ProjectAction.FALL_SHORT, "");
    rectifications.open(actor, project);
  }
}
