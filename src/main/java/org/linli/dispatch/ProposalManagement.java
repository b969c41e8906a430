package org.linli.dispatch;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Ids;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedReading;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A community proposes that its street whistles, and the street decides (WHIS-1). */
@Service
@Transactional
public class ProposalManagement {

  /** The digits of a code that name the street. */
  private static final int STREET = 9;

  private final WhistleProposals proposals;
  private final SuggestedWhistles suggestions;
  private final NeedReading needs;
  private final CommunityDirectory communities;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ProposalManagement(
      WhistleProposals proposals,
      SuggestedWhistles suggestions,
      NeedReading needs,
      CommunityDirectory communities,
      ApplicationEventPublisher events,
      Clock clock) {
    this.proposals = proposals;
    this.suggestions = suggestions;
    this.needs = needs;
    this.communities = communities;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Proposes a whistle about a need that was published and is open.
   *
   * @throws Refused if one is proposed already, the need ended, or no street is above
   */
  public void propose(Actor actor, ShortNumber number, ProposeWhistle command) {
    actor.require(DispatchPermission.PROPOSE);
    var need = needs.story(actor.scope(), number).need();
    if (need.status().ended()) {
      throw new Refused(DispatchError.NOT_NOW);
    }
    var street = street(actor).orElseThrow(() -> new Refused(DispatchError.NO_STREET));
    var now = clock.instant();
    var proposal =
        new WhistleProposals.Proposal(
            Ids.next(),
            street.id(),
            need.id(),
            number,
            need.title(),
            command.why(),
            ProposalStatus.PROPOSED,
            "",
            now);
    if (!proposals.insert(actor, proposal)) {
      throw new Refused(DispatchError.PROPOSED_ALREADY);
    }
    events.publishEvent(
        new ProposalSent(Ids.next(), street.id(), proposal.id(), actor.communityId(), now));
  }

  /** The last proposal about a need. */
  @Transactional(readOnly = true)
  public Optional<WhistleProposal> of(Actor actor, UUID need) {
    actor.require(DispatchPermission.PROPOSE);
    return proposals
        .of(actor.communityId(), need)
        .map(it -> new WhistleProposal(it.id(), it.why(), it.status(), it.answer(), it.at()));
  }

  /** What a street's communities propose, the earliest first. */
  @Transactional(readOnly = true)
  public List<Suggestion> open(Actor actor) {
    actor.require(DispatchPermission.OVERSEE);
    return suggestions.open(actor.communityId());
  }

  /**
   * The street does not whistle.
   *
   * @throws Refused if it was decided already
   */
  public void refuse(Actor actor, UUID id, RefuseProposal command) {
    actor.require(DispatchPermission.ISSUE);
    var decision = suggestions.decision(actor.communityId(), id);
    if (decision.isEmpty()) {
      throw new Refused(KernelError.NOT_FOUND);
    }
    var community =
        suggestions
            .refuse(actor.communityId(), id, command.answer())
            .orElseThrow(() -> new Refused(DispatchError.ANSWERED_ALREADY));
    events.publishEvent(
        new ProposalDecided(Ids.next(), community, id, actor.communityId(), clock.instant()));
  }

  private Optional<Community> street(Actor actor) {
    var code = communities.byId(actor.communityId()).code();
    return communities.areaByCode(code.substring(0, STREET) + "000");
  }
}
