package org.linli.directory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The lock of a community's register of units: one row, taken first by every writer and held until
 * commit, so that an import applies to the register it was previewed against.
 */
@Repository
class OrganizationRegister {

  private final JdbcClient jdbc;

  OrganizationRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Waits for other writers of the community's units and counts this change.
   *
   * @return how often they had changed before
   */
  long change(long communityId) {
    return jdbc.sql(
                """
                insert into directory.organization_register as r (community_id, changes)
                values (:community, 1)
                on conflict (community_id) do update set changes = r.changes + 1
                returning changes
                """)
            .param("community", communityId)
            .query(Long.class)
            .single()
        - 1;
  }

  /** How often they have changed. */
  long changes(long communityId) {
    return jdbc.sql(
            """
            select changes from directory.organization_register where community_id = :community
            """)
        .param("community", communityId)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }
}
