package org.linli.dispatch.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import linli.jte.Templates;
import org.linli.dispatch.DispatchPermission;
import org.linli.dispatch.Echo;
import org.linli.dispatch.ProposalManagement;
import org.linli.dispatch.RaiserAnswers;
import org.linli.dispatch.RaiserWord;
import org.linli.dispatch.WhistleProposal;
import org.linli.kernel.Actor;
import org.linli.needs.Concern;
import org.linli.needs.NeedPanel;
import org.linli.needs.NeedView;
import org.linli.web.Layout;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * On a need's pages: how whistles about it stand, for staff with the way to propose or issue one,
 * for its raiser with the question whether it is done.
 */
@Component
@Order(40)
class WhistlePanel implements NeedPanel {

  private final RaiserAnswers answers;
  private final ProposalManagement proposals;
  private final Templates templates;

  WhistlePanel(RaiserAnswers answers, ProposalManagement proposals, Templates templates) {
    this.answers = answers;
    this.proposals = proposals;
    this.templates = templates;
  }

  @Override
  public Optional<JteModel> panel(
      Actor actor, NeedView need, Optional<Concern> concern, Layout page) {
    if (actor.may(DispatchPermission.PROPOSE) || actor.may(DispatchPermission.ISSUE)) {
      return staff(actor, need, page);
    }
    return concern
        .filter(it -> it == Concern.RAISER)
        .map(it -> answers.of(actor, need.id()))
        .filter(found -> !found.isEmpty())
        .map(
            found ->
                templates.dispatch_own(
                    page, found, found.stream().filter(it -> asks(actor, it)).toList()));
  }

  private Optional<JteModel> staff(Actor actor, NeedView need, Layout page) {
    var found = answers.of(actor, need.id());
    var proposes = actor.may(DispatchPermission.PROPOSE);
    var proposal = proposes ? proposals.of(actor, need.id()) : Optional.<WhistleProposal>empty();
    var open = published(need) && found.stream().allMatch(it -> it.status().ended());
    return found.isEmpty() && proposal.isEmpty() && !open
        ? Optional.empty()
        : Optional.of(
            templates.dispatch_need(
                page,
                need,
                found,
                proposal,
                open && proposes,
                open && actor.may(DispatchPermission.ISSUE)
                    ? street(page)
                        + "/new?from="
                        + page.community().code()
                        + "&need="
                        + need.number()
                    : ""));
  }

  private static boolean published(NeedView need) {
    return need.status().step() > 0 && !need.status().ended();
  }

  private boolean asks(Actor actor, Echo echo) {
    return echo.status().asked()
        && echo.raiser() == RaiserWord.ASKED
        && answers.said(actor, echo).isEmpty();
  }

  private static String street(Layout page) {
    return WhistlePages.PATH + page.community().code().substring(0, 9) + "000";
  }
}
