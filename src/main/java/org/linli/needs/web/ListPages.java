package org.linli.needs.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import linli.jte.Templates;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.kernel.Invalid;
import org.linli.needs.NeedPermission;
import org.linli.needs.Say;
import org.linli.needs.lists.NeedLists;
import org.linli.platform.Dates;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.Todo;
import org.linli.web.TodoSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The three lists and their review each quarter (NEED-2). */
@Controller
@Order(21)
class ListPages implements MenuSource, TodoSource {

  private static final String PATH = "/needs/lists";

  private final NeedLists lists;
  private final CommunityDirectory communities;
  private final Templates templates;
  private final Clock clock;

  ListPages(NeedLists lists, CommunityDirectory communities, Templates templates, Clock clock) {
    this.lists = lists;
    this.communities = communities;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/c/{community}/needs/lists")
  View last(Actor actor, Layout page) {
    return Screen.ok(templates.needsLists(page, lists.last(actor), FormState.empty()));
  }

  @GetMapping("/c/{community}/needs/lists/changes")
  View changes(Actor actor, Layout page) {
    var today = Dates.day(clock.instant());
    return Screen.ok(templates.needsListChanges(page, lists.changes(actor), today));
  }

  @PostMapping("/c/{community}/needs/lists")
  View review(Actor actor, Community community, Layout page, FormState form) {
    try {
      lists.review(actor, new Say(form.value("note")));
      return Redirect.to(community.path() + PATH);
    } catch (Invalid invalid) {
      return Screen.rejected(templates.needsLists(page, lists.last(actor), form.rejected(invalid)));
    }
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.WORK;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return grants.permissions().contains(NeedPermission.REVIEW.code())
        ? List.of(new MenuItem(community.path() + PATH, "chart", "needs.menu.lists"))
        : List.of();
  }

  @Override
  public List<Todo> todo(Actor actor) {
    return lists.reviewDue(actor).stream()
        .map(
            due -> {
              var community = communities.byId(actor.communityId());
              return new Todo(
                  community.path() + PATH,
                  "needs.todo.review",
                  community.name(),
                  community.shortName(),
                  Optional.of(due));
            })
        .toList();
  }
}
