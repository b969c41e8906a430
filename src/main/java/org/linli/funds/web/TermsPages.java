package org.linli.funds.web;

import linli.jte.Templates;
import org.linli.funds.MakeAgreement;
import org.linli.funds.PlanYear;
import org.linli.funds.TermsManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Scope;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Plans of years and agreements with their terms: everybody reads them, staff add to them. */
@Controller
class TermsPages {

  private static final String TERMS = "/funds/terms";

  private final TermsManagement terms;
  private final Templates templates;

  TermsPages(TermsManagement terms, Templates templates) {
    this.terms = terms;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/funds/terms")
  View show(Scope scope, Layout page) {
    return Screen.ok(templates.fundsTerms(page, terms.terms(scope), FormState.empty()));
  }

  @PostMapping("/c/{community}/funds/terms/plans")
  View plan(Actor actor, Community community, Layout page, FormState form) {
    try {
      terms.plan(
          actor,
          new PlanYear(
              form.value("planYear"),
              form.value("planHouseholds"),
              form.value("plannedYuan"),
              form.value("planNote")));
      return Redirect.to(community.path() + TERMS);
    } catch (Invalid invalid) {
      return rejected(actor, page, form.rejected(invalid));
    }
  }

  @PostMapping("/c/{community}/funds/terms/agreements")
  View agree(Actor actor, Community community, Layout page, FormState form) {
    try {
      terms.agree(
          actor,
          new MakeAgreement(
              form.value("agreementKind"),
              form.value("agreementTitle"),
              form.value("withUnit"),
              form.value("agreedYuan"),
              form.value("agreedFrom"),
              form.value("agreedUntil"),
              form.value("agreedTerms"),
              form.value("inReturn")));
      return Redirect.to(community.path() + TERMS);
    } catch (Invalid invalid) {
      return rejected(actor, page, form.rejected(invalid));
    }
  }

  private View rejected(Actor actor, Layout page, FormState form) {
    return Screen.rejected(templates.fundsTerms(page, terms.terms(actor.scope()), form));
  }
}
