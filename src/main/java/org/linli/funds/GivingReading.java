package org.linli.funds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads campaigns for anybody, pledges for who made them, and for staff. */
@Service
@Transactional(readOnly = true)
public class GivingReading {

  private final CampaignRows campaigns;
  private final FundQueries lines;
  private final Clock clock;

  GivingReading(CampaignRows campaigns, FundQueries lines, Clock clock) {
    this.campaigns = campaigns;
    this.lines = lines;
    this.clock = clock;
  }

  /** The latest campaigns, at most 50. */
  public List<CampaignView> campaigns(Scope scope) {
    return campaigns.campaigns(scope.communityId(), today());
  }

  public CampaignView campaign(Scope scope, UUID id) {
    return campaigns.campaign(scope.communityId(), id, today());
  }

  /** What the actor meant to give, and gave. */
  public List<PledgeView> mine(Actor actor) {
    actor.require(FundPermission.PLEDGE);
    return campaigns.mine(actor);
  }

  /** The pledges of a campaign, for staff. */
  public List<PledgeView> pledges(Actor actor, UUID campaign) {
    actor.require(FundPermission.READ);
    return campaigns.ofCampaign(actor.communityId(), campaign);
  }

  /** Pledges that a line of the bank may keep, the likeliest first. */
  public List<PledgeView> fitting(Actor actor, UUID line) {
    actor.require(FundPermission.READ);
    return lines
        .line(actor.communityId(), line)
        .filter(it -> it.fen() > 0 && it.explainedBy().isEmpty())
        .map(it -> campaigns.fitting(actor.communityId(), it))
        .orElse(List.of());
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }
}
