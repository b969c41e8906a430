package org.linli.bodies.web;

import java.util.List;
import org.linli.bodies.BodyDue;
import org.linli.bodies.BodyPermission;
import org.linli.bodies.BodyReading;
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

/** Leads staff to bodies and groups, and says what bodies ask of them. */
@Component
@Order(31)
class BodyMenu implements MenuSource, TodoSource {

  private final BodyReading bodies;
  private final CommunityDirectory communities;

  BodyMenu(BodyReading bodies, CommunityDirectory communities) {
    this.bodies = bodies;
    this.communities = communities;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.DELIBERATION;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return grants.permissions().contains(BodyPermission.MANAGE.code())
        ? List.of(new MenuItem(community.path() + "/bodies/desk", "talk", "bodies.desk.title"))
        : List.of();
  }

  @Override
  public List<Todo> todo(Actor actor) {
    var community = communities.byId(actor.communityId());
    return bodies.due(actor, community).stream().map(it -> todo(community, it)).toList();
  }

  private static Todo todo(Community community, BodyDue due) {
    var page = due.kind() == BodyDue.Kind.TERM ? "/bodies/desk/seats/" : "/bodies/desk/";
    return new Todo(
        community.path() + page + due.id(),
        "bodies.todo." + due.kind(),
        due.name(),
        "",
        due.by().map(Dates::end));
  }
}
