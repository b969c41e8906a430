package org.linli.juries;

import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.privacy.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** For which juries an account was drawn, and what it said. */
@Repository
class JuryPersonalData implements PersonalData {

  private final JdbcClient jdbc;

  JuryPersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Kept> about(Actor actor, UUID accountId) {
    return jdbc.sql(
            """
            select s.reply, j.question from juries.seat s
            join juries.jury j on j.community_id = s.community_id and j.jury_id = s.jury_id
            where s.community_id = :community and s.account_id = :account
            order by s.asked_at desc limit 100
            """)
        .param("community", actor.communityId())
        .param("account", accountId)
        .query(
            (row, index) ->
                new Kept("juries.kept." + row.getString("reply"), row.getString("question")))
        .list();
  }

  /** A seat stays with its number and what was said, and nobody knows any longer whose it was. */
  @Override
  public List<Staying> erase(Actor actor, UUID accountId) {
    run(
        actor,
        accountId,
        """
        update juries.seat set account_id = null
        where community_id = :community and account_id = :account
        """);
    run(
        actor,
        accountId,
        """
        update juries.jury set convened_by = null
        where community_id = :community and convened_by = :account
        """);
    return List.of(new Staying("juries.staying"));
  }

  private void run(Actor actor, UUID accountId, String sql) {
    jdbc.sql(sql).param("community", actor.communityId()).param("account", accountId).update();
  }
}
