package org.linli.funds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps campaigns and pledges. Whoever changes a pledge holds its row, then the campaign's. */
@Repository
class CampaignRows {

  private static final String CAMPAIGN =
      """
      select c.campaign_id, c.fund_id, f.name as fund_name, f.holder_name, f.bank_name, c.title,
        c.purpose, c.kind, c.within, c.charity_name, c.charity_number, c.charity_url, c.goal_fen,
        c.pledged_fen, c.kept_fen, c.opened_on, c.closes_on, f.closed_on
      from funds.campaign c
      join funds.fund f on f.community_id = c.community_id and f.fund_id = c.fund_id and f.published
      where c.community_id = :community and c.published
      """;

  private static final String PLEDGE =
      """
      select p.pledge_id, p.campaign_id, c.title, c.fund_id, p.number, p.giver, p.naming, p.fen,
        p.state, p.pledged_on, p.kept_on, i.returned_on
      from funds.pledge p
      join funds.campaign c on c.community_id = p.community_id and c.campaign_id = p.campaign_id
      left join funds.income i on i.community_id = p.community_id and i.income_id = p.income_id
      where p.community_id = :community
      """;

  private final JdbcClient jdbc;

  CampaignRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(long communityId, UUID id, UUID fund, OpenCampaign command, LocalDate today) {
    jdbc.sql(
            """
            insert into funds.campaign (community_id, campaign_id, fund_id, title, purpose, kind,
              within, charity_name, charity_number, charity_url, goal_fen, opened_on, closes_on)
            values (:community, :id, :fund, :title, :purpose, :kind, :within, :charity, :number,
              :url, :goal, :today, :closes)
            """)
        .param("community", communityId)
        .param("id", id)
        .param("fund", fund)
        .param("title", command.campaignTitle())
        .param("purpose", command.helpsWith())
        .param("kind", command.campaignKind())
        .param("within", command.within())
        .param("charity", command.charityName())
        .param("number", command.charityNumber())
        .param("url", command.charityUrl())
        .param("goal", command.goal())
        .param("today", today)
        .param("closes", command.closes())
        .update();
  }

  List<CampaignView> campaigns(long communityId, LocalDate today) {
    return jdbc.sql(CAMPAIGN + " order by c.opened_on desc, c.campaign_id desc limit 50")
        .param("community", communityId)
        .query((row, index) -> campaign(row, today))
        .list();
  }

  /**
   * @throws Refused if there is none
   */
  CampaignView campaign(long communityId, UUID id, LocalDate today) {
    return one(communityId, id, today, "");
  }

  /** Holds one until the end of the transaction. */
  CampaignView hold(long communityId, UUID id, LocalDate today) {
    return one(communityId, id, today, " for update of c");
  }

