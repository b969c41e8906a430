package org.linli.matching;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.linli.directory.OrganizationUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units that ever claimed a need or were asked to. */
@Repository
class ClaimingUnits implements OrganizationUse {

  private final JdbcClient jdbc;

  ClaimingUnits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<UUID> inUse(long communityId, Collection<UUID> organizations) {
    return Set.copyOf(
        jdbc.sql(
                """
                select organization_id from matching.claim
                where community_id = :community and organization_id = any (cast(:ids as uuid[]))
                union
                select to_unit from matching.hand_over
                where community_id = :community and to_unit = any (cast(:ids as uuid[]))
                union
                select organization_id from matching.request
                where community_id = :community and organization_id = any (cast(:ids as uuid[]))
                """)
            .param("community", communityId)
            .param("ids", organizations.stream().map(UUID::toString).toArray(String[]::new))
            .query(UUID.class)
            .list());
  }
}
