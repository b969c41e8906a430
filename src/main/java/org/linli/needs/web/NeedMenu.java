package org.linli.needs.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.needs.NeedPermission;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedView;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Todo;
import org.linli.web.TodoSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What needs ask of whom: workers verify, raisers rate. */
@Component
@Order(20)
class NeedMenu implements MenuSource, TodoSource {

  private final NeedReading reading;
  private final CommunityDirectory communities;

  NeedMenu(NeedReading reading, CommunityDirectory communities) {
    this.reading = reading;
    this.communities = communities;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.WORK;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return grants.permissions().contains(NeedPermission.VERIFY.code())
        ? List.of(new MenuItem(community.path() + "/needs/desk", "list", "needs.menu.desk"))
        : List.of();
  }

  @Override
  public List<Todo> todo(Actor actor) {
    var community = communities.byId(actor.communityId());
    var verify =
        actor.may(NeedPermission.VERIFY)
            ? reading.toVerify(actor).stream().map(need -> verify(community, need))
            : Stream.<Todo>empty();
    return Stream.concat(verify, rate(actor, community)).limit(50).toList();
  }

  private Stream<Todo> rate(Actor actor, Community community) {
    return reading.toRate(actor).stream()
        .map(need -> todo(community, need, "/needs/", "needs.todo.rate"));
  }

  private static Todo verify(Community community, NeedView need) {
    return todo(community, need, "/needs/desk/", "needs.todo.verify");
  }

  private static Todo todo(Community community, NeedView need, String path, String act) {
    return new Todo(
        community.path() + path + need.number(),
        act,
        need.title(),
        community.display(need.number()),
        Optional.of(need.dueAt()));
  }
}
