package org.linli.directory.imports.web;

import java.util.List;
import java.util.Optional;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.imports.ImportReading;
import org.linli.directory.imports.RegisterImport;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.web.Todo;
import org.linli.web.TodoSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Files that wait for whoever may apply them. */
@Component
@Order(60)
class ImportTodo implements TodoSource {

  private final ImportReading reading;
  private final CommunityDirectory communities;

  ImportTodo(ImportReading reading, CommunityDirectory communities) {
    this.reading = reading;
    this.communities = communities;
  }

  @Override
  public List<Todo> todo(Actor actor) {
    var community = communities.byId(actor.communityId());
    return reading.waiting(actor).stream().map(file -> todo(community, file)).toList();
  }

  private static Todo todo(Community community, RegisterImport file) {
    var at = RegisterPage.of(file.register()).imports() + "/" + file.id();
    return new Todo(
        community.path() + at, "directory.todo.commit", file.fileName(), "", Optional.empty());
  }
}
