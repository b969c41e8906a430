package org.linli.ballot.web;

import java.util.List;
import java.util.Optional;
import org.linli.ballot.TrusteeManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.web.Communities;
import org.linli.web.Todo;
import org.linli.web.TodoSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reminds trustees of their keys, before voting starts and after the close. */
@Component
@Order(30)
class TrusteeTodo implements TodoSource {

  private final TrusteeManagement trustees;
  private final Communities communities;

  TrusteeTodo(TrusteeManagement trustees, Communities communities) {
    this.trustees = trustees;
    this.communities = communities;
  }

  @Override
  public List<Todo> todo(Actor actor) {
    var path = communities.withId(actor.communityId()).map(Community::path).orElse("");
    return trustees.waiting(actor).stream().map(it -> todo(path, it)).toList();
  }

  private static Todo todo(String path, TrusteeManagement.Task task) {
    return new Todo(
        path + "/ballot/" + task.number() + "/key",
        task.opening() ? "ballot.todo.opening" : "ballot.todo.key",
        task.title(),
        task.number().toString(),
        task.opening() ? Optional.empty() : Optional.of(task.votesFrom()));
  }
}
