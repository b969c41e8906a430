package org.linli.opinions;

import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.privacy.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an account said to statements, which it wrote, and about which it decided. */
@Repository
class OpinionPersonalData implements PersonalData {

  private final JdbcClient jdbc;

  OpinionPersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Kept> about(Actor actor, UUID accountId) {
    return jdbc.sql(
            """
            (select 'statement' as label, words as said from opinions.statement
              where community_id = :community and author_id = :account
              order by proposed_at desc limit 100)
            union all
            (select 'decided', words from opinions.statement
              where community_id = :community and decided_by = :account
              order by decided_at desc limit 100)
            union all
            (select v.answer, s.words
              from opinions.voter w
              join opinions.vote v on v.community_id = w.community_id and v.voter_id = w.voter_id
              join opinions.statement s
                on s.community_id = v.community_id and s.statement_id = v.statement_id
              where w.community_id = :community and w.account_id = :account
              order by v.cast_at desc limit 300)
            """)
        .param("community", actor.communityId())
        .param("account", accountId)
        .query(
            (row, index) ->
                new Kept("opinions.kept." + row.getString("label"), row.getString("said")))
        .list();
  }

  /** Votes stay, and nobody knows any longer whose they are; so do statements that were shown. */
  @Override
  public List<Staying> erase(Actor actor, UUID accountId) {
    run(
        actor,
        accountId,
        "delete from opinions.voter where community_id = :community and account_id = :account");
    run(
        actor,
        accountId,
        """
        delete from opinions.statement
        where community_id = :community and author_id = :account and status <> 'SHOWN'
        """);
    run(
        actor,
        accountId,
        """
        update opinions.statement set author_id = null
        where community_id = :community and author_id = :account
        """);
    run(
        actor,
        accountId,
        """
        update opinions.statement set decided_by = null, decider = ''
        where community_id = :community and decided_by = :account
        """);
    run(
        actor,
        accountId,
        """
        update opinions.round set opened_by = null
        where community_id = :community and opened_by = :account
        """);
    return List.of(new Staying("opinions.staying.votes"));
  }

  private void run(Actor actor, UUID accountId, String sql) {
    jdbc.sql(sql).param("community", actor.communityId()).param("account", accountId).update();
  }
}
