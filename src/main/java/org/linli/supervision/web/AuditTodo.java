package org.linli.supervision.web;

import java.util.List;
import java.util.Optional;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.supervision.AuditDesk;
import org.linli.web.Todo;
import org.linli.web.TodoSource;
import org.springframework.stereotype.Component;

/** Audits wait for those on whom lots fell. */
@Component
class AuditTodo implements TodoSource {

  private final AuditDesk audits;
  private final CommunityDirectory communities;

  AuditTodo(AuditDesk audits, CommunityDirectory communities) {
    this.audits = audits;
    this.communities = communities;
  }

  @Override
  public List<Todo> todo(Actor actor) {
    var path = communities.byId(actor.communityId()).path() + "/supervision/";
    return audits.own(actor).stream()
        .map(
            it ->
                new Todo(
                    path + "audits/" + it.id() + "/work",
                    "supervision.todo.audit",
                    it.title(),
                    it.number().toString(),
                    Optional.of(it.due().at())))
        .toList();
  }
}
