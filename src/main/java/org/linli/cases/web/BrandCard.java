package org.linli.cases.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import linli.jte.Templates;
import org.linli.cases.CaseReading;
import org.linli.kernel.Scope;
import org.linli.web.FrontCard;
import org.linli.web.Layout;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a community is known for, on its first page 一社区一品牌 (PROJ-5). */
@Component
@Order(10)
class BrandCard implements FrontCard {

  private final CaseReading reading;
  private final Templates templates;

  BrandCard(CaseReading reading, Templates templates) {
    this.reading = reading;
    this.templates = templates;
  }

  @Override
  public Optional<JteModel> card(Scope scope, Layout page) {
    return reading.brand(scope).map(it -> templates.cases_front(page, it));
  }
}
