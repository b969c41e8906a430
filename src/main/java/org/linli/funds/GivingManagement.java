package org.linli.funds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.ledger.Unit;
import org.linli.notice.NoticeManagement;
import org.linli.notice.Notify;
import org.linli.notice.Recipient;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Neighbours help each other: campaigns, pledges, and the lines of the bank that keep them (FUND-1,
 * FUND-6). Nothing is paid here, and nobody outside the community or the unit is asked.
 */
@Service
@Transactional
public class GivingManagement {

  private final FundRows funds;
  private final CampaignRows campaigns;
  private final IncomeManagement incomes;
  private final NoticeManagement notices;
  private final CommunityDirectory communities;
  private final Clock clock;

  GivingManagement(
      FundRows funds,
      CampaignRows campaigns,
      IncomeManagement incomes,
      NoticeManagement notices,
      CommunityDirectory communities,
      Clock clock) {
    this.funds = funds;
    this.campaigns = campaigns;
    this.incomes = incomes;
    this.notices = notices;
    this.communities = communities;
    this.clock = clock;
  }

  /**
   * Opens a campaign.
   *
   * @return its id
   * @throws Invalid if it would be over before it begins
   */
  public UUID open(Actor actor, UUID fund, OpenCampaign command) {
    actor.require(FundPermission.KEEP);
    var community = actor.communityId();
    funds.hold(community, fund).orElseThrow(() -> new Refused(KernelError.NOT_FOUND)).open();
    if (command.closes().isBefore(today())) {
      throw Invalid.field("closesOn", FundError.OVER);
    }
    var id = Ids.next();
    campaigns.insert(community, id, fund, command, today());
    return id;
  }

  /**
   * Somebody means to give; the number goes into the remark of their transfer.
   *
   * @return id of the pledge
   * @throws Refused if none are taken any more, or never were
   */
  public UUID pledge(Actor actor, UUID campaign, MakePledge command) {
    actor.require(FundPermission.PLEDGE);
    var community = actor.communityId();
    if (!campaigns.hold(community, campaign, today()).open()) {
      throw new Refused(FundError.OVER);
    }
    var id = Ids.next();
    var number = funds.number(community, "PLEDGE", today().getYear());
    campaigns.pledge(actor, id, campaign, "P" + number, command, today());
    campaigns.add(community, campaign, command.fen(), 0);
    return id;
  }

  /**
   * Whoever meant to give does not any more; nobody asks why.
   *
   * @throws Refused if the money is here already: then it is asked back
   */
  public void withdraw(Actor actor, UUID id) {
    actor.require(FundPermission.PLEDGE);
    var community = actor.communityId();
    if (campaigns.holder(community, id).filter(actor.accountId()::equals).isEmpty()) {
      throw new Refused(KernelError.NOT_FOUND);
    }
    var pledge = campaigns.pledge(community, id);
    if (pledge.state() != PledgeState.PLEDGED) {
      throw new Refused(FundError.NOT_NOW);
    }
    campaigns.hold(community, pledge.campaign(), today());
    campaigns.withdrawn(community, id);
    campaigns.add(community, pledge.campaign(), -pledge.fen(), 0);
  }

  /**
   * A line of the bank keeps a pledge: the money is for what the campaign is for, and who gave it
   * is thanked. Less or more than was meant is as welcome.
   *
   * @return id of the income
   * @throws Refused if the line or the pledge is of something else
   */
  public UUID keep(Actor actor, UUID line, KeepPledge command) {
    actor.require(FundPermission.KEEP);
    var community = actor.communityId();
    var id = command.id();
    var giver = campaigns.holder(community, id);
    var pledge = campaigns.pledge(community, id);
    var held = incomes.hold(actor, line);
    if (pledge.state() != PledgeState.PLEDGED || !held.fund().equals(pledge.fund())) {
      throw new Refused(FundError.NOT_NOW);
    }
    var campaign = campaigns.hold(community, pledge.campaign(), today());
    var income =
        incomes.keepPledge(
            actor,
            line,
            id,
            new RecordIncome(
                "CROWDFUNDING",
                "RESTRICTED",
                campaign.purpose(),
                pledge.giver(),
                pledge.named() ? "NAMED" : "UNNAMED",
                "",
                "NONE"));
    campaigns.kept(community, id, income, held.fen(), today());
    campaigns.add(community, campaign.id(), -pledge.fen(), held.fen());
    giver.ifPresent(account -> thank(actor, account, campaign, held.fen()));
    return income;
  }

  private void thank(Actor actor, UUID account, CampaignView campaign, long fen) {
    var at = communities.byId(actor.communityId()).path() + "/funds/mine";
    var values = List.of(Unit.YUAN.text(fen), campaign.title());
    notices.notify(
        actor.scope(),
        new Notify(Recipient.account(account), Ids.next(), GivingTexts.THANKS, values, at));
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }
}
