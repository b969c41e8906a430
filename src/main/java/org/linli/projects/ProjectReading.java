package org.linli.projects;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.calendar.Due;
import org.linli.calendar.WorkCalendar;
import org.linli.directory.CommunityTypes;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Cursor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Slice;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads projects: for anybody the whole story, for those who work on them what waits for them. */
@Service
@Transactional(readOnly = true)
public class ProjectReading {

  private final ProjectQueries queries;
  private final PageQueries pages;
  private final ProjectRules rules;
  private final Letters letters;
  private final LeadChoices leads;
  private final CommunityTypes types;
  private final WorkCalendar calendar;
  private final Clock clock;

  ProjectReading(
      ProjectQueries queries,
      PageQueries pages,
      ProjectRules rules,
      Letters letters,
      LeadChoices leads,
      CommunityTypes types,
      WorkCalendar calendar,
      Clock clock) {
    this.queries = queries;
    this.pages = pages;
    this.rules = rules;
    this.letters = letters;
    this.leads = leads;
    this.types = types;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** All, or those of one status, the newest first. */
  public Slice<ProjectView> list(
      Scope scope, Community community, Optional<ProjectStatus> status, Paging paging) {
    var rows = views(community, queries.published(scope.communityId(), status, paging));
    return Slice.cut(rows, paging, it -> new Cursor(it.proposedAt(), it.id()));
  }

  /** One with everything that is public of it, which is all but its papers. */
  public ProjectPage show(Scope scope, Community community, ShortNumber number) {
    return queries
        .find(scope.communityId(), number)
        .map(found -> page(scope, community, found))
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** One as lists show it, in one statement; empty if it is not public. */
  public Optional<ProjectView> brief(Scope scope, Community community, UUID id) {
    return queries
        .published(scope.communityId(), id)
        .map(it -> it.view(rules.light(community), clock.instant()));
  }

  private ProjectPage page(Scope scope, Community community, ProjectQueries.Planned found) {
    var row = found.row();
    var around = pages.around(scope, row);
    return new ProjectPage(
        row.view(rules.light(community), clock.instant()),
        row.charter(),
        asks(row.clocks()),
        found.milestones(),
        found.needs(),
        around.story(),
        row.rechecks(),
        around.watching(),
        around.ending());
  }

  private List<ProjectPage.Ask> asks(ProjectClocks clocks) {
    return clocks.running().entrySet().stream()
        .map(each -> ask(each.getKey(), each.getValue()))
        .sorted((one, two) -> one.due().due().at().compareTo(two.due().due().at()))
        .toList();
  }

  private ProjectPage.Ask ask(ProjectClock what, Due due) {
    return new ProjectPage.Ask(what.code(), calendar.shown(due, clock.instant()));
  }

  /** One as those see it who manage projects, or lead it. */
  public ProjectFile file(Actor actor, Community community, ShortNumber number) {
    var kept =
        queries
            .kept(actor.communityId(), number)
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    var part = part(actor, kept.lead());
    return new ProjectFile(
        page(actor.scope(), community, kept.project()),
        part.reports(),
        part.leads(),
        actor.may(ProjectPermission.MANAGE) ? kept.papers() : List.of(),
        letters.of(actor.communityId(), kept.project().row().id()));
  }

  /**
   * What the actor has to do with a project.
   *
   * @throws Refused to who neither manages projects nor leads that one
   */
  Part part(Actor actor, ShortNumber number) {
    return part(actor, queries.lead(actor.communityId(), number));
  }

  private static Part part(Actor actor, Lead lead) {
    var reports = ProgressManagement.reports(actor, lead);
    if (!actor.may(ProjectPermission.MANAGE)
        && !actor.may(ProjectPermission.SUPERVISE)
        && !reports) {
      throw new Refused(ProjectError.NOT_THE_LEAD);
    }
    return new Part(reports, lead.account().filter(actor.accountId()::equals).isPresent());
  }

  /** What goes on, due first, at most a hundred. */
  public List<ProjectView> desk(Actor actor, Community community) {
    if (!actor.may(ProjectPermission.SUPERVISE)) {
      actor.require(ProjectPermission.MANAGE);
    }
    return views(community, queries.open(actor.communityId()));
  }

  /**
   * What goes on in several communities, by community, due first: some dozens in each.
   *
   * @throws IllegalArgumentException if one of them is not within the scope
   */
  public Map<Long, List<ProjectView>> open(Scope scope, List<Community> communities) {
    if (communities.stream().anyMatch(it -> !scope.communities().contains(it.id()))) {
      throw new IllegalArgumentException("Outside of the scope: " + communities);
    }
    var rows = queries.openIn(scope.communities());
    return communities.stream()
        .filter(it -> rows.containsKey(it.id()))
        .collect(
            Collectors.toMap(
                Community::id, it -> views(it, rows.getOrDefault(it.id(), List.of()))));
  }

  /** What waits for a decision or for a lead. */
  public List<ProjectView> toDecide(Actor actor, Community community) {
    return actor.may(ProjectPermission.SUPERVISE)
        ? views(community, queries.toDecide(actor.communityId()))
        : List.of();
  }

  /** What the actor, or the actor's unit, leads. */
  public List<ProjectView> led(Actor actor, Community community) {
    if (actor.may(ProjectPermission.MANAGE)) {
      return views(community, queries.ledBy(actor.communityId(), actor.accountId()));
    }
    return actor.may(ProjectPermission.LEAD)
        ? actor
            .grants()
            .organizationId()
            .map(unit -> views(community, queries.ledByUnit(actor.communityId(), unit)))
            .orElse(List.of())
        : List.of();
  }

  /** What somebody has to look at on site soon, unless the actor leads it. */
  public List<ProjectView> toInspect(Actor actor, Community community) {
    var until = clock.instant().plus(ProjectClock.NEAR);
    return actor.may(ProjectPermission.MANAGE)
        ? views(community, queries.toInspect(actor, until))
        : List.of();
  }

  /** What was put right and waits to be looked at, unless the actor leads it. */
  public List<ProjectView> toRecheck(Actor actor, Community community) {
    return actor.may(ProjectPermission.MANAGE)
        ? views(community, queries.toRecheck(actor))
        : List.of();
  }

  /** What is to be accepted or looked at by those who do not lead it, as their to-do. */
  public List<ProjectView> toFollow(Actor actor, Community community) {
    var until = clock.instant().plus(ProjectClock.NEAR);
    return actor.may(ProjectPermission.MANAGE) || actor.may(ProjectPermission.SUPERVISE)
        ? views(community, queries.toFollow(actor, until))
        : List.of();
  }

  /** How long decisions took in the last year (PROJ-10). */
  public DecisionDays decisionDays(Actor actor) {
    var since = Dates.day(clock.instant()).minusYears(1);
    return queries.decisionDays(actor.communityId(), since);
  }

  private List<ProjectView> views(Community community, List<ProjectQueries.Row> rows) {
    var rule = rules.light(community);
    var now = clock.instant();
    return rows.stream().map(it -> it.view(rule, now)).toList();
  }

  /** Who may lead one, beside the actor. */
  public List<LeadChoice> leads(Actor actor) {
    return leads.all(actor);
  }

  /** Drafts for the kind of community that this is (ORG-7). */
  public List<ProjectTemplate> templates(Actor actor, Community community) {
    actor.require(ProjectPermission.MANAGE);
    return rules.templates(community, types.of(actor).orElse(""));
  }

  /**
   * What somebody has to do with a project.
   *
   * @param reports whether for whoever leads it
   * @param leads whether in person
   */
  record Part(boolean reports, boolean leads) {}
}
