package org.linli.supervision.web;

import java.util.List;
import java.util.Optional;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.supervision.QuestionManagement;
import org.linli.web.Todo;
import org.linli.web.TodoSource;
import org.springframework.stereotype.Component;

/** Questions wait for an answer of those who manage. */
@Component
class QuestionTodo implements TodoSource {

  private final QuestionManagement questions;
  private final CommunityDirectory communities;

  QuestionTodo(QuestionManagement questions, CommunityDirectory communities) {
    this.questions = questions;
    this.communities = communities;
  }

  @Override
  public List<Todo> todo(Actor actor) {
    var path = communities.byId(actor.communityId()).path() + "/supervision/";
    return questions.waiting(actor).stream()
        .map(
            it ->
                new Todo(
                    path + "desk/questions/" + it.id(),
                    "supervision.todo.answer",
                    it.asked(),
                    it.about(),
                    Optional.of(it.due().at())))
        .toList();
  }
}
