package org.linli.dispatch.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.calendar.Due;
import org.linli.directory.CommunityDirectory;
import org.linli.dispatch.DispatchPermission;
import org.linli.dispatch.ExclusionManagement;
import org.linli.dispatch.ProposalManagement;
import org.linli.dispatch.ReceiverAction;
import org.linli.dispatch.WhistleReading;
import org.linli.dispatch.WhistleStatus;
import org.linli.dispatch.WhistleView;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.web.Todo;
import org.linli.web.TodoSource;
import org.springframework.stereotype.Component;

/** What whistles ask of a department, and of the street that blew them. */
@Component
class WhistleTodo implements TodoSource {

  private final WhistleReading whistles;
  private final ProposalManagement proposals;
  private final ExclusionManagement exclusions;
  private final CommunityDirectory communities;

  WhistleTodo(
      WhistleReading whistles,
      ProposalManagement proposals,
      ExclusionManagement exclusions,
      CommunityDirectory communities) {
    this.whistles = whistles;
    this.proposals = proposals;
    this.exclusions = exclusions;
    this.communities = communities;
  }

  @Override
  public List<Todo> todo(Actor actor) {
    return List.of();
  }

  @Override
  public List<Todo> above(Actor actor) {
    var code = communities.place(actor.communityId()).map(Community::code).orElse("");
    var at = WhistlePages.PATH + code;
    return Stream.concat(organization(actor, at), street(actor, at)).toList();
  }

  private Stream<Todo> organization(Actor actor, String at) {
    var speaks = actor.grants().organizationId().isPresent();
    return actor.may(DispatchPermission.ANSWER) && speaks
        ? whistles.received(actor).stream().flatMap(it -> todo(at, it).stream())
        : Stream.empty();
  }

  private static Optional<Todo> todo(String at, WhistleReading.Received received) {
    var own = received.own();
    var href = at + "/received/" + own.id();
    if (own.may(ReceiverAction.CHECK_IN)) {
      var tap = new Todo.Tap(href + "/step", "dispatch.take.check-in", "CHECK_IN");
      return Optional.of(todo(href, "dispatch.todo.see", received).with(tap));
    }
    if (own.may(ReceiverAction.ACCEPT)) {
      return Optional.of(todo(href, "dispatch.take.accept", received));
    }
    return own.may(ReceiverAction.REPORT)
        ? Optional.of(todo(href, "dispatch.todo.report", received))
        : Optional.empty();
  }

  private static Todo todo(String href, String act, WhistleReading.Received received) {
    var own = received.own();
    var whistle = received.whistle();
    return new Todo(
        href,
        act,
        own.task().isEmpty() ? whistle.matter() : own.task(),
        whistle.number().toString(),
        own.due().map(Due::at));
  }

  private Stream<Todo> street(Actor actor, String at) {
    return actor.may(DispatchPermission.ISSUE)
        ? Stream.of(
                whistles.open(actor).stream().flatMap(it -> todo(at, it).stream()),
                proposals.open(actor).stream()
                    .map(
                        it ->
                            new Todo(
                                at,
                                "dispatch.todo.proposal",
                                it.title(),
                                it.number().toString(),
                                Optional.empty())),
                exclusions.open(actor).stream()
                    .map(
                        it ->
                            new Todo(
                                at + "/rates",
                                "dispatch.todo.exclusion",
                                it.name(),
                                it.number().toString(),
                                Optional.empty())))
            .flatMap(each -> each)
        : Stream.empty();
  }

  /** What organizations or the raiser have to do is not the street's. */
  private static Optional<Todo> todo(String at, WhistleView whistle) {
    var status = whistle.status();
    var act =
        !whistle.disputes().isEmpty()
            ? "dispatch.todo.dispute"
            : status == WhistleStatus.FALLEN_BACK
                ? "dispatch.todo.name"
                : status.asked() && !whistle.issuerConfirmed() ? "dispatch.todo.confirm" : "";
    return act.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Todo(
                at + "/whistles/" + whistle.id(),
                act,
                whistle.matter(),
                whistle.number().toString(),
                whistle.due().map(Due::at)));
  }
}
