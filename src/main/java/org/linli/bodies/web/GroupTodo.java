package org.linli.bodies.web;

import java.util.List;
import org.linli.bodies.groups.GroupReading;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.platform.Dates;
import org.linli.web.Todo;
import org.linli.web.TodoSource;
import org.springframework.stereotype.Component;

/** Says which groups of residents wait for the community (ORG-12). */
@Component
class GroupTodo implements TodoSource {

  private final GroupReading groups;
  private final CommunityDirectory communities;

  GroupTodo(GroupReading groups, CommunityDirectory communities) {
    this.groups = groups;
    this.communities = communities;
  }

  @Override
  public List<Todo> todo(Actor actor) {
    var at = communities.byId(actor.communityId()).path() + "/bodies/groups/file/";
    return groups.due(actor).stream()
        .map(
            group ->
                new Todo(
                    at + group.id(),
                    "bodies.todo.group",
                    group.name(),
                    "",
                    group.dueOn().map(Dates::end)))
        .toList();
  }
}
