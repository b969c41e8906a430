package org.linli.compensation;

import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.privacy.PersonalData;
import org.linli.web.MenuItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an account promoted, asked for and answered. */
@Repository
class CompensationPersonalData implements PersonalData {

  private final JdbcClient jdbc;

  CompensationPersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Kept> about(Actor actor, UUID accountId) {
    return jdbc.sql(
            """
            select 'promoter' as what, concat_ws(' ', place, title, promoter_name) as said
            from compensation.workshop
            where community_id = :community and promoter_id = :account
            union all
            select 'answer', concat_ws(' ', w.place, w.title, d.door, nullif(a.why, ''))
            from compensation.answer a
            join compensation.dwelling d
              on d.community_id = a.community_id and d.dwelling_id = a.dwelling_id
            join compensation.workshop w
              on w.community_id = d.community_id and w.workshop_id = d.workshop_id
            where a.community_id = :community and a.account_id = :account and not a.written
            union all
            select 'ask', concat_ws(' ', w.place, w.title, nullif(s.words, ''))
            from compensation.ask_step s
            join compensation.ask k on k.community_id = s.community_id and k.ask_id = s.ask_id
            join compensation.workshop w
              on w.community_id = k.community_id and w.workshop_id = k.workshop_id
            where s.community_id = :community and s.account_id = :account and s.side <> 'STAFF'
            order by what, said limit 200
            """)
        .param("community", actor.communityId())
        .param("account", accountId)
        .query(
            (row, index) ->
                new Kept("compensation.kept." + row.getString("what"), row.getString("said")))
        .list();
  }

  /** Words go; amounts and answers stay with the dwelling, without whose they were. */
  @Override
  public List<Staying> erase(Actor actor, UUID accountId) {
    run(
        actor,
        accountId,
        """
        update compensation.workshop set promoter_id = null, promoter_name = ''
        where community_id = :community and promoter_id = :account
        """);
    run(
        actor,
        accountId,
        """
        update compensation.answer set account_id = null, why = ''
        where community_id = :community and account_id = :account
        """);
    run(
        actor,
        accountId,
        """
        update compensation.ask_step set account_id = null, words = ''
        where community_id = :community and account_id = :account
        """);
    run(
        actor,
        accountId,
        """
        update compensation.note set account_id = null
        where community_id = :community and account_id = :account
        """);
    return List.of(new Staying("compensation.staying.amounts"));
  }

  private void run(Actor actor, UUID accountId, String sql) {
    jdbc.sql(sql).param("community", actor.communityId()).param("account", accountId).update();
  }

  @Override
  public List<MenuItem> pages(Community community) {
    return List.of(
        new MenuItem(community.path() + "/compensation/mine", "home", "compensation.mine"));
  }
}
