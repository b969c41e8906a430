package org.linli.proposals.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.proposals.ProposalLine;
import org.linli.proposals.ProposalPermission;
import org.linli.proposals.ProposalReading;
import org.linli.proposals.ProposalState;
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
    return MenuGroup.PROJECTS;
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
    return Stream.of(
            reading.due(actor).stream().map(it -> answer(at, it, actor)),
            reading.appealed(actor).stream()
                .map(
                    it ->
                        new Todo(
                            at + "desk/" + it,
                            "proposals.todo.appeal",
                            "",
                            it.toString(),
                            Optional.empty())),
            reading.waiting(actor).stream()
                .map(
                    it ->
                        new Todo(
                            at + "mine/" + it.number(),
                            "proposals.todo.author",
                            it.title(),
                            it.number().toString(),
                            Optional.empty())))
        .flatMap(each -> each)
        .toList();
  }

  private static Todo answer(String at, ProposalLine proposal, Actor actor) {
    var decides =
        actor.may(ProposalPermission.DECIDE) || proposal.status() == ProposalState.REFERRED;
    return new Todo(
        at + "desk/" + proposal.number(),
        decides ? "proposals.todo.decide" : "proposals.todo.review",
        proposal.title(),
        proposal.number().toString(),
        proposal.decideBy());
  }
}
