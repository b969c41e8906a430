package org.linli.matching.web;

import java.util.List;
import java.util.Optional;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.matching.ClaimPermission;
import org.linli.matching.UnitRequestManagement;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Todo;
import org.linli.web.TodoSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What units are asked for, before everything that they may look at by themselves. */
@Component
@Order(22)
class RequestMenu implements MenuSource, TodoSource {

  private final UnitRequestManagement requests;
  private final CommunityDirectory communities;

  RequestMenu(UnitRequestManagement requests, CommunityDirectory communities) {
    this.requests = requests;
    this.communities = communities;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.WORK;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return grants.permissions().contains(ClaimPermission.CLAIM.code())
        ? List.of(
            new MenuItem(community.path() + "/matching/requests", "talk", "matching.menu.requests"))
        : List.of();
  }

  @Override
  public List<Todo> todo(Actor actor) {
    if (!actor.may(ClaimPermission.CLAIM)) {
      return List.of();
    }
    var community = communities.byId(actor.communityId());
    return requests.open(actor).stream()
        .map(
            it ->
                new Todo(
                    community.path() + "/matching/requests/" + it.id(),
                    "matching.todo.answer",
                    it.what(),
                    community.display(it.need()),
                    Optional.of(it.answerBy())))
        .toList();
  }
}
