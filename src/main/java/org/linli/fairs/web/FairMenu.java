package org.linli.fairs.web;

import java.util.List;
import java.util.Optional;
import org.linli.directory.CommunityDirectory;
import org.linli.fairs.FairPermission;
import org.linli.fairs.FairReading;
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

/** Leads those who have to do with fairs to them, and asks how many came to those that are over. */
@Component
@Order(27)
class FairMenu implements MenuSource, TodoSource {

  private final FairReading reading;
  private final CommunityDirectory communities;

  FairMenu(FairReading reading, CommunityDirectory communities) {
    this.reading = reading;
    this.communities = communities;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.RESOURCES;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return grants.permissions().contains(FairPermission.MANAGE.code())
            || grants.permissions().contains(FairPermission.EXHIBIT.code())
        ? List.of(new MenuItem(community.path() + "/fairs", "both", "fairs.name"))
        : List.of();
  }

  @Override
  public List<Todo> todo(Actor actor) {
    if (!actor.may(FairPermission.MANAGE)) {
      return List.of();
    }
    var at = communities.byId(actor.communityId()).path() + "/fairs/";
    return reading.toConclude(actor).stream()
        .map(
            it ->
                new Todo(
                    at + it.id(),
                    "fairs.todo.conclude",
                    it.place(),
                    it.day().toString(),
                    Optional.empty()))
        .toList();
  }
}
