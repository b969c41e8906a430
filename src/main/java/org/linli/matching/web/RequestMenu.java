package org.linli.matching.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.matching.AcrossRequest;
import org.linli.matching.AcrossRequestManagement;
import org.linli.matching.AcrossStatus;
import org.linli.matching.ClaimPermission;
import org.linli.matching.UnitRequest;
import org.linli.matching.UnitRequestManagement;
import org.linli.platform.Dates;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Todo;
import org.linli.web.TodoSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What units are asked for, before everything that they may look at by themselves. */
@Component
@Order(22)
class RequestMenu implements MenuSource, TodoSource {

  private final UnitRequestManagement requests;
  private final AcrossRequestManagement across;
  private final CommunityDirectory communities;

  RequestMenu(
      UnitRequestManagement requests,
      AcrossRequestManagement across,
      CommunityDirectory communities) {
    this.requests = requests;
    this.across = across;
    this.communities = communities;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.RESOURCES;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return grants.permissions().contains(ClaimPermission.CLAIM.code())
        ? List.of(
            new MenuItem(community.path() + "/matching/requests", "talk", "matching.menu.requests"))
        : List.of();
  }

  @Override
  public List<Todo> todo(Actor actor) {
    if (!actor.may(ClaimPermission.CLAIM)) {
      return List.of();
    }
    var community = communities.byId(actor.communityId());
    return Stream.concat(
            requests.open(actor).stream().map(it -> todo(community, it)),
            across.open(actor).stream().map(it -> todo(community, it)))
        .toList();
  }

  private static Todo todo(Community community, UnitRequest request) {
    return new Todo(
        community.path() + "/matching/requests/" + request.id(),
        "matching.todo.answer",
        request.what(),
        community.display(request.need()),
        Optional.of(request.answerBy()));
  }

  private static Todo todo(Community community, AcrossRequest request) {
    var asked = request.status() == AcrossStatus.ASKED;
    return new Todo(
        community.path() + "/matching/across/" + request.id(),
        asked ? "matching.todo.answer" : "matching.todo.report",
        request.title(),
        request.number().toString(),
        Optional.of(Dates.end(asked ? request.answerBy() : request.promisedOn().orElseThrow())));
  }
}
