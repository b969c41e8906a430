package org.linli.goods.web;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.goods.GoodsKeepers;
import org.linli.goods.GoodsReading;
import org.linli.goods.LoanManagement;
import org.linli.goods.LoanView;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.platform.Dates;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** A loan, for whose it is and who keeps the thing: handed out, brought back, given up (RES-8). */
@Controller
class LoanPages {

  private final GoodsReading reading;
  private final LoanManagement loans;
  private final Templates templates;
  private final Clock clock;

  LoanPages(GoodsReading reading, LoanManagement loans, Templates templates, Clock clock) {
    this.reading = reading;
    this.loans = loans;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/c/{community}/goods/loans/{loan}")
  View show(Actor actor, Layout page, @PathVariable UUID loan) {
    var shown = reading.loan(actor, loan);
    return Screen.ok(show(actor, page, shown, GoodsForms.of(shown)));
  }

  @PostMapping("/c/{community}/goods/loans/{loan}/hand-out")
  View handOut(Actor actor, Community community, @PathVariable UUID loan) {
    loans.handOut(actor, loan);
    return back(community, loan);
  }

  @PostMapping("/c/{community}/goods/loans/{loan}/take-back")
  View takeBack(
      Actor actor, Layout page, Community community, @PathVariable UUID loan, FormState form) {
    try {
      loans.takeBack(actor, loan, GoodsForms.takeBack(form));
      return back(community, loan);
    } catch (Invalid invalid) {
      return Screen.rejected(show(actor, page, reading.loan(actor, loan), form.rejected(invalid)));
    }
  }

  @PostMapping("/c/{community}/goods/loans/{loan}/end")
  View end(Actor actor, Layout page, Community community, @PathVariable UUID loan, FormState form) {
    try {
      loans.end(actor, loan, GoodsForms.end(form));
      return back(community, loan);
    } catch (Invalid invalid) {
      return Screen.rejected(show(actor, page, reading.loan(actor, loan), form.rejected(invalid)));
    }
  }

  private JteModel show(Actor actor, Layout page, LoanView loan, FormState form) {
    var own = loan.borrower().account().filter(actor.accountId()::equals).isPresent();
    var keeper = GoodsKeepers.include(actor, loan.thing());
    return templates.goodsLoan(page, loan, Dates.day(clock.instant()), own, keeper, form);
  }

  private static View back(Community community, UUID loan) {
    return Redirect.to(community.path() + "/goods/loans/" + loan);
  }
}
