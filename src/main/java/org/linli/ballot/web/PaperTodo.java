package org.linli.ballot.web;

import java.util.List;
import java.util.Optional;
import org.linli.ballot.PaperReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.web.Communities;
import org.linli.web.Todo;
import org.linli.web.TodoSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Asks a third person for papers that two read differently. */
@Component
@Order(30)
class PaperTodo implements TodoSource {

  private final PaperReading papers;
  private final Communities communities;

  PaperTodo(PaperReading papers, Communities communities) {
    this.papers = papers;
    this.communities = communities;
  }

  @Override
  public List<Todo> todo(Actor actor) {
    var path = communities.withId(actor.communityId()).map(Community::path).orElse("");
    return papers.differing(actor).stream().map(it -> todo(path, it)).toList();
  }

  private static Todo todo(String path, PaperReading.Differing differing) {
    return new Todo(
        path + "/ballot/desk/" + differing.number() + "/papers",
        "ballot.todo.differing",
        differing.title(),
        differing.number().toString(),
        Optional.of(differing.closesAt()));
  }
}
