package org.linli.funds.web;

import java.util.List;
import java.util.Optional;
import org.linli.directory.CommunityDirectory;
import org.linli.funds.FundPermission;
import org.linli.funds.FundReading;
import org.linli.funds.LineView;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.ledger.Unit;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Todo;
import org.linli.web.TodoSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads staff to funds, and says which lines of the bank nobody has explained. */
@Component
@Order(36)
class FundMenu implements MenuSource, TodoSource {

  private final FundReading reading;
  private final CommunityDirectory communities;

  FundMenu(FundReading reading, CommunityDirectory communities) {
    this.reading = reading;
    this.communities = communities;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.MONEY;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return grants.permissions().contains(FundPermission.READ.code())
        ? List.of(new MenuItem(community.path() + "/funds/desk", "yuan", "funds.name"))
        : List.of();
  }

  /** The oldest of them: one entry, however many there are. */
  @Override
  public List<Todo> todo(Actor actor) {
    if (!actor.may(FundPermission.KEEP)) {
      return List.of();
    }
    var at = communities.byId(actor.communityId()).path() + "/funds/desk";
    return reading.unexplained(actor).stream().limit(1).map(line -> todo(at, line)).toList();
  }

  private static Todo todo(String at, LineView line) {
    return new Todo(at, "funds.todo.line", Unit.YUAN.text(line.fen()), "", Optional.empty());
  }
}
