package org.linli.juries.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.calendar.Due;
import org.linli.directory.CommunityDirectory;
import org.linli.juries.JuryPermission;
import org.linli.juries.JuryReading;
import org.linli.juries.Reply;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Todo;
import org.linli.web.TodoSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads staff to juries; says who was drawn, and which recommendation waits for an answer. */
@Component
@Order(37)
class JuryMenu implements MenuSource, TodoSource {

  private final JuryReading juries;
  private final CommunityDirectory communities;

  JuryMenu(JuryReading juries, CommunityDirectory communities) {
    this.juries = juries;
    this.communities = communities;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.DELIBERATION;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return Stream.of(JuryPermission.MANAGE, JuryPermission.ANSWER)
            .anyMatch(it -> grants.permissions().contains(it.code()))
        ? List.of(new MenuItem(community.path() + "/juries/desk", "people", "juries.name"))
        : List.of();
  }

  @Override
  public List<Todo> todo(Actor actor) {
    var at = communities.byId(actor.communityId()).path() + "/juries/";
    return Stream.concat(
            juries.asked(actor).stream()
                .map(
                    it ->
                        new Todo(
                            at + "mine/" + it.id(),
                            it.reply() == Reply.ASKED ? "juries.todo.reply" : "juries.todo.approve",
                            it.jury().question(),
                            it.jury().number().toString(),
                            it.reply() == Reply.ASKED
                                ? Optional.of(it.replyBy())
                                : Optional.empty())),
            juries.unanswered(actor).stream()
                .map(
                    it ->
                        new Todo(
                            at + "desk/" + it.number(),
                            "juries.todo.answer",
                            it.question(),
                            it.number().toString(),
                            it.answerBy().map(Due::at))))
        .toList();
  }
}
