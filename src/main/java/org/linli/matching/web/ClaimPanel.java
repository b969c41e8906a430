package org.linli.matching.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.matching.ClaimPermission;
import org.linli.matching.ShareReading;
import org.linli.needs.Concern;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedPanel;
import org.linli.needs.NeedView;
import org.linli.web.Layout;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows units and the community who has it, and offers the next move of a claim. */
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
  public Optional<JteModel> panel(
      Actor actor, NeedView need, Optional<Concern> concern, Layout page) {
    return works(actor) && need.status().allows(NeedAction.LEAVE)
        ? Optional.of(templates.matching_claims(page, need, shares.seen(actor, need)))
        : Optional.empty();
  }

  /** Whether the reader claims for a unit or files. */
  static boolean works(Actor actor) {
    return actor.may(ClaimPermission.CLAIM) || actor.may(ClaimPermission.FILE);
  }
}
