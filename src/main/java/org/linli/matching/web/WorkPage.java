package org.linli.matching.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import linli.jte.Templates;
import org.linli.directory.OrganizationManagement;
import org.linli.directory.OrganizationView;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.ShortNumber;
import org.linli.matching.ClaimPermission;
import org.linli.matching.ShareReading;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.springframework.stereotype.Component;

/** The page of whoever has a need in hand, with each form that they may need. */
@Component
class WorkPage {

  private final ShareReading shares;
  private final OrganizationManagement organizations;
  private final Templates templates;

  WorkPage(ShareReading shares, OrganizationManagement organizations, Templates templates) {
    this.shares = shares;
    this.organizations = organizations;
    this.templates = templates;
  }

  JteModel of(Actor actor, Layout page, ShortNumber number, FormState form) {
    var work = shares.work(actor, number);
    return templates.matchingWork(page, work, others(actor), form);
  }

  /** Whom the actor may ask; read for whoever might, so that each page costs the same. */
  private List<OrganizationView> others(Actor actor) {
    return actor.may(ClaimPermission.CLAIM) || actor.may(ClaimPermission.CLAIM_SMALL)
        ? organizations.choices(actor).stream()
            .filter(it -> !actor.grants().organizationId().filter(it.id()::equals).isPresent())
            .toList()
        : List.of();
  }

  /**
   * Several forms stand on the page; what they share has a name of its own in each.
   *
   * @param shown names on the page by those of the command
   */
  static FormState rejected(FormState form, Invalid invalid, Map<String, String> shown) {
    var errors =
        invalid.errors().stream()
            .map(
                error ->
                    new Invalid.FieldError(
                        shown.getOrDefault(error.field(), error.field()),
                        error.code(),
                        error.details()))
            .toList();
    return new FormState(form.values(), errors);
  }
}
