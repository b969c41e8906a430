package org.linli.spending.web;

import java.util.List;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.spending.SpendingPermission;
import org.linli.spending.SpendingReading;
import org.linli.spending.Waiting;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Todo;
import org.linli.web.TodoSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads staff to what is to be bought and paid, and says what waits for them. */
@Component
@Order(36)
class SpendingMenu implements MenuSource, TodoSource {

  private final SpendingReading reading;
  private final CommunityDirectory communities;

  SpendingMenu(SpendingReading reading, CommunityDirectory communities) {
    this.reading = reading;
    this.communities = communities;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.MONEY;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return grants.permissions().contains(SpendingPermission.READ.code())
        ? List.of(new MenuItem(community.path() + "/spending/desk", "yuan", "spending.desk.title"))
        : List.of();
  }

  @Override
  public List<Todo> todo(Actor actor) {
    var at = communities.byId(actor.communityId()).path() + "/spending/desk/";
    return reading.waiting(actor).stream().map(it -> todo(at, it)).toList();
  }

  private static Todo todo(String at, Waiting waiting) {
    var purchase = waiting.purchase();
    return new Todo(
        at + purchase.number(),
        "spending.todo." + waiting.kind(),
        purchase.title(),
        purchase.number().toString(),
        waiting.due());
  }
}
