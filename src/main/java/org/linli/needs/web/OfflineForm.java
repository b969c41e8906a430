package org.linli.needs.web;

import java.util.List;
import linli.jte.Templates;
import org.linli.directory.LocalAreaReading;
import org.linli.kernel.Scope;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedSource;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Screen;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/**
 * The page that a device keeps for the time without a connection: a need on one page, which the
 * device sends later (NEED-1). Only there where the operator switched it on.
 */
@Controller
@ConditionalOnProperty("linli.web.offline")
class OfflineForm {

  private final NeedReading reading;
  private final LocalAreaReading places;
  private final Templates templates;

  OfflineForm(NeedReading reading, LocalAreaReading places, Templates templates) {
    this.reading = reading;
    this.places = places;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/needs/offline")
  View form(Scope scope, Layout page) {
    var sources = List.of(NeedSource.VISIT, NeedSource.HOTLINE, NeedSource.PAPER, NeedSource.CHAT);
    return Screen.ok(
        templates.needsOffline(
            page,
            reading.categories(page.community()),
            RaiseViews.buildings(places.places(scope)),
            sources,
            FormState.empty()));
  }
}
