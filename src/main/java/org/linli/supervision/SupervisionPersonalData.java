package org.linli.supervision;

import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.privacy.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody asked in public, and which audits they were drawn for. */
@Repository
class SupervisionPersonalData implements PersonalData {

  private final JdbcClient jdbc;

  SupervisionPersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Kept> about(Actor actor, UUID accountId) {
    return jdbc.sql(
            """
            (select 'question' as what, concat_ws(' ', nullif(title, ''), asked) as said
            from supervision.question
            where community_id = :community and asked_by = :account
            order by asked_at limit 100)
            union all
            (select 'audit', a.title from supervision.audit_inspector i
            join supervision.audit a on a.community_id = i.community_id and a.audit_id = i.audit_id
            where i.community_id = :community and i.account_id = :account
            order by a.opened_at limit 100)
            """)
        .param("community", actor.communityId())
        .param("account", accountId)
        .query(
            (row, index) ->
                new Kept("supervision.kept." + row.getString("what"), row.getString("said")))
        .list();
  }

  /** The answer stays, without the question and whose it was; inspectors stay with their number. */
  @Override
  public List<Staying> erase(Actor actor, UUID accountId) {
    jdbc.sql(
            """
            update supervision.question set asked = '', asked_by = null, salt = ''
            where community_id = :community and asked_by = :account
            """)
        .param("community", actor.communityId())
        .param("account", accountId)
        .update();
    return List.of(new Staying("supervision.staying"));
  }
}
