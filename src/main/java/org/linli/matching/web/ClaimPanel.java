package org.linli.matching.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.matching.ShareReading;
import org.linli.needs.NeedPanel;
import org.linli.needs.NeedView;
import org.linli.web.Layout;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers the next move of a claim to whoever may make it. */
@Component
@Order(10)
class ClaimPanel implements NeedPanel {

  private final ShareReading shares;
  private final Templates templates;

  ClaimPanel(ShareReading shares, Templates templates) {
    this.shares = shares;
    this.templates = templates;
  }

  @Override
  public Optional<JteModel> panel(Actor actor, NeedView need, Layout page) {
    return shares.next(actor, need).map(action -> templates.matching_panel(page, need, action));
  }
}
