package org.linli.disclosure.web;

import java.util.List;
import java.util.Optional;
import org.linli.directory.CommunityDirectory;
import org.linli.disclosure.DisclosureManagement;
import org.linli.kernel.Actor;
import org.linli.ledger.LedgerPermission;
import org.linli.web.Todo;
import org.linli.web.TodoSource;
import org.springframework.stereotype.Component;

/** A quarter that is over waits for those who close it. */
@Component
class DisclosureTodo implements TodoSource {

  private final DisclosureManagement disclosure;
  private final CommunityDirectory communities;

  DisclosureTodo(DisclosureManagement disclosure, CommunityDirectory communities) {
    this.disclosure = disclosure;
    this.communities = communities;
  }

  @Override
  public List<Todo> todo(Actor actor) {
    if (!actor.may(LedgerPermission.MANAGE) || !actor.may(LedgerPermission.READ)) {
      return List.of();
    }
    var path = communities.byId(actor.communityId()).path() + "/disclosure/desk";
    return disclosure.overdue(actor).stream()
        .map(
            it ->
                new Todo(
                    path,
                    "disclosure.todo",
                    it.quarter().toString(),
                    "",
                    Optional.of(it.due().at())))
        .toList();
  }
}
