package org.linli.pacts.web;

import java.util.List;
import java.util.stream.Stream;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.pacts.PactPermission;
import org.linli.pacts.PactReading;
import org.linli.pacts.Waiting;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Todo;
import org.linli.web.TodoSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads staff to pacts, and says what they wait for. */
@Component
@Order(32)
class PactMenu implements MenuSource, TodoSource {

  private final PactReading reading;
  private final CommunityDirectory communities;

  PactMenu(PactReading reading, CommunityDirectory communities) {
    this.reading = reading;
    this.communities = communities;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.DELIBERATION;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return Stream.of(PactPermission.DRAFT, PactPermission.REVIEW, PactPermission.DECIDE)
            .anyMatch(it -> grants.permissions().contains(it.code()))
        ? List.of(new MenuItem(community.path() + "/pacts/desk", "doc", "pacts.desk.title"))
        : List.of();
  }

  @Override
  public List<Todo> todo(Actor actor) {
    var at = communities.byId(actor.communityId()).path() + "/pacts/desk/";
    return reading.waiting(actor).stream().map(it -> todo(at, it)).toList();
  }

  private static Todo todo(String at, Waiting waiting) {
    var pact = waiting.pact();
    return new Todo(
        at + pact.number(),
        "pacts.todo." + waiting.kind(),
        pact.title(),
        pact.number().toString(),
        waiting.due());
  }
}
