package org.linli.pacts;

import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.privacy.PersonalData;
import org.linli.web.MenuItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an account suggested and did at pacts. */
@Repository
class PactPersonalData implements PersonalData {

  private static final List<String> ERASE =
      List.of(
          // What was taken in explains a text that holds for all; it stays, without whose it was.
          """
          delete from pacts.suggestion
          where community_id = :community and made_by = :account
            and status not in ('TAKEN', 'ADAPTED', 'HIDDEN')
          """,
          """
          update pacts.suggestion set made_by = null
          where community_id = :community and made_by = :account
          """,
          """
          update pacts.step_note n set party = '', salt = ''
          where n.community_id = :community and exists (
            select from pacts.step s
            where s.community_id = n.community_id and s.pact_id = n.pact_id
              and s.sequence = n.sequence and s.actor_id = :account)
          """,
          """
          update pacts.pact set begun_by = null
          where community_id = :community and begun_by = :account
          """,
          """
          update pacts.pact set submitted_by = null
          where community_id = :community and submitted_by = :account
          """);

  private final JdbcClient jdbc;

  PactPersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Kept> about(Actor actor, UUID accountId) {
    return jdbc.sql(
            """
            select trim(suggested || ' ' || said) as said from pacts.suggestion
            where community_id = :community and made_by = :account and said <> ''
            order by made_at desc, suggestion_id desc limit 500
            """)
        .param("community", actor.communityId())
        .param("account", accountId)
        .query((row, index) -> new Kept("pacts.kept.suggestion", row.getString("said")))
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
    return List.of(new Staying("pacts.staying"));
  }

  @Override
  public List<MenuItem> pages(Community community) {
    return List.of(new MenuItem(community.path() + "/pacts", "doc", "pacts.name"));
  }
}
