package org.linli.opinions.web;

import java.util.List;
import java.util.Optional;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.opinions.OpinionPermission;
import org.linli.opinions.OpinionReading;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Todo;
import org.linli.web.TodoSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads staff to rounds, and says where statements wait for them. */
@Component
@Order(36)
class OpinionMenu implements MenuSource, TodoSource {

  private final OpinionReading opinions;
  private final CommunityDirectory communities;

  OpinionMenu(OpinionReading opinions, CommunityDirectory communities) {
    this.opinions = opinions;
    this.communities = communities;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.DELIBERATION;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return grants.permissions().contains(OpinionPermission.MANAGE.code())
        ? List.of(new MenuItem(community.path() + "/opinions/desk", "talk", "opinions.desk.title"))
        : List.of();
  }

  @Override
  public List<Todo> todo(Actor actor) {
    var at = communities.byId(actor.communityId()).path() + "/opinions/desk/";
    return opinions.waiting(actor).stream()
        .map(it -> new Todo(at + it.round(), "opinions.todo", it.question(), "", Optional.empty()))
        .toList();
  }
}
