package org.linli.home.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import linli.jte.Templates;
import org.linli.calendar.WorkCalendar;
import org.linli.directory.CommunityDirectory;
import org.linli.home.HomeReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.linli.needs.web.NeedFigures;
import org.linli.platform.Dates;
import org.linli.web.FrontCard;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.Todo;
import org.linli.web.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The first pages: of the installation, of a community, of somebody's day. */
@Controller
class HomePages {

  private static final String RATE = "evaluation:rate";

  private final HomeReading home;
  private final CommunityDirectory communities;
  private final NeedFigures figures;
  private final Templates templates;
  private final WorkCalendar calendar;
  private final List<FrontCard> cards;
  private final Clock clock;

  HomePages(
      HomeReading home,
      CommunityDirectory communities,
      NeedFigures figures,
      Templates templates,
      WorkCalendar calendar,
      List<FrontCard> cards,
      Clock clock) {
    this.cards = cards;
    this.calendar = calendar;
    this.clock = clock;
    this.home = home;
    this.communities = communities;
    this.figures = figures;
    this.templates = templates;
  }

  @GetMapping("/")
  View root(Layout page) {
    var open = communities.first();
    return open.size() == 1
        ? Redirect.to(open.getFirst().path())
        : Screen.ok(templates.homeCommunities(page, open));
  }

  @GetMapping("/c/{community}")
  View community(Scope scope, Visitor visitor, Layout page) {
    var front = home.front(scope);
    var own = visitor.actor().flatMap(home::latestOwn).map(figures::lit);
    var done =
        visitor
            .actor()
            .filter(actor -> actor.grants().permissions().contains(RATE))
            .flatMap(home::toRate)
            .map(figures::lit);
    var today = Dates.day(clock.instant());
    var latest = front.latest().stream().map(figures::lit).toList();
    return Screen.ok(
        templates.homeCommunity(
            page,
            front.month(),
            Lane.of(front.month()),
            latest,
            own,
            done,
            today,
            DayNote.from(today, calendar),
            cards.stream().flatMap(it -> it.card(scope, page).stream()).toList()));
  }

  @GetMapping("/c/{community}/home/desk")
  View desk(Actor actor, Layout page) {
    var late =
        actor.grants().permissions().contains("needs:verify")
            ? page.at("/needs/desk?status=VERIFIED&light=late")
            : "";
    return Screen.ok(templates.homeDesk(page, day(home.todo(actor)), Optional.empty(), late));
  }

  /** The same for those who work for a street, or for a department that it calls. */
  @GetMapping("/home/area/{area}")
  View street(Actor actor, Layout page, @PathVariable String area) {
    return Screen.ok(templates.homeDesk(page, day(home.above(actor)), Optional.of(area), ""));
  }

  private Day day(List<Todo> todos) {
    var now = clock.instant();
    return Day.of(
        todos, now, due -> calendar.shown(new org.linli.calendar.Due(due, false), now).light());
  }
}
