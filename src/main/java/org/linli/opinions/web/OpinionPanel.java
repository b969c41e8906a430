package org.linli.opinions.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.needs.Concern;
import org.linli.needs.NeedPanel;
import org.linli.needs.NeedStatus;
import org.linli.needs.NeedView;
import org.linli.opinions.OpinionPermission;
import org.linli.web.Layout;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets staff ask what people think of a need, wherever it stands, once everybody can read it. */
@Component
@Order(60)
class OpinionPanel implements NeedPanel {

  private final Templates templates;

  OpinionPanel(Templates templates) {
    this.templates = templates;
  }

  @Override
  public Optional<JteModel> panel(
      Actor actor, NeedView need, Optional<Concern> concern, Layout page) {
    return actor.may(OpinionPermission.MANAGE)
            && !need.status().ended()
            && need.status() != NeedStatus.RAISED
        ? Optional.of(templates.opinions_ask(page, need))
        : Optional.empty();
  }
}
