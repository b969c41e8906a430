package org.linli.directory;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Organizations {

  private final JdbcClient jdbc;

  Organizations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return false if the name is taken
   */
  boolean insert(long communityId, OrganizationView unit, Instant now) {
    return jdbc.sql(
                """
                insert into directory.organization
                  (community_id, organization_id, name, kind, registered_at)
                values (:community, :id, :name, :kind, :now)
                on conflict (community_id, name) do nothing
                """)
            .param("community", communityId)
            .param("id", unit.id())
            .param("name", unit.name())
            .param("kind", unit.kind())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  List<OrganizationView> all(long communityId) {
    return jdbc.sql(
            """
            select organization_id as id, name, kind from directory.organization
            where community_id = :community
            order by name
            limit 1000
            """)
        .param("community", communityId)
        .query(OrganizationView.class)
        .list();
  }

  Optional<String> name(long communityId, UUID organizationId) {
    return jdbc.sql(
            """
            select name from directory.organization
            where community_id = :community and organization_id = :id
            """)
        .param("community", communityId)
        .param("id", organizationId)
        .query(String.class)
        .optional();
  }
}
