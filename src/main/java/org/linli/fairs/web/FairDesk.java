package org.linli.fairs.web;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.fairs.CancelFair;
import org.linli.fairs.ConcludeFair;
import org.linli.fairs.FairManagement;
import org.linli.fairs.FairPermission;
import org.linli.fairs.FairReading;
import org.linli.fairs.StallView;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.QrCode;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Where the community schedules fairs, prints their signs, and says how they went (RES-7). */
@Controller
class FairDesk {

  private final FairReading reading;
  private final FairManagement fairs;
  private final Templates templates;
  private final Clock clock;

  FairDesk(FairReading reading, FairManagement fairs, Templates templates, Clock clock) {
    this.reading = reading;
    this.fairs = fairs;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/c/{community}/fairs/new")
  View form(Actor actor, Layout page) {
    actor.require(FairPermission.MANAGE);
    return Screen.ok(templates.fairsForm(page, FormState.empty()));
  }

  @PostMapping("/c/{community}/fairs")
  View schedule(Actor actor, Layout page, Community community, FormState form) {
    try {
      var first = fairs.schedule(actor, FairForms.schedule(form)).getFirst();
      return Redirect.to(community.path() + "/fairs/" + first);
    } catch (Invalid invalid) {
      return Screen.rejected(templates.fairsForm(page, form.rejected(invalid)));
    }
  }

  /** A sign for each stall, on paper. */
  @GetMapping("/c/{community}/fairs/{fair}/signs")
  View signs(Actor actor, Layout page, @PathVariable UUID fair) {
    actor.require(FairPermission.MANAGE);
    var shown = reading.show(actor.scope(), fair);
    var signs = shown.stalls().stream().map(stall -> sign(page, fair, stall)).toList();
    return Screen.ok(templates.fairsSigns(page, shown.fair(), signs));
  }

  /**
   * The code leads to the resource; where there are several, to the stall, which names them all.
   */
  private static StallSign sign(Layout page, UUID fair, StallView stall) {
    var only =
        Optional.of(stall.shows())
            .filter(shows -> shows.size() == 1)
            .map(shows -> shows.getFirst());
    var path =
        only.map(it -> "/resources/" + it.id())
            .orElse("/fairs/" + fair + "#stall-" + stall.number());
    return new StallSign(stall, QrCode.leadingTo(page, path));
  }

  @PostMapping("/c/{community}/fairs/{fair}/cancel")
  View cancel(
      Actor actor, Layout page, Community community, @PathVariable UUID fair, FormState form) {
    try {
      fairs.cancel(actor, fair, new CancelFair(form.value("reason"), form.value("series")));
      return back(community, fair);
    } catch (Invalid invalid) {
      return rejected(actor, page, fair, form.rejected(invalid));
    }
  }

  @PostMapping("/c/{community}/fairs/{fair}/results")
  View conclude(
      Actor actor, Layout page, Community community, @PathVariable UUID fair, FormState form) {
    try {
      fairs.conclude(actor, fair, new ConcludeFair(form.value("visitors")));
      return back(community, fair);
    } catch (Invalid invalid) {
      return rejected(actor, page, fair, form.rejected(invalid));
    }
  }

  private View rejected(Actor actor, Layout page, UUID fair, FormState form) {
    var shown = reading.show(actor.scope(), fair);
    return Screen.rejected(templates.fairsShow(page, shown, clock.instant(), form));
  }

  private static Redirect back(Community community, UUID fair) {
    return Redirect.to(community.path() + "/fairs/" + fair);
  }
}
