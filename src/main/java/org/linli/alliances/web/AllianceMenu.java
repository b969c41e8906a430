package org.linli.alliances.web;

import java.util.List;
import java.util.Optional;
import org.linli.alliances.AlliancePermission;
import org.linli.alliances.AllianceReading;
import org.linli.alliances.AllianceView;
import org.linli.alliances.MemberStatus;
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

/** Leads to alliances, and asks units that have not answered. */
@Component
@Order(28)
class AllianceMenu implements MenuSource, TodoSource {

  private final AllianceReading reading;
  private final CommunityDirectory communities;

  AllianceMenu(AllianceReading reading, CommunityDirectory communities) {
    this.reading = reading;
    this.communities = communities;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.RESOURCES;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return grants.permissions().contains(AlliancePermission.MANAGE.code())
            || grants.permissions().contains(AlliancePermission.JOIN.code())
        ? List.of(
            new MenuItem(community.path() + "/alliances/desk", "people", "alliances.desk.title"))
        : List.of();
  }

  @Override
  public List<Todo> todo(Actor actor) {
    var unit = actor.grants().organizationId();
    if (!actor.may(AlliancePermission.JOIN) || unit.isEmpty()) {
      return List.of();
    }
    var at = communities.byId(actor.communityId()).path() + "/alliances/file/";
    return reading.files(actor).stream()
        .filter(it -> it.status().lives())
        .filter(it -> it.of(unit.get()).filter(AllianceMenu::waits).isPresent())
        .map(it -> new Todo(at + it.id(), "alliances.todo.answer", it.name(), "", Optional.empty()))
        .toList();
  }

  private static boolean waits(AllianceView.Member member) {
    return member.status() == MemberStatus.INVITED;
  }
}
