package org.linli.evidence.draws;

import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.privacy.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Under which number an account was on a list. Name and salt are deleted together: what is left, a
 * hash, then tells nobody anything, and the draw can still be computed again.
 */
@Repository
class DrawPersonalData implements PersonalData {

  private final JdbcClient jdbc;

  DrawPersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Kept> about(Actor actor, UUID accountId) {
    return jdbc
        .sql(
            """
            select concat_ws(' ', d.title, n.number, n.name) from evidence.draw_name n
            join evidence.draw d on d.community_id = n.community_id and d.draw_id = n.draw_id
            where n.community_id = :community and n.account_id = :account
            order by d.made_at desc limit 100
            """)
        .param("community", actor.communityId())
        .param("account", accountId)
        .query(String.class)
        .list()
        .stream()
        .map(line -> new Kept("draws.kept.line", line))
        .toList();
  }

  @Override
  public List<Staying> erase(Actor actor, UUID accountId) {
    jdbc.sql(
            """
            delete from evidence.draw_name
            where community_id = :community and account_id = :account
            """)
        .param("community", actor.communityId())
        .param("account", accountId)
        .update();
    return List.of(new Staying("draws.staying.number"));
  }
}
