package org.linli.cases.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.cases.CaseAction;
import org.linli.cases.CaseFile;
import org.linli.cases.CasePermission;
import org.linli.cases.CaseReading;
import org.linli.cases.CaseStatus;
import org.linli.cases.pilots.PilotReading;
import org.linli.cases.pilots.PilotStatus;
import org.linli.cases.pilots.PilotView;
import org.linli.cases.pilots.SpreadView;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.platform.Dates;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Todo;
import org.linli.web.TodoSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads staff to cases and pilots, and says what these ask of whom. */
@Component
@Order(30)
class CaseMenu implements MenuSource, TodoSource {

  private final CaseReading cases;
  private final PilotReading pilots;
  private final CommunityDirectory communities;

  CaseMenu(CaseReading cases, PilotReading pilots, CommunityDirectory communities) {
    this.cases = cases;
    this.pilots = pilots;
    this.communities = communities;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.PROJECTS;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return grants.permissions().contains(CasePermission.WRITE.code())
            || grants.permissions().contains(CasePermission.CHECK.code())
        ? List.of(new MenuItem(community.path() + "/cases/desk", "lamp", "cases.desk.title"))
        : List.of();
  }

  @Override
  public List<Todo> todo(Actor actor) {
    if (!actor.may(CasePermission.PILOT)) {
      return List.of();
    }
    var path = communities.byId(actor.communityId()).path();
    return Stream.of(
            cases.desk(actor).stream().filter(it -> waits(actor, it)).map(it -> todo(path, it)),
            pilots.desk(actor).stream().filter(it -> waits(actor, it)).map(it -> todo(path, it)),
            pilots.toAnswer(actor).stream().map(it -> todo(path, it)))
        .flatMap(each -> each)
        .toList();
  }

  /** To be checked by others, to be written anew by whoever wrote it. */
  private static boolean waits(Actor actor, CaseFile file) {
    return file.status().allows(CaseAction.PUBLISH)
        ? !file.own() && actor.may(CasePermission.CHECK)
        : file.status() == CaseStatus.RETURNED && file.own();
  }

  /** What was filed waits for the street, all else for the community. */
  private static boolean waits(Actor actor, PilotView pilot) {
    return actor.may(CasePermission.OBJECT) == (pilot.status() == PilotStatus.FILED);
  }

  private static Todo todo(String path, CaseFile file) {
    return new Todo(
        path + "/cases/desk/" + file.id(),
        "cases.todo.case." + file.status(),
        file.words().title(),
        file.project().toString(),
        file.due().map(it -> it.due().at()));
  }

  private static Todo todo(String path, PilotView pilot) {
    return new Todo(
        path + "/cases/pilots/desk/" + pilot.id(),
        "cases.todo.pilot." + pilot.status(),
        pilot.subject().title(),
        "",
        pilot.due().map(it -> it.due().at()));
  }

  private static Todo todo(String path, SpreadView asked) {
    return new Todo(
        path + "/cases/asked/" + asked.pilotId(),
        "cases.todo.asked",
        asked.title(),
        asked.from(),
        Optional.of(Dates.end(asked.byOn())));
  }
}
