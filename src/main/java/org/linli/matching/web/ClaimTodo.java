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

/** What claims ask of whom: units and groups answer, report and claim, the community files. */
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
    return Stream.of(unit(actor, community), filing(actor, community))
        .flatMap(each -> each)
        .toList();
  }

  private Stream<Todo> unit(Actor actor, Community community) {
    if (!actor.may(ClaimPermission.CLAIM)) {
      return actor.may(ClaimPermission.CLAIM_SMALL)
          ? todos(community, reading.toReport(actor), "matching.todo.report")
          : Stream.empty();
    }
    return Stream.of(
            todos(community, reading.asked(actor), "matching.todo.join"),
            todos(community, reading.passed(actor), "matching.todo.take-over"),
            todos(community, reading.toReport(actor), "matching.todo.report"),
            todos(community, reading.open(actor), "matching.todo.claim"))
        .flatMap(each -> each);
  }

  private Stream<Todo> filing(Actor actor, Community community) {
    return actor.may(ClaimPermission.FILE)
        ? todos(community, reading.toFile(actor), "matching.todo.file")
        : Stream.empty();
  }

  private static Stream<Todo> todos(Community community, List<NeedView> needs, String act) {
    return needs.stream().map(need -> todo(community, need, act));
  }

  private static Todo todo(Community community, NeedView need, String act) {
    return new Todo(
        href(community, need, act),
        act,
        need.title(),
        community.display(need.number()),
        Optional.of(need.dueAt()),
        need.rank().map(Rank::value).orElse(Todo.ORDINARY),
        need.affected(),
        Optional.empty());
  }

  /** Where several ask at once, the page with each of them. */
  private static String href(Community community, NeedView need, String act) {
    return act.equals("matching.todo.claim") || act.equals("matching.todo.report")
        ? community.path() + "/needs/" + need.number()
        : community.path() + "/matching/" + need.number() + "/done";
  }
}
