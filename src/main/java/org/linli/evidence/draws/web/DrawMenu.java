package org.linli.evidence.draws.web;

import java.util.List;
import java.util.Optional;
import org.linli.evidence.draws.DrawPermission;
import org.linli.evidence.draws.DrawReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.platform.Dates;
import org.linli.web.Communities;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Todo;
import org.linli.web.TodoSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads staff to draws, and asks two of them for the numbers that fell. */
@Component
@Order(31)
class DrawMenu implements MenuSource, TodoSource {

  private final DrawReading reading;
  private final Communities communities;

  DrawMenu(DrawReading reading, Communities communities) {
    this.reading = reading;
    this.communities = communities;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.DELIBERATION;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return grants.permissions().contains(DrawPermission.MANAGE.code())
            || grants.permissions().contains(DrawPermission.ENTER.code())
        ? List.of(new MenuItem(community.path() + "/draws/desk", "vote", "draws.name"))
        : List.of();
  }

  @Override
  public List<Todo> todo(Actor actor) {
    var path = communities.withId(actor.communityId()).map(Community::path).orElse("");
    return reading.asked(actor).stream().map(it -> todo(path, it)).toList();
  }

  private static Todo todo(String path, DrawReading.Asked asked) {
    var sheet = asked.draw().sheet();
    return new Todo(
        path + "/draws/desk/" + sheet.draw(),
        asked.again() ? "draws.todo.again" : "draws.todo.enter",
        sheet.title(),
        sheet.day().toString(),
        Optional.of(Dates.end(sheet.day())));
  }
}
