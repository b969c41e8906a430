package org.linli.supervision.web;

import java.util.List;
import java.util.Optional;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.supervision.ReviewManagement;
import org.linli.web.Todo;
import org.linli.web.TodoSource;
import org.springframework.stereotype.Component;

/** Reviews wait for those who were named. */
@Component
class ReviewTodo implements TodoSource {

  private final ReviewManagement reviews;
  private final CommunityDirectory communities;

  ReviewTodo(ReviewManagement reviews, CommunityDirectory communities) {
    this.reviews = reviews;
    this.communities = communities;
  }

  @Override
  public List<Todo> todo(Actor actor) {
    var path = communities.byId(actor.communityId()).path() + "/supervision/";
    return reviews.own(actor).stream()
        .map(
            it ->
                new Todo(
                    path + "reviews/" + it.id() + "/work",
                    "supervision.todo.review",
                    it.title(),
                    it.code(),
                    Optional.of(it.due().at())))
        .toList();
  }
}
