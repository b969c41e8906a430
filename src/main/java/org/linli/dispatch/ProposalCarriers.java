package org.linli.dispatch;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Carries proposals to the street and its decisions back. Needs no inbox: what is written is how
 * the proposal stands, however often it is told.
 */
@Component
class ProposalCarriers {

  private final WhistleProposals proposals;
  private final SuggestedWhistles suggestions;
  private final Elsewhere elsewhere;

  ProposalCarriers(WhistleProposals proposals, SuggestedWhistles suggestions, Elsewhere elsewhere) {
    this.proposals = proposals;
    this.suggestions = suggestions;
    this.elsewhere = elsewhere;
  }

  @ApplicationModuleListener
  void on(ProposalSent event) {
    var community = event.fromCommunityId();
    var proposal =
        elsewhere.read(
            community, () -> proposals.find(community, event.proposalId()).orElseThrow());
    suggestions.insert(event.communityId(), community, proposal);
  }

  @ApplicationModuleListener
  void on(ProposalDecided event) {
    var street = event.streetId();
    var decision =
        elsewhere.read(
            street, () -> suggestions.decision(street, event.proposalId()).orElseThrow());
    proposals.decided(event.communityId(), event.proposalId(), decision);
  }
}
