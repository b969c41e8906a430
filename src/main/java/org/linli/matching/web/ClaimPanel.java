package org.linli.matching.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
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

  private static final List<NeedAction> MOVES =
      List.of(NeedAction.CLAIM, NeedAction.FILE, NeedAction.COMPLETE, NeedAction.LAPSE);

  private final ClaimManagement claims;
  private final Templates templates;

  ClaimPanel(ClaimManagement claims, Templates templates) {
    this.claims = claims;
    this.templates = templates;
  }

  @Override
  public Optional<JteModel> panel(Actor actor, NeedView need, Layout page) {
    return MOVES.stream()
        .filter(need.status()::allows)
        .filter(action -> mayMake(action, actor, need))
        .findFirst()
        .map(action -> templates.matching_panel(page, need, action));
  }

  private boolean mayMake(NeedAction action, Actor actor, NeedView need) {
    return switch (action) {
      case CLAIM -> actor.may(ClaimPermission.CLAIM);
      case FILE -> actor.may(ClaimPermission.FILE);
      default -> claims.holds(actor, need.number());
    };
  }
}
