package org.linli.budgets;

import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.privacy.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which ideas somebody put into rounds, and which they reviewed with their name. */
@Repository
class BudgetPersonalData implements PersonalData {

  private final JdbcClient jdbc;

  BudgetPersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Kept> about(Actor actor, UUID accountId) {
    return jdbc.sql(
            """
            (select 'idea' as what, concat_ws(' ', signed_as, title, i.what) as said
            from budgets.idea i
            where community_id = :community and made_by = :account order by made_at limit 100)
            union all
            (select 'review', concat_ws(' ', reviewer, title, reason) from budgets.idea
            where community_id = :community and reviewed_by = :account
            order by reviewed_at limit 100)
            """)
        .param("community", actor.communityId())
        .param("account", accountId)
        .query(
            (row, index) ->
                new Kept("budgets.kept." + row.getString("what"), row.getString("said")))
        .list();
  }

  /** What was put to the vote stays, without whose it was; a reviewer answers with their name. */
  @Override
  public List<Staying> erase(Actor actor, UUID accountId) {
    jdbc.sql(
            """
            update budgets.idea set signed_as = null, made_by = null
            where community_id = :community and made_by = :account
            """)
        .param("community", actor.communityId())
        .param("account", accountId)
        .update();
    return List.of(new Staying("budgets.staying"));
  }
}
