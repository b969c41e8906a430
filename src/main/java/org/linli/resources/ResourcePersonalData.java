package org.linli.resources;

import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.privacy.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The contacts that an account entered for its unit's resources. */
@Repository
class ResourcePersonalData implements PersonalData {

  private final JdbcClient jdbc;

  ResourcePersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Kept> about(Actor actor, UUID accountId) {
    return jdbc
        .sql(
            """
            select contact_name || ' ' || contact_phone from resources.contact
            where community_id = :community and entered_by = :account limit 100
            """)
        .param("community", actor.communityId())
        .param("account", accountId)
        .query(String.class)
        .list()
        .stream()
        .map(contact -> new Kept("resources.kept.contact", contact))
        .toList();
  }

  /** The unit names somebody else; until then its resources have no contact. */
  @Override
  public List<Staying> erase(Actor actor, UUID accountId) {
    jdbc.sql(
            """
            delete from resources.contact where community_id = :community and entered_by = :account
            """)
        .param("community", actor.communityId())
        .param("account", accountId)
        .update();
    return List.of(new Staying("resources.staying.steps"));
  }
}
