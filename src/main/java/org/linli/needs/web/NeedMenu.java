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
import org.linli.needs.NeedStatus;
import org.linli.needs.NeedView;
import org.linli.needs.Rank;
import org.linli.needs.desk.DeskReading;
import org.linli.needs.desk.DeskRow;
import org.linli.needs.desk.DueReading;
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

  private final DueReading due;
  private final DeskReading desk;
  private final CommunityDirectory communities;

  NeedMenu(DueReading due, DeskReading desk, CommunityDirectory communities) {
    this.due = due;
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
    var work =
        actor.may(NeedPermission.VERIFY)
            ? due.due(actor).stream()
                .filter(row -> row.need().status() != NeedStatus.CLAIMED || files(actor))
                .map(row -> todo(community, row))
            : Stream.<Todo>empty();
    var asked =
        actor.may(NeedPermission.RESPOND) && actor.grants().organizationId().isPresent()
            ? desk.asked(actor).stream().map(need -> asked(community, need))
            : Stream.<Todo>empty();
    return Stream.concat(asked, work).toList();
  }

  private static Todo todo(Community community, DeskRow row) {
    var need = row.need();
    return new Todo(
        community.path() + at(need.status()) + need.number(),
        act(need.status()),
        need.title(),
        community.display(need.number()),
        need.paused() ? Optional.empty() : Optional.of(need.dueAt()),
        need.rank().map(Rank::value).orElse(Todo.ORDINARY),
        need.affected(),
        Optional.of(row.handlerName()));
  }

  private static boolean files(Actor actor) {
    return actor.grants().permissions().contains("matching:file");
  }

  /** A claim is filed on the page where everybody sees it. */
  private static String at(NeedStatus status) {
    return status == NeedStatus.CLAIMED ? "/needs/" : "/needs/desk/";
  }

  private static String act(NeedStatus status) {
    return switch (status) {
      case VERIFIED -> "needs.todo.find";
      case CLAIMED -> "needs.todo.file";
      case ROUTED -> "needs.todo.ask";
      case IN_PROGRESS -> "needs.todo.follow";
      default -> "needs.todo.verify";
    };
  }

  private static Todo asked(Community community, NeedView need) {
    return new Todo(
        community.path() + "/needs/asked/" + need.number(),
        "needs.todo.answer",
        need.title(),
        community.display(need.number()),
        Optional.of(need.dueAt()));
  }
}
