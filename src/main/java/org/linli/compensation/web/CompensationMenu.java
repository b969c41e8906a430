package org.linli.compensation.web;

import java.util.List;
import java.util.Optional;
import org.linli.compensation.CompensationPermission;
import org.linli.compensation.CompensationReading;
import org.linli.compensation.Waiting;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Todo;
import org.linli.web.TodoSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads staff to workshops, and says what waits in them for whom. */
@Component
@Order(33)
class CompensationMenu implements MenuSource, TodoSource {

  private final CompensationReading reading;
  private final CommunityDirectory communities;

  CompensationMenu(CompensationReading reading, CommunityDirectory communities) {
    this.reading = reading;
    this.communities = communities;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.DELIBERATION;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return grants.permissions().contains(CompensationPermission.MANAGE.code())
        ? List.of(
            new MenuItem(community.path() + "/compensation/desk", "yuan", "compensation.name"))
        : List.of();
  }

  @Override
  public List<Todo> todo(Actor actor) {
    var at = communities.byId(actor.communityId()).path() + "/compensation/";
    return reading.waiting(actor).stream().map(it -> todo(at, it)).toList();
  }

  private static Todo todo(String at, Waiting waiting) {
    return new Todo(
        at + (waiting.kind().own() ? "mine/" : "file/") + waiting.workshop(),
        "compensation.todo." + waiting.kind(),
        waiting.title(),
        "",
        Optional.empty());
  }
}
