package org.linli.spending;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.linli.directory.OrganizationUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units that sell something, or have shown a paper by which they may. */
@Repository
class SpendingUnits implements OrganizationUse {

  private final JdbcClient jdbc;

  SpendingUnits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<UUID> inUse(long communityId, Collection<UUID> organizations) {
    return Set.copyOf(
        jdbc.sql(
                """
                select supplier_id from spending.purchase
                where community_id = :community and supplier_id = any (cast(:ids as uuid[]))
                union
                select supplier_id from spending.licence
                where community_id = :community and supplier_id = any (cast(:ids as uuid[]))
                """)
            .param("community", communityId)
            .param("ids", organizations.stream().map(UUID::toString).toArray(String[]::new))
            .query(UUID.class)
            .list());
  }
}
