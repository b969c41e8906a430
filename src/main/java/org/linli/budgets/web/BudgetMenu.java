package org.linli.budgets.web;

import java.time.Clock;
import java.util.List;
import org.linli.budgets.BudgetFinding;
import org.linli.budgets.BudgetPermission;
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

/** Leads staff to budget rounds, and says which wait for them. */
@Component
@Order(29)
class BudgetMenu implements MenuSource, TodoSource {

  private final BudgetFinding finding;
  private final CommunityDirectory communities;
  private final Clock clock;

  BudgetMenu(BudgetFinding finding, CommunityDirectory communities, Clock clock) {
    this.finding = finding;
    this.communities = communities;
    this.clock = clock;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.MONEY;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return grants.permissions().contains(BudgetPermission.MANAGE.code())
            || grants.permissions().contains(BudgetPermission.REVIEW.code())
        ? List.of(new MenuItem(community.path() + "/budgets/desk", "yuan", "budgets.name"))
        : List.of();
  }

  @Override
  public List<Todo> todo(Actor actor) {
    var waiting = finding.waiting(actor, clock.instant());
    if (waiting.isEmpty()) {
      return List.of();
    }
    var at = communities.byId(actor.communityId()).path() + "/budgets/desk/";
    return waiting.stream()
        .map(
            it ->
                new Todo(
                    at + it.round(),
                    "budgets.todo." + it.what(),
                    it.title(),
                    it.round().toString(),
                    it.due()))
        .toList();
  }
}
