package org.linli.goods.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import linli.jte.Templates;
import org.linli.directory.CommunityDirectory;
import org.linli.goods.GoodsPermission;
import org.linli.goods.GoodsReading;
import org.linli.goods.LoanStatus;
import org.linli.goods.LoanView;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.platform.Dates;
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

/** What keepers hand out today and want back (RES-8). */
@Controller
@Order(27)
class GoodsDesk implements MenuSource, TodoSource {

  private static final int MOST_SHOWN = 50;

  private final GoodsReading reading;
  private final CommunityDirectory communities;
  private final Templates templates;
  private final Clock clock;

  GoodsDesk(
      GoodsReading reading, CommunityDirectory communities, Templates templates, Clock clock) {
    this.reading = reading;
    this.communities = communities;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/c/{community}/goods/desk")
  View desk(Actor actor, Layout page) {
    return Screen.ok(templates.goodsDesk(page, reading.desk(actor), today()));
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.RESOURCES;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return keeps(grants)
        ? List.of(new MenuItem(community.path() + "/goods/desk", "tool", "goods.desk.title"))
        : List.of();
  }

  private static boolean keeps(Grants grants) {
    return grants.permissions().contains(GoodsPermission.KEEP.code())
        || (grants.permissions().contains(GoodsPermission.LEND.code())
            && grants.organizationId().isPresent());
  }

  @Override
  public List<Todo> todo(Actor actor) {
    if (!keeps(actor.grants())) {
      return List.of();
    }
    var at = communities.byId(actor.communityId()).path() + "/goods/loans/";
    return reading.desk(actor).stream()
        .filter(this::waits)
        .limit(MOST_SHOWN)
        .map(it -> tapped(at, it))
        .toList();
  }

  /** To be fetched from today on, or overdue: what is out until then asks nothing of anybody. */
  private boolean waits(LoanView loan) {
    return loan.overdue(today())
        || (loan.status() == LoanStatus.ASKED && !loan.from().isAfter(today()));
  }

  /** What is there and is fetched is handed out by one tap. */
  private Todo tapped(String at, LoanView loan) {
    var todo = todo(at, loan);
    return loan.status() == LoanStatus.ASKED && loan.there() && loan.fetchable(today())
        ? todo.with(new Todo.Tap(at + loan.id() + "/hand-out", "goods.hand-out", ""))
        : todo;
  }

  private static Todo todo(String at, LoanView loan) {
    var asked = loan.status() == LoanStatus.ASKED;
    var due = loan.until().plusDays(1).atStartOfDay(Dates.ZONE).toInstant();
    return new Todo(
        at + loan.id(),
        asked ? "goods.todo.hand-out" : "goods.todo.overdue",
        loan.thing().name(),
        loan.until().toString(),
        asked ? Optional.empty() : Optional.of(due));
  }
}
