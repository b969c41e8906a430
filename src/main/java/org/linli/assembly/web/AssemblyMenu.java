package org.linli.assembly.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.assembly.AssemblyPermission;
import org.linli.assembly.Following;
import org.linli.assembly.MeetingReading;
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

/** Leads staff to meetings, and says what was decided there and waits for them. */
@Component
@Order(30)
class AssemblyMenu implements MenuSource, TodoSource {

  private final MeetingReading reading;
  private final CommunityDirectory communities;

  AssemblyMenu(MeetingReading reading, CommunityDirectory communities) {
    this.reading = reading;
    this.communities = communities;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.DELIBERATION;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return grants.permissions().contains(AssemblyPermission.MANAGE.code())
        ? List.of(new MenuItem(community.path() + "/assembly/desk", "people", "assembly.desk"))
        : List.of();
  }

  @Override
  public List<Todo> todo(Actor actor) {
    var at = communities.byId(actor.communityId()).path() + "/assembly";
    return Stream.concat(
            reading.owed(actor).stream()
                .map(
                    it ->
                        new Todo(
                            at + "/desk/" + it.meeting() + "/minutes",
                            "assembly.todo.minutes",
                            it.title(),
                            "",
                            it.due())),
            reading.toDo(actor).stream().map(it -> todo(at, actor, it)))
        .toList();
  }

  private static Todo todo(String at, Actor actor, Following it) {
    var to = actor.may(AssemblyPermission.MANAGE) ? at + "/tasks" : at + "/" + it.meeting();
    return new Todo(
        to, "assembly.todo." + it.kind(), it.content(), "", Optional.of(Dates.end(it.dueOn())));
  }
}
