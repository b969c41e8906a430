package org.linli.funds.web;

import java.util.UUID;
import linli.jte.Templates;
import org.linli.funds.FundReading;
import org.linli.funds.GivingReading;
import org.linli.kernel.Scope;
import org.linli.web.Layout;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Funds for everybody: what is in them, where it came from, what it is for (FUND-1, FUND-2). */
@Controller
class FundPages {

  private final FundReading reading;
  private final GivingReading giving;
  private final Templates templates;

  FundPages(FundReading reading, GivingReading giving, Templates templates) {
    this.reading = reading;
    this.giving = giving;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/funds")
  View list(Scope scope, Layout page) {
    return Screen.ok(templates.fundsList(page, reading.list(scope), giving.campaigns(scope)));
  }

  @GetMapping("/c/{community}/funds/{fund:[0-9a-f]{8}-.*}")
  View show(Scope scope, Layout page, @PathVariable UUID fund) {
    return Screen.ok(templates.fundsShow(page, reading.show(scope, fund)));
  }
}
