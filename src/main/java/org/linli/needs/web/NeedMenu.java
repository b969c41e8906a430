package org.linli.needs.web;

import java.util.ArrayList;
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
import org.linli.needs.desk.DeskReading;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Todo;
import org.linli.web.TodoSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What needs ask of whom: workers verify, units answer. */
@Component
@Order(20)
class NeedMenu implements MenuSource, TodoSource {

  private final NeedReading reading;
  private final DeskReading desk;
  private final CommunityDirectory communities;

  NeedMenu(NeedReading reading, DeskReading desk, CommunityDirectory communities) {
    this.reading = reading;
    this.desk = desk;
    this.communities = communities;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.WORK;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    var items = new ArrayList<MenuItem>();
    add(items, grants, NeedPermission.VERIFY, community, "/needs/desk", "list", "needs.menu.desk");
    add(
        items,
        grants,
        NeedPermission.VERIFY,
        community,
        "/needs/desk/today",
        "building",
        "needs.menu.today");
    add(
        items,
        grants,
        NeedPermission.INTAKE,
        community,
        "/needs/desk/intake",
        "ask",
        "needs.menu.intake");
    if (grants.organizationId().isPresent()) {
      add(
          items,
          grants,
          NeedPermission.RESPOND,
          community,
          "/needs/asked",
          "talk",
          "needs.menu.asked");
    }
    return items;
  }

  private static void add(
      List<MenuItem> items,
      Grants grants,
      NeedPermission permission,
      Community community,
      String path,
      String icon,
      String label) {
    if (grants.permissions().contains(permission.code())) {
      items.add(new MenuItem(community.path() + path, icon, label));
    }
  }

  @Override
  public List<Todo> todo(Actor actor) {
    var community = communities.byId(actor.communityId());
    var verify =
        actor.may(NeedPermission.VERIFY)
            ? reading.toVerify(actor).stream()
                .map(need -> todo(community, need, "/needs/desk/", "needs.todo.verify"))
            : Stream.<Todo>empty();
    var asked =
        actor.may(NeedPermission.RESPOND) && actor.grants().organizationId().isPresent()
            ? desk.asked(actor).stream()
                .map(need -> todo(community, need, "/needs/asked/", "needs.todo.answer"))
            : Stream.<Todo>empty();
    return Stream.concat(asked, verify).limit(50).toList();
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
