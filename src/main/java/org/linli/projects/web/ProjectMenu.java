package org.linli.projects.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.calendar.Due;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.platform.Dates;
import org.linli.projects.EndReading;
import org.linli.projects.ExcuseView;
import org.linli.projects.FindingStatus;
import org.linli.projects.FindingView;
import org.linli.projects.LetterReading;
import org.linli.projects.LetterView;
import org.linli.projects.ProjectPermission;
import org.linli.projects.ProjectReading;
import org.linli.projects.ProjectStatus;
import org.linli.projects.ProjectView;
import org.linli.projects.WatchReading;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Todo;
import org.linli.web.TodoSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads staff to projects, and says what projects ask of whom. */
@Component
@Order(29)
class ProjectMenu implements MenuSource, TodoSource {

  private final ProjectReading reading;
  private final WatchReading findings;
  private final EndReading ends;
  private final LetterReading letters;
  private final CommunityDirectory communities;

  ProjectMenu(
      ProjectReading reading,
      WatchReading findings,
      EndReading ends,
      LetterReading letters,
      CommunityDirectory communities) {
    this.reading = reading;
    this.findings = findings;
    this.ends = ends;
    this.letters = letters;
    this.communities = communities;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.PROJECTS;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return grants.permissions().contains(ProjectPermission.MANAGE.code())
            || grants.permissions().contains(ProjectPermission.SUPERVISE.code())
        ? List.of(new MenuItem(community.path() + "/projects/desk", "chart", "projects.desk.title"))
        : List.of();
  }

  @Override
  public List<Todo> todo(Actor actor) {
    var community = communities.byId(actor.communityId());
    var led = reading.led(actor, community);
    return Stream.of(
            reading.toDecide(actor, community).stream()
                .map(
                    it ->
                        todo(
                            community,
                            it,
                            it.status() == ProjectStatus.PROPOSED
                                ? "projects.todo.decide"
                                : "projects.todo.lead",
                            "")),
            led.stream().map(it -> todo(community, it, "projects.todo.report", "/report")),
            reading.toInspect(actor, community).stream()
                .map(it -> todo(community, it, "projects.todo.inspect", "")),
            led.stream()
                .filter(ProjectView::rectifies)
                .map(it -> todo(community, it, "projects.todo.rectify", "/rectification")),
            reading.toRecheck(actor, community).stream()
                .map(it -> todo(community, it, "projects.todo.recheck", "/rectification")),
            findings.waiting(actor).stream()
                .map(
                    it ->
                        todo(
                            community,
                            it,
                            it.status() == FindingStatus.OPEN
                                ? "projects.todo.finding"
                                : "projects.todo.check")),
            ends.toDecide(actor).stream().map(it -> todo(community, it)),
            reading.toFollow(actor, community).stream().flatMap(it -> follow(actor, community, it)),
            letters.toIssue(actor).stream().map(it -> todo(community, it, "projects.todo.issue")),
            letters.toAnswer(actor).stream().map(it -> todo(community, it, "projects.todo.answer")))
        .flatMap(each -> each)
        .toList();
  }

  /** What is not used waits for the secretary, the rest for whoever may look. */
  private static Stream<Todo> follow(Actor actor, Community community, ProjectView project) {
    if (project.unused()) {
      return actor.may(ProjectPermission.SUPERVISE)
          ? Stream.of(todo(community, project, "projects.todo.unused", "/keeping"))
          : Stream.empty();
    }
    if (project.status() == ProjectStatus.KEEPING) {
      return Stream.of(todo(community, project, "projects.todo.use", "/keeping"));
    }
    return actor.may(ProjectPermission.MANAGE)
        ? Stream.of(
            new Todo(
                community.path() + "/projects/" + project.number() + "/acceptance",
                "projects.todo.ask",
                project.title(),
                project.number().toString(),
                Optional.of(project.due().at())))
        : Stream.empty();
  }

  private static Todo todo(Community community, FindingView finding, String act) {
    return new Todo(
        community.path() + "/projects/findings/" + finding.id(),
        act,
        finding.found(),
        finding.project().toString(),
        finding.due().map(Due::at));
  }

  private static Todo todo(Community community, ExcuseView excuse) {
    return new Todo(
        community.path() + "/projects/excuses/" + excuse.id(),
        "projects.todo.excuse",
        excuse.title(),
        excuse.project().toString(),
        excuse.dueAt());
  }

  private static Todo todo(Community community, LetterView letter, String act) {
    return new Todo(
        community.path() + "/projects/letters/" + letter.id(),
        act,
        letter.title(),
        letter.project().toString(),
        letter.answerBy().map(Dates::end));
  }

  private static Todo todo(Community community, ProjectView project, String act, String page) {
    return new Todo(
        community.path() + "/projects/desk/" + project.number() + page,
        act,
        project.title(),
        project.number().toString(),
        Optional.of(project.due().at()));
  }
}
