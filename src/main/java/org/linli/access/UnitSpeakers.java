package org.linli.access;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.linli.directory.OrganizationUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units for which somebody speaks, or was proposed to. */
@Repository
class UnitSpeakers implements OrganizationUse {

  private final JdbcClient jdbc;

  UnitSpeakers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<UUID> inUse(long communityId, Collection<UUID> organizations) {
    return Set.copyOf(
        jdbc.sql(
                """
                select organization_id from access.role_grant
                where area_id = :community and organization_id = any (cast(:ids as uuid[]))
                union
                select organization_id from access.grant_proposal
                where area_id = :community and organization_id = any (cast(:ids as uuid[]))
                """)
            .param("community", communityId)
            .param("ids", organizations.stream().map(UUID::toString).toArray(String[]::new))
            .query(UUID.class)
            .list());
  }
}
