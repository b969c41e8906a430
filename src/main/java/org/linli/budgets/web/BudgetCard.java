package org.linli.budgets.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import linli.jte.Templates;
import org.linli.budgets.BudgetReading;
import org.linli.kernel.Scope;
import org.linli.web.FrontCard;
import org.linli.web.Layout;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says on the first page what money is decided on now, and what was decided last. */
@Component
@Order(4)
class BudgetCard implements FrontCard {

  private final BudgetReading reading;
  private final Templates templates;

  BudgetCard(BudgetReading reading, Templates templates) {
    this.reading = reading;
    this.templates = templates;
  }

  @Override
  public Optional<JteModel> card(Scope scope, Layout page) {
    var rounds = reading.newest(scope);
    return rounds.isEmpty() ? Optional.empty() : Optional.of(templates.budgets_card(page, rounds));
  }
}
