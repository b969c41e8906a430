package org.linli.needs.web;

import java.util.List;
import java.util.Optional;
import linli.jte.Templates;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.needs.NeedPermission;
import org.linli.needs.NeedReading;
import org.linli.needs.UpwardNeed;
import org.linli.web.Layout;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Screen;
import org.linli.web.Todo;
import org.linli.web.TodoSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** What came up to a street from its communities (NEED-4). */
@Controller
@Order(22)
class EscalatedNeeds implements MenuSource, TodoSource {

  private static final String PATH = "/needs/escalated/";

  /** The digits of a code that name the street. */
  private static final int STREET = 9;

  private final NeedReading reading;
  private final CommunityDirectory communities;
  private final List<StreetPanel> panels;
  private final Templates templates;
  private final NeedFigures figures;

  EscalatedNeeds(
      NeedReading reading,
      CommunityDirectory communities,
      List<StreetPanel> panels,
      Templates templates,
      NeedFigures figures) {
    this.panels = panels;
    this.reading = reading;
    this.communities = communities;
    this.templates = templates;
    this.figures = figures;
  }

  @GetMapping(PATH + "{area}")
  View street(Actor actor, Layout page) {
    var needs = reading.upward(actor).stream().map(this::lit).toList();
    return Screen.ok(
        templates.needsEscalated(
            page, needs, panels.stream().map(it -> it.panel(actor, page)).toList()));
  }

  @Override
  public List<Todo> todo(Actor actor) {
    return List.of();
  }

  @Override
  public List<Todo> above(Actor actor) {
    return actor.may(NeedPermission.OVERSEE)
        ? reading.upward(actor).stream().flatMap(need -> todo(need).stream()).toList()
        : List.of();
  }

  /** What a community that is gone left has nowhere to be done. */
  private Optional<Todo> todo(UpwardNeed need) {
    return communities
        .place(need.fromCommunityId())
        .map(
            from ->
                new Todo(
                    from.path() + "/needs/desk/" + need.number(),
                    "needs.todo.look",
                    need.title().isEmpty() ? from.name() : need.title(),
                    from.shortName() + "-" + need.number(),
                    Optional.of(need.dueAt()),
                    need.rank().value(),
                    need.affected(),
                    Optional.of(need.holder().isEmpty() ? from.name() : need.holder())));
  }

  private CameUp lit(UpwardNeed need) {
    var from = communities.place(need.fromCommunityId());
    return new CameUp(
        need,
        from.map(Community::name).orElse(""),
        from.map(Community::path).orElse(""),
        figures.due(need.dueAt()));
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.WORK;
  }

  /** Whoever oversees finds the street's page from the street and from each of its communities. */
  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    var street = community.code().substring(0, STREET);
    return grants.permissions().contains(NeedPermission.OVERSEE.code()) && !street.endsWith("000")
        ? List.of(new MenuItem(PATH + street + "000", "wall", "needs.menu.escalated"))
        : List.of();
  }
}
