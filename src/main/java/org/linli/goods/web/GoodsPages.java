package org.linli.goods.web;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.goods.GoodsKeepers;
import org.linli.goods.GoodsPermission;
import org.linli.goods.GoodsReading;
import org.linli.goods.LoanManagement;
import org.linli.goods.ThingSearch;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.platform.Dates;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Anybody sees what is there; members borrow it (RES-8). */
@Controller
class GoodsPages {

  private final GoodsReading reading;
  private final LoanManagement loans;
  private final Templates templates;
  private final Clock clock;

  GoodsPages(GoodsReading reading, LoanManagement loans, Templates templates, Clock clock) {
    this.reading = reading;
    this.loans = loans;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/c/{community}/goods")
  View list(
      Scope scope,
      Layout page,
      Community community,
      Paging paging,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String keeper) {
    var search = ThingSearch.of(q, keeper);
    var listed = reading.listed(scope, community, search, paging);
    return Screen.ok(templates.goodsList(page, listed, search, reading.keepers(scope, community)));
  }

  @GetMapping("/c/{community}/goods/{thing:[0-9a-f]{8}-.*}")
  View show(
      Visitor visitor,
      Scope scope,
      Layout page,
      Community community,
      @PathVariable UUID thing,
      @RequestParam(defaultValue = "") String from) {
    var first = from.isEmpty() ? Dates.day(clock.instant()).toString() : from;
    var form = FormState.of(Map.of("pieces", "1", "fetchOn", first));
    return Screen.ok(show(visitor, scope, page, community, thing, form));
  }

  @PostMapping("/c/{community}/goods/{thing}/borrow")
  View borrow(
      Actor actor,
      Visitor visitor,
      Layout page,
      Community community,
      @PathVariable UUID thing,
      FormState form) {
    try {
      var loan = loans.borrow(actor, thing, GoodsForms.borrow(form));
      return Redirect.to(community.path() + "/goods/loans/" + loan);
    } catch (Invalid invalid) {
      return Screen.rejected(
          show(visitor, actor.scope(), page, community, thing, form.rejected(invalid)));
    }
  }

  @GetMapping("/c/{community}/goods/mine")
  View mine(Actor actor, Layout page) {
    return Screen.ok(templates.goodsMine(page, reading.mine(actor), Dates.day(clock.instant())));
  }

  private JteModel show(
      Visitor visitor, Scope scope, Layout page, Community community, UUID thing, FormState form) {
    var shown = reading.show(scope, community, thing);
    var keeper = visitor.actor().filter(it -> GoodsKeepers.include(it, shown.thing())).isPresent();
    var borrows =
        visitor.actor().isEmpty()
            || visitor.actor().filter(it -> it.may(GoodsPermission.BORROW)).isPresent();
    return templates.goodsShow(page, shown, form, keeper, borrows || keeper);
  }
}
