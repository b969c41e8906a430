package org.linli.funds.web;

import org.linli.funds.MakeAgreement;
import org.linli.funds.PlanYear;
import org.linli.funds.TermsManagement;
import org.linli.funds.TermsView;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Plans of years and agreements over JSON. */
@RestController
@RequestMapping("/api/c/{community}/funds/terms")
class TermsApi {

  private final TermsManagement terms;

  TermsApi(TermsManagement terms) {
    this.terms = terms;
  }

  @GetMapping
  TermsView show(Scope scope) {
    return terms.terms(scope);
  }

  @PostMapping("/plans")
  ResponseEntity<TermsView> plan(Actor actor, @RequestBody PlanYear command) {
    terms.plan(actor, command);
    return ResponseEntity.ok(terms.terms(actor.scope()));
  }

  @PostMapping("/agreements")
  ResponseEntity<TermsView> agree(Actor actor, @RequestBody MakeAgreement command) {
    terms.agree(actor, command);
    return ResponseEntity.ok(terms.terms(actor.scope()));
  }
}
