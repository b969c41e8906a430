package org.linli.matching.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.matching.ClaimPermission;
import org.linli.matching.Suggestions;
import org.linli.needs.Concern;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedPanel;
import org.linli.needs.NeedView;
import org.linli.web.Layout;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows the community who could take a need on, and a unit what it has for it. */
@Component
@Order(20)
class SuggestionPanel implements NeedPanel {

  private static final int SHOWN = 3;

  private final Suggestions suggestions;
  private final Templates templates;

  SuggestionPanel(Suggestions suggestions, Templates templates) {
    this.suggestions = suggestions;
    this.templates = templates;
  }

  @Override
  public Optional<JteModel> panel(
      Actor actor, NeedView need, Optional<Concern> concern, Layout page) {
    var staff = actor.may(ClaimPermission.FILE);
    if (!need.status().allows(NeedAction.CLAIM) || !(staff || actor.may(ClaimPermission.CLAIM))) {
      return Optional.empty();
    }
    var found = suggestions.of(actor, need);
    var shown = found.stream().limit(SHOWN).toList();
    return staff || !shown.isEmpty()
        ? Optional.of(templates.matching_suggested(page, need, shown, staff))
        : Optional.empty();
  }
}
