package org.linli.matching.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import java.util.stream.Stream;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.matching.ClaimManagement;
import org.linli.matching.ClaimPermission;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedPanel;
import org.linli.needs.NeedView;
import org.linli.web.Layout;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers the next move of a claim to whoever may make it. */
@Component
@Order(10)
class ClaimPanel implements NeedPanel {

  private final ClaimManagement claims;
  private final Templates templates;

  ClaimPanel(ClaimManagement claims, Templates templates) {
    this.claims = claims;
    this.templates = templates;
  }

  @Override
  public Optional<JteModel> panel(Actor actor, NeedView need, Layout page) {
    return of(need, NeedAction.CLAIM, NeedAction.FILE)
        .filter(action -> actor.may(asked(action)))
        .or(
            () ->
                of(need, NeedAction.COMPLETE, NeedAction.LAPSE)
                    .filter(action -> claims.holds(actor, need.number())))
        .map(action -> templates.matching_panel(page, need, action));
  }

  /** The first of the actions that the need allows. */
  private static Optional<NeedAction> of(NeedView need, NeedAction... actions) {
    return Stream.of(actions).filter(need.status()::allows).findFirst();
  }

  private static ClaimPermission asked(NeedAction action) {
    return action == NeedAction.CLAIM ? ClaimPermission.CLAIM : ClaimPermission.FILE;
  }
}