  private CampaignView one(long communityId, UUID id, LocalDate today, String lock) {
    return jdbc.sql(CAMPAIGN + " and c.campaign_id = :id" + lock)
        .param("community", communityId)
        .param("id", id)
        .query((row, index) -> campaign(row, today))
        .optional()
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private static CampaignView campaign(ResultSet row, LocalDate today) throws SQLException {
    var kind = CampaignKind.valueOf(row.getString("kind"));
    var closes = row.getObject("closes_on", LocalDate.class);
    return new CampaignView(
        row.getObject("campaign_id", UUID.class),
        row.getObject("fund_id", UUID.class),
        row.getString("fund_name"),
        row.getString("holder_name"),
        row.getString("bank_name"),
        row.getString("title"),
        row.getString("purpose"),
        kind,
        row.getString("within"),
        row.getString("charity_name"),
        row.getString("charity_number"),
        row.getString("charity_url"),
        row.getLong("goal_fen"),
        row.getLong("pledged_fen"),
        row.getLong("kept_fen"),
        row.getObject("opened_on", LocalDate.class),
        closes,
        kind != CampaignKind.CHARITY
            && !today.isAfter(closes)
            && row.getObject("closed_on", LocalDate.class) == null);
  }

  /** Of a campaign that is held. */
  void add(long communityId, UUID id, long pledged, long kept) {
    jdbc.sql(
            """
            update funds.campaign set pledged_fen = pledged_fen + :pledged,
              kept_fen = kept_fen + :kept
            where community_id = :community and campaign_id = :id
            """)
        .param("community", communityId)
        .param("id", id)
        .param("pledged", pledged)
        .param("kept", kept)
        .update();
  }

  void pledge(Actor actor, UUID id, UUID campaign, String number, MakePledge said, LocalDate on) {
    jdbc.sql(
            """
            insert into funds.pledge (community_id, pledge_id, campaign_id, number, account_id,
              giver, naming, fen, state, pledged_on)
            values (:community, :id, :campaign, :number, :account, :giver, :naming, :fen,
              'PLEDGED', :on)
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .param("campaign", campaign)
        .param("number", number)
        .param("account", actor.accountId())
        .param("giver", said.giver())
        .param("naming", said.naming())
        .param("fen", said.fen())
        .param("on", on)
        .update();
  }

  /** Whose pledge it is; the row is held until the end of the transaction. */
  Optional<UUID> holder(long communityId, UUID pledge) {
    return jdbc.sql(
            """
            select account_id from funds.pledge
            where community_id = :community and pledge_id = :id for update
            """)
        .param("community", communityId)
        .param("id", pledge)
        .query((row, index) -> Optional.ofNullable(row.getObject("account_id", UUID.class)))
        .optional()
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  PledgeView pledge(long communityId, UUID id) {
    return jdbc.sql(PLEDGE + " and p.pledge_id = :id")
        .param("community", communityId)
        .param("id", id)
        .query((row, index) -> pledge(row))
        .optional()
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  List<PledgeView> mine(Actor actor) {
    return jdbc.sql(
            PLEDGE
                + " and p.account_id = :account order by p.pledged_on desc, p.pledge_id desc limit 100")
        .param("community", actor.communityId())
        .param("account", actor.accountId())
        .query((row, index) -> pledge(row))
        .list();
  }

  List<PledgeView> ofCampaign(long communityId, UUID campaign) {
    return jdbc.sql(
            PLEDGE
                + " and p.campaign_id = :campaign order by p.pledged_on desc, p.pledge_id desc limit 100")
        .param("community", communityId)
        .param("campaign", campaign)
        .query((row, index) -> pledge(row))
        .list();
  }

  /**
   * What a line of the bank may keep: its number stands in the remark, or amount and name are its.
   */
  List<PledgeView> fitting(long communityId, LineView line) {
    return jdbc.sql(
            PLEDGE
                + """
                   and p.state = 'PLEDGED' and c.fund_id = :fund
                   and (position(p.number in :purpose) > 0 or p.fen = :fen)
                  order by position(p.number in :purpose) > 0 desc, p.giver = :party desc, p.number
                  limit 10
                  """)
        .param("community", communityId)
        .param("fund", line.fund())
        .param("purpose", line.purpose())
        .param("fen", line.fen())
        .param("party", line.counterparty())
        .query((row, index) -> pledge(row))
        .list();
  }

  private static PledgeView pledge(ResultSet row) throws SQLException {
    return new PledgeView(
        row.getObject("pledge_id", UUID.class),
        row.getObject("campaign_id", UUID.class),
        row.getString("title"),
        row.getObject("fund_id", UUID.class),
        row.getString("number"),
        row.getString("giver"),
        row.getString("naming").equals("NAMED"),
        row.getLong("fen"),
        PledgeState.valueOf(row.getString("state")),
        row.getObject("pledged_on", LocalDate.class),
        Optional.ofNullable(row.getObject("kept_on", LocalDate.class)),
        Optional.ofNullable(row.getObject("returned_on", LocalDate.class)));
  }

  void withdrawn(long communityId, UUID id) {
    jdbc.sql(
            """
            update funds.pledge set state = 'WITHDRAWN'
            where community_id = :community and pledge_id = :id
            """)
        .param("community", communityId)
        .param("id", id)
        .update();
  }

  void kept(long communityId, UUID id, UUID income, long fen, LocalDate on) {
    jdbc.sql(
            """
            update funds.pledge set state = 'KEPT', income_id = :income, kept_fen = :fen,
              kept_on = :on
            where community_id = :community and pledge_id = :id
            """)
        .param("community", communityId)
        .param("id", id)
        .param("income", income)
        .param("fen", fen)
        .param("on", on)
        .update();
  }
}
