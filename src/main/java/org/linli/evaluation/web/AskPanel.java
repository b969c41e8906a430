package org.linli.evaluation.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import linli.jte.Templates;
import org.linli.evaluation.EvaluationPermission;
import org.linli.kernel.Actor;
import org.linli.needs.Concern;
import org.linli.needs.NeedPanel;
import org.linli.needs.NeedStatus;
import org.linli.needs.NeedView;
import org.linli.web.Layout;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads staff to where they write down what people told them. */
@Component
@Order(5)
class AskPanel implements NeedPanel {

  private final Templates templates;

  AskPanel(Templates templates) {
    this.templates = templates;
  }

  @Override
  public Optional<JteModel> panel(
      Actor actor, NeedView need, Optional<Concern> concern, Layout page) {
    var done = need.status() == NeedStatus.COMPLETED || need.status() == NeedStatus.CLOSED;
    return done && actor.may(EvaluationPermission.RECORD)
        ? Optional.of(templates.evaluation_ask(page, need))
        : Optional.empty();
  }
}
