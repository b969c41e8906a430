package org.linli.funds;

import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.ledger.Unit;
import org.linli.privacy.PersonalData;
import org.linli.web.MenuItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an account meant to give. */
@Repository
class GivingPersonalData implements PersonalData {

  private final JdbcClient jdbc;

  GivingPersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Kept> about(Actor actor, UUID accountId) {
    return jdbc.sql(
            """
            select number, giver, fen from funds.pledge
            where community_id = :community and account_id = :account
            order by pledged_on desc limit 200
            """)
        .param("community", actor.communityId())
        .param("account", accountId)
        .query(
            (row, index) ->
                new Kept(
                    "funds.kept.pledge",
                    String.join(
                        " ",
                        row.getString("number"),
                        row.getString("giver"),
                        Unit.YUAN.text(row.getLong("fen")))))
        .list();
  }

  /** What is not kept goes; what is stays in the books, for as long as the law says. */
  @Override
  public List<Staying> erase(Actor actor, UUID accountId) {
    jdbc.sql(
            """
            update funds.campaign c set pledged_fen = c.pledged_fen - p.fen
            from (select campaign_id, sum(fen) as fen from funds.pledge
              where community_id = :community and account_id = :account and state = 'PLEDGED'
              group by campaign_id) p
            where c.community_id = :community and c.campaign_id = p.campaign_id
            """)
        .param("community", actor.communityId())
        .param("account", accountId)
        .update();
    jdbc.sql(
            """
            delete from funds.pledge
            where community_id = :community and account_id = :account and state <> 'KEPT'
            """)
        .param("community", actor.communityId())
        .param("account", accountId)
        .update();
    jdbc.sql(
            """
            update funds.pledge set account_id = null
            where community_id = :community and account_id = :account
            """)
        .param("community", actor.communityId())
        .param("account", accountId)
        .update();
    return List.of(new Staying("funds.staying.given"));
  }

  @Override
  public List<MenuItem> pages(Community community) {
    return List.of(new MenuItem(community.path() + "/funds/mine", "yuan", "funds.mine.title"));
  }
}
