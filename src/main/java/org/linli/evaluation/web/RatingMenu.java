package org.linli.evaluation.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.directory.CommunityDirectory;
import org.linli.evaluation.CallBack;
import org.linli.evaluation.CallBackReading;
import org.linli.evaluation.EvaluationPermission;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedView;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Todo;
import org.linli.web.TodoSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Asks raisers to rate, and staff to call back those who were not content. */
@Component
@Order(25)
class RatingMenu implements MenuSource, TodoSource {

  private final CallBackReading calls;
  private final NeedReading needs;
  private final CommunityDirectory communities;
  private final Clock clock;

  RatingMenu(
      CallBackReading calls, NeedReading needs, CommunityDirectory communities, Clock clock) {
    this.calls = calls;
    this.needs = needs;
    this.communities = communities;
    this.clock = clock;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.WORK;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return community.id() != Community.ROOT_ID
            && grants.permissions().contains(EvaluationPermission.RECORD.code())
        ? List.of(
            new MenuItem(community.path() + "/evaluation/desk", "talk", "evaluation.menu.desk"))
        : List.of();
  }

  @Override
  public List<Todo> todo(Actor actor) {
    var community = communities.byId(actor.communityId());
    return Stream.concat(calls(actor, community), rate(actor, community)).toList();
  }

  private Stream<Todo> calls(Actor actor, Community community) {
    var now = clock.instant();
    return actor.may(EvaluationPermission.RECORD)
        ? calls.open(actor).stream()
            .filter(call -> !call.againAt().isAfter(now))
            .map(call -> todo(community, call))
        : Stream.empty();
  }

  private Stream<Todo> rate(Actor actor, Community community) {
    return actor.may(EvaluationPermission.RATE)
        ? needs.toRate(actor).stream().map(need -> todo(community, need))
        : Stream.empty();
  }

  private static Todo todo(Community community, NeedView need) {
    return new Todo(
        community.path() + "/needs/" + need.number(),
        "needs.todo.rate",
        need.title(),
        community.display(need.number()),
        Optional.of(need.dueAt()));
  }

  private static Todo todo(Community community, CallBack call) {
    return new Todo(
        community.path() + "/evaluation/desk/calls/" + call.id(),
        "evaluation.todo.call",
        call.title(),
        community.display(call.number()),
        Optional.of(call.dueAt()),
        call.rank(),
        call.affected(),
        Optional.empty());
  }
}
