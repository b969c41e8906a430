package org.linli.evaluation.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import linli.jte.Templates;
import org.linli.evaluation.EvaluationPermission;
import org.linli.kernel.Actor;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedPanel;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedView;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Asks the raiser how it went. */
@Component
@Order(0)
class RatingPanel implements NeedPanel {

  private final NeedReading needs;
  private final Templates templates;

  RatingPanel(NeedReading needs, Templates templates) {
    this.needs = needs;
    this.templates = templates;
  }

  @Override
  public Optional<JteModel> panel(Actor actor, NeedView need, Layout page) {
    return need.status().allows(NeedAction.CLOSE)
            && actor.may(EvaluationPermission.RATE)
            && needs.raisedBy(actor, need.id())
        ? Optional.of(templates.evaluation_rate(page, need, FormState.empty()))
        : Optional.empty();
  }
}
