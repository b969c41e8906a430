package org.linli.funds;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.linli.directory.OrganizationUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units that hold or supervise a fund. */
@Repository
class FundUnits implements OrganizationUse {

  private final JdbcClient jdbc;

  FundUnits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<UUID> inUse(long communityId, Collection<UUID> organizations) {
    return Set.copyOf(
        jdbc.sql(
                """
                select unit from (
                  select holder_id as unit from funds.fund where community_id = :community
                  union select supervisor_id from funds.fund where community_id = :community) u
                where unit = any (:ids)
                """)
            .param("community", communityId)
            .param("ids", organizations.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }
}
