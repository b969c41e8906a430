package org.linli.matching.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.linli.matching.ClaimPermission;
import org.linli.matching.ShareReading;
import org.linli.matching.Shared;
import org.linli.needs.Concern;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedOutcome;
import org.linli.needs.NeedView;
import org.linli.web.Layout;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Tells everybody who does which part of a need that is in hand and how much of it nobody has
 * taken, and residents what they may do about it; units and the community have a panel for both.
 * What is done is told by the timeline.
 */
@Component
@Order(5)
class SharedOutcome implements NeedOutcome {

  private final ShareReading shares;
  private final Templates templates;

  SharedOutcome(ShareReading shares, Templates templates) {
    this.shares = shares;
    this.templates = templates;
  }

  @Override
  public Optional<JteModel> outcome(
      Scope scope, Optional<Actor> reader, Optional<Concern> concern, NeedView need, Layout page) {
    if (!need.status().allows(NeedAction.LEAVE) || reader.filter(ClaimPanel::works).isPresent()) {
      return Optional.empty();
    }
    return reader
        .filter(actor -> actor.may(ClaimPermission.CLAIM_SMALL))
        .<JteModel>map(actor -> templates.matching_claims(page, need, shares.seen(actor, need)))
        .or(
            () ->
                Optional.of(shares.shared(scope, need.id()))
                    .filter(Shared::any)
                    .map(it -> templates.matching_shared(page, it)));
  }
}
