package org.linli.matching.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.matching.ClaimPermission;
import org.linli.matching.ClaimReading;
import org.linli.needs.NeedView;
import org.linli.needs.Rank;
import org.linli.web.Todo;
import org.linli.web.TodoSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What claims ask of units: they claim and report. */
@Component
@Order(30)
class ClaimTodo implements TodoSource {

  private final ClaimReading reading;
  private final CommunityDirectory communities;

  ClaimTodo(ClaimReading reading, CommunityDirectory communities) {
    this.reading = reading;
    this.communities = communities;
  }

  @Override
  public List<Todo> todo(Actor actor) {
    var community = communities.byId(actor.communityId());
    return Stream.concat(reporting(actor, community), open(actor, community)).toList();
  }

  private Stream<Todo> reporting(Actor actor, Community community) {
    return actor.may(ClaimPermission.CLAIM)
        ? reading.toReport(actor).stream()
            .map(need -> todo(community, need, "matching.todo.report"))
        : Stream.empty();
  }

  private Stream<Todo> open(Actor actor, Community community) {
    return actor.may(ClaimPermission.CLAIM)
        ? reading.open(actor).stream().map(need -> todo(community, need, "matching.todo.claim"))
        : Stream.empty();
  }

  private static Todo todo(Community community, NeedView need, String act) {
    return new Todo(
        community.path() + "/needs/" + need.number(),
        act,
        need.title(),
        community.display(need.number()),
        Optional.of(need.dueAt()),
        need.rank().map(Rank::value).orElse(Todo.ORDINARY),
        need.affected(),
        Optional.empty());
  }
}
