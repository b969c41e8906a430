package org.linli.spending;

import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.privacy.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody asked for, approved and wrote down; that it was done stays, without the name. */
@Repository
class SpendingPersonalData implements PersonalData {

  private static final List<String> ERASE =
      List.of(
          """
          update spending.step_note n set party = '', salt = ''
          where n.community_id = :community and exists (
            select from spending.step s
            where s.community_id = n.community_id and s.purchase_id = n.purchase_id
              and s.sequence = n.sequence and s.actor_id = :account)
          """,
          """
          update spending.approval set party = ''
          where community_id = :community and account_id = :account
          """,
          """
          update spending.delivery set evaluated_by = null
          where community_id = :community and evaluated_by = :account
          """,
          """
          update spending.receipt set
            brought_by = case when brought_by <> :account then brought_by end,
            cleared_by = case when cleared_by <> :account then cleared_by end
          where community_id = :community and (brought_by = :account or cleared_by = :account)
          """,
          """
          update spending.doubt set answered_by = null
          where community_id = :community and answered_by = :account
          """,
          """
          update spending.licence set seen_by = null
          where community_id = :community and seen_by = :account
          """);

  private final JdbcClient jdbc;

  SpendingPersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Kept> about(Actor actor, UUID accountId) {
    return jdbc.sql(
            """
            select p.title from spending.purchase p
            where p.community_id = :community and (p.asked_by = :account or exists (
              select from spending.approval a where a.community_id = p.community_id
                and a.purchase_id = p.purchase_id and a.account_id = :account))
            order by p.asked_at desc, p.purchase_id desc limit 200
            """)
        .param("community", actor.communityId())
        .param("account", accountId)
        .query((row, index) -> new Kept("spending.kept", row.getString("title")))
        .list();
  }

  @Override
  public List<Staying> erase(Actor actor, UUID accountId) {
    ERASE.forEach(
        sql ->
            jdbc.sql(sql)
                .param("community", actor.communityId())
                .param("account", accountId)
                .update());
    return List.of(new Staying("spending.staying"));
  }
}
