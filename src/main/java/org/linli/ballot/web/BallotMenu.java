package org.linli.ballot.web;

import java.util.List;
import java.util.Optional;
import org.linli.ballot.BallotCasting;
import org.linli.ballot.BallotPermission;
import org.linli.ballot.BallotView;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.web.Communities;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Todo;
import org.linli.web.TodoSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads staff to ballots, and says where one may vote. */
@Component
@Order(30)
class BallotMenu implements MenuSource, TodoSource {

  private final BallotCasting casting;
  private final Communities communities;

  BallotMenu(BallotCasting casting, Communities communities) {
    this.casting = casting;
    this.communities = communities;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.DELIBERATION;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return grants.permissions().contains(BallotPermission.MANAGE.code())
            || grants.permissions().contains(BallotPermission.TAKE.code())
        ? List.of(new MenuItem(community.path() + "/ballot/desk", "vote", "ballot.name"))
        : List.of();
  }

  @Override
  public List<Todo> todo(Actor actor) {
    var path = communities.withId(actor.communityId()).map(Community::path).orElse("");
    return casting.waiting(actor).stream().map(it -> vote(path, it)).toList();
  }

  private static Todo vote(String path, BallotView ballot) {
    return new Todo(
        path + "/ballot/" + ballot.number() + "/vote",
        "ballot.todo.vote",
        ballot.plan().title(),
        ballot.number().toString(),
        Optional.of(ballot.plan().times().closesAt()));
  }
}
