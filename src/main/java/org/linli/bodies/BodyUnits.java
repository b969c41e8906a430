package org.linli.bodies;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.linli.directory.OrganizationUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units that ever had a seat. */
@Repository
class BodyUnits implements OrganizationUse {

  private final JdbcClient jdbc;

  BodyUnits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<UUID> inUse(long communityId, Collection<UUID> organizations) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct organization_id from bodies.term
                where community_id = :community and organization_id = any (cast(:ids as uuid[]))
                """)
            .param("community", communityId)
            .param("ids", organizations.stream().map(UUID::toString).toArray(String[]::new))
            .query(UUID.class)
            .list());
  }
}
