package org.linli.ballot.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import linli.jte.Templates;
import org.linli.ballot.BallotReading;
import org.linli.kernel.Scope;
import org.linli.web.FrontCard;
import org.linli.web.Layout;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says on the first page on what votes are taken now. */
@Component
@Order(5)
class BallotCard implements FrontCard {

  private final BallotReading reading;
  private final Templates templates;

  BallotCard(BallotReading reading, Templates templates) {
    this.reading = reading;
    this.templates = templates;
  }

  @Override
  public Optional<JteModel> card(Scope scope, Layout page) {
    var open = reading.open(scope);
    return open.isEmpty() ? Optional.empty() : Optional.of(templates.ballot_card(page, open));
  }
}
