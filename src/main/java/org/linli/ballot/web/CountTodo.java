package org.linli.ballot.web;

import java.util.List;
import java.util.Optional;
import org.linli.ballot.BallotReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.web.Communities;
import org.linli.web.Todo;
import org.linli.web.TodoSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reminds whoever counts that a result is owed, and until when (rule {@code ballot/terms}). */
@Component
@Order(30)
class CountTodo implements TodoSource {

  private final BallotReading ballots;
  private final Communities communities;

  CountTodo(BallotReading ballots, Communities communities) {
    this.ballots = ballots;
    this.communities = communities;
  }

  @Override
  public List<Todo> todo(Actor actor) {
    var path = communities.withId(actor.communityId()).map(Community::path).orElse("");
    return ballots.uncounted(actor).stream()
        .map(
            it ->
                new Todo(
                    path + "/ballot/desk/" + it.number(),
                    "ballot.todo.count",
                    it.title(),
                    it.number().toString(),
                    Optional.of(it.resultBy())))
        .toList();
  }
}
