package org.linli.dispatch;

import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.privacy.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an account said about whistles on its needs. */
@Repository
class DispatchPersonalData implements PersonalData {
  private final JdbcClient jdbc;

  DispatchPersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Kept> about(Actor actor, UUID accountId) {
    return jdbc
        .sql(
            """
            select e.matter || ' ' || case when a.settled then '✓' else '✗' end
            from dispatch.answer a join dispatch.echo e on e.community_id = a.community_id
              and e.whistle_id = a.whistle_id
            where a.community_id = :community and a.account_id = :account
            order by a.answered_at desc limit 100
            """)
        .param("community", actor.communityId())
        .param("account", accountId)
        .query(String.class)
        .list()
        .stream()
        .map(it -> new Kept("dispatch.kept.answer", it))
        .toList();
  }

  /** What counts in a department's rates stays, without who said it. */
  @Override
  public List<Staying> erase(Actor actor, UUID accountId) {
    jdbc.sql(
            """
            update dispatch.answer set account_id = '00000000-0000-0000-0000-000000000000'
            where community_id = :community and account_id = :account
            """)
        .param("community", actor.communityId())
        .param("account", accountId)
        .update();
    return List.of(new Staying("dispatch.staying.answer"));
  }
}
