package org.linli.proposals.web;

import java.util.List;
import java.util.stream.Stream;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.proposals.ProposalPermission;
import org.linli.proposals.ProposalReading;
import org.linli.proposals.Waiting;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Todo;
import org.linli.web.TodoSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads staff to proposals, and says what proposals ask of whom. */
@Component
@Order(28)
class ProposalMenu implements MenuSource, TodoSource {

  private final ProposalReading reading;
  private final CommunityDirectory communities;

  ProposalMenu(ProposalReading reading, CommunityDirectory communities) {
    this.reading = reading;
    this.communities = communities;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.DELIBERATION;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return Stream.of(ProposalPermission.REVIEW, ProposalPermission.DESIGN, ProposalPermission.TEND)
            .anyMatch(it -> grants.permissions().contains(it.code()))
        ? List.of(new MenuItem(community.path() + "/proposals/desk", "doc", "proposals.desk.title"))
        : List.of();
  }

  @Override
  public List<Todo> todo(Actor actor) {
    var at = communities.byId(actor.communityId()).path() + "/proposals/";
    return reading.waiting(actor).stream().map(it -> todo(at, it, actor)).toList();
  }

  private static Todo todo(String at, Waiting waiting, Actor actor) {
    var author = waiting.kind() == Waiting.Kind.AUTHOR;
    var act =
        switch (waiting.kind()) {
          case ANSWER ->
              actor.may(ProposalPermission.DECIDE)
                  ? "proposals.todo.decide"
                  : "proposals.todo.review";
          case APPEAL -> "proposals.todo.appeal";
          case AUTHOR -> "proposals.todo.author";
        };
    return new Todo(
        at + (author ? "mine/" : "desk/") + waiting.number(),
        act,
        waiting.title(),
        waiting.number().toString(),
        waiting.due());
  }
}
